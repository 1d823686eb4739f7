const text = `Mayor Ada Stone spoke on Monday. "We will plant a thousand trees," she said. The library of the town opens in May.

She repeated: "We will plant a thousand trees," and left.
`;

const yaml = `status: reviewed
headline:
  en: The mayor speaks
summary:
  en: The mayor spoke.
sources:
  - id: herald
    file: herald.txt
    publisher: The Herald
    language: en
    published:
      date: 2026-03-02
      known: text
organizations: []
people:
  - id: ada-stone
    names:
      en: Ada Stone
    roles:
      - id: mayor
        title:
          en: Mayor
        passages:
          - source: herald
            exact: Mayor Ada Stone
# What she promised.
statements:
  - id: trees
    speaker: ada-stone
    kind: commitment
    text:
      en: She will plant trees.
    passages:
      - source: herald
        exact: We will plant a thousand trees," she said.
  - id: library
    speaker: ada-stone
    kind: claim
    text:
      en: The library opens in May.
    passages:
      - source: herald
        exact: The library of the town opens in May.
`;

/** The files of a briefing of which something is taken down. */
export const town = { "briefing.yaml": yaml, "herald.txt": text } as const;
