import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readBriefing } from "../../../src/library/briefing/read.ts";
import {
  articleText,
  briefingYaml,
  changed,
  goodFiles,
  makeFolder,
  printed,
  writeBriefing,
} from "./fixture.ts";
import { problemsOf } from "./problems.ts";

const problemsWhere = (piece: string, by: string) =>
  problemsOf({ ...goodFiles, "briefing.yaml": changed(piece, by) });

const texts: readonly (readonly [fact: string, piece: string, by: string, problems: readonly string[]])[] = [
  [
    "a misspelt key is shown where it stands, and what was meant",
    "speaker: ada-stone\n    onBehalfOf",
    "speeker: ada-stone\n    onBehalfOf",
    [
      "summit/briefing.yaml:27:5: statements[0].speaker: expected the id of a person or organization, or a group such as { group: { en: residents } }; it is missing.",
      "summit/briefing.yaml:28:5: statements[0].speeker: there is no such key here. Did you mean speaker? Expected: id, speaker, reportedBy, onBehalfOf, kind, text, topics, date, due, sensitivity, passages, updates.",
    ],
  ],
  [
    "a missing key is shown where it should be",
    "headline: { en: Open code }\n",
    "",
    ["summit/briefing.yaml:2:1: headline: expected a map such as en: …; it is missing."],
  ],
  [
    "a misspelt kind is answered with what was meant",
    "kind: commitment",
    "kind: comitment",
    [
      'summit/briefing.yaml:30:11: statements[0].kind: expected one of commitment, support, position, request, hope, claim, denial, praise; got "comitment". Did you mean commitment?',
    ],
  ],
  [
    "a number where a text belongs must be put in quotes",
    "headline: { en: Open code }",
    "headline: { en: 2026 }",
    ["summit/briefing.yaml:3:17: headline.en: expected text; got 2026. Put it in quotes."],
  ],
  [
    "a text where a number belongs is a problem",
    "value: 40",
    "value: forty",
    ['summit/briefing.yaml:44:12: figures[0].value: expected a number; got "forty".'],
  ],
  [
    "a list where a map belongs is a problem",
    "headline: { en: Open code }",
    "headline: [Open code]",
    ["summit/briefing.yaml:3:11: headline: expected a map such as en: …; got a list."],
  ],
  [
    "a text needs a language",
    "headline: { en: Open code }",
    "headline: {}",
    [
      "summit/briefing.yaml:3:11: headline: expected the text in at least one language, such as en: …; got an empty map.",
    ],
  ],
  [
    "a language is written as a tag",
    "headline: { en: Open code }",
    "headline: { English: Open code }",
    [
      'summit/briefing.yaml:3:13: headline.English: expected a language tag such as fr, en or vi; got "English".',
    ],
  ],
  [
    "a day that no calendar has is a problem",
    "date: 2026-03-02",
    "date: 2026-13-02",
    [
      'summit/briefing.yaml:10:24: sources[0].published.date: expected a date such as 2025-01-07; got "2026-13-02".',
    ],
  ],
  [
    "a fact without a passage is refused",
    "passages:\n      - { source: herald, exact: welcomed the report }",
    "passages: []",
    [
      "summit/briefing.yaml:53:15: events[0].passages: expected at least one passage: no passage, no fact; got an empty list.",
    ],
  ],
  [
    "no two facts share an id, whatever their types",
    "id: follow",
    "id: offices",
    [
      "summit/briefing.yaml:43:9: figures[0].id: expected an id of its own for each fact; offices is that of statements[1] already.",
    ],
  ],
  [
    "people and organizations share one space of ids",
    "  - id: ministry\n",
    "  - id: ministry\n    names: { en: Ministry of Works }\n  - id: ada-stone\n",
    [
      "summit/briefing.yaml:20:9: people[0].id: expected an id of its own for each organization or person; ada-stone is that of organizations[1] already.",
    ],
  ],
  [
    "only a draft leaves the day of publication open",
    "date: 2026-03-02, known: text",
    'date: "?", known: text',
    [
      "summit/briefing.yaml:10:24: sources[0].published.date: expected the day of publication, such as 2025-01-07: only a draft may leave it open",
    ],
  ],
  [
    "only a draft has a source that its agency withholds",
    "    publisher: The Herald\n",
    "    publisher: The Herald\n    item: { status: withheld }\n",
    [
      "summit/briefing.yaml:9:21: sources[0].item.status: expected no status in a reviewed briefing: its agency withholds this article. Set the briefing to draft, or remove the line once you have seen to it",
    ],
  ],
  [
    "no two topics share an id",
    "topics:\n",
    "topics:\n  - id: open-source\n    names: { en: Open }\n",
    [
      "summit/briefing.yaml:14:9: topics[1].id: expected an id of its own for each topic; open-source is that of topics[0] already.",
    ],
  ],
  [
    "a speaker must be in the file, and a misspelt one is answered with who was meant",
    "speaker: ada-stone\n    onBehalfOf",
    "speaker: ada-stoen\n    onBehalfOf",
    [
      'summit/briefing.yaml:28:14: statements[0].speaker: expected the id of a person or organization in this file; got "ada-stoen". Did you mean ada-stone?',
    ],
  ],
  [
    "a statement is made on behalf of an organization, not of a person",
    "onBehalfOf: ministry",
    "onBehalfOf: ada-stone",
    [
      'summit/briefing.yaml:29:17: statements[0].onBehalfOf: expected the id of an organization in this file; got "ada-stone". Known: ministry.',
    ],
  ],
  [
    "a role is at an organization in the file",
    "organization: ministry",
    "organization: office",
    [
      'summit/briefing.yaml:23:23: people[0].roles[0].organization: expected the id of an organization in this file; got "office". Known: ministry.',
    ],
  ],
  [
    "each unknown topic is a problem of its own",
    "topics: [open-source]",
    "topics: [open-sauce, ai]",
    [
      'summit/briefing.yaml:32:14: statements[0].topics[0]: expected the id of a topic in this file; got "open-sauce". Did you mean open-source?',
      'summit/briefing.yaml:32:26: statements[0].topics[1]: expected the id of a topic in this file; got "ai". Known: open-source.',
    ],
  ],
  [
    "who takes part in an event must be in the file",
    "participants: [ada-stone]",
    "participants: [bob]",
    [
      'summit/briefing.yaml:52:20: events[0].participants[0]: expected the id of a person or organization in this file; got "bob". Known: ministry, ada-stone.',
    ],
  ],
  [
    "a correction names a fact in the file, unless it is withdrawn",
    "events:\n",
    `corrections:
  - { fact: ofices, date: 2026-06-01, note: { en: There are 41. } }
  - { fact: gone, date: 2026-06-01, note: { en: It was never said. }, withdrawn: true }
  - { fact: ada-role, date: 2026-06-01, note: { en: She took office in May. } }
events:\n`,
    [
      'summit/briefing.yaml:50:13: corrections[0].fact: expected the id of a statement, figure, event or role in this file; got "ofices". Did you mean offices?',
    ],
  ],
  [
    "a passage is from a source in the file",
    "- source: herald\n",
    "- source: gazette\n",
    [
      'summit/briefing.yaml:34:17: statements[0].passages[0].source: expected the id of a source in this file; got "gazette". Known: herald.',
    ],
  ],
  [
    "a source's file cannot lead out of the folder",
    "file: herald.txt",
    "file: ../herald.txt",
    [
      'summit/briefing.yaml:7:11: sources[0].file: expected the name of a .txt file in this folder; got "../herald.txt".',
    ],
  ],
  [
    "a missing source text is answered with the text that was meant",
    "file: herald.txt",
    "file: herold.txt",
    [
      "summit/briefing.yaml:6:3: sources: herald.txt is in the folder, but no source uses it. Add a source, or remove the file.",
      "summit/briefing.yaml:7:11: sources[0].file: expected the stored text herold.txt in this folder; there is no such file. Did you mean herald.txt?",
    ],
  ],
  [
    "a passage that is not in its source is answered with the nearest text and the first word that differs",
    "exact: She hopes that others follow.",
    "exact: She hopes that others will follow.",
    [
      "summit/briefing.yaml:41:34: statements[1].passages[0].exact: expected a passage word for word from herald.txt; it is not there. The nearest is in line 2: “She hopes that others follow.”. They first differ where the text has “follow. Registrar Ben Stone called 40 of…” and the passage has “will follow.”. Copy it from the text.",
    ],
  ],
  [
    "a passage that nothing in its source is like is shown itself",
    "exact: She hopes that others follow.",
    "exact: 数据治理",
    [
      "summit/briefing.yaml:41:34: statements[1].passages[0].exact: expected a passage word for word from herald.txt; nothing in it is like “数据治理”. Copy it from the text.",
    ],
  ],
  [
    "a passage that occurs twice needs a prefix or a suffix",
    ", prefix: Registrar Ben Stone called",
    "",
    [
      "summit/briefing.yaml:48:34: figures[0].passages[0].exact: expected a passage that occurs once; this one occurs 2 times in herald.txt, in line 3. Add a prefix or a suffix: the text right before or after it.",
    ],
  ],
  [
    "a prefix must stand before the passage",
    "prefix: Registrar Ben Stone called",
    "prefix: Registrar Ben Stone says",
    [
      "summit/briefing.yaml:48:34: figures[0].passages[0].exact: the passage is in herald.txt, in line 3, but not between this prefix and suffix. Copy them from right before and after it.",
    ],
  ],
  [
    "a bracket that is not closed is a mistake in the YAML",
    "headline: { en: Open code }",
    "headline: { en: Open code",
    [
      "summit/briefing.yaml:4:1: expected YAML: Flow map in block collection must be sufficiently indented and end with a }.",
    ],
  ],
  [
    "a text with a colon in it must stand in quotes",
    "text: { en: She will publish the code. }",
    "text:\n      en: She said: publish",
    [
      "summit/briefing.yaml:32:11: expected YAML: Nested mappings are not allowed in compact mappings. Put a text in quotes that has a colon or # in it or begins with a sign.",
    ],
  ],
  [
    "a key stands once",
    "kind: hope",
    "kind: hope\n    kind: claim",
    ["summit/briefing.yaml:39:5: expected each key once; this one is there before. Keep one of them."],
  ],
  [
    "a key is a text",
    "kind: hope",
    "[kind]: hope",
    ["summit/briefing.yaml:38:5: expected a text as the key."],
  ],
  [
    "a tag that YAML does not know is not passed over",
    "kind: hope",
    "kind: !important hope",
    [
      "summit/briefing.yaml:38:11: expected YAML: Unresolved tag: !important. Put a text in quotes that has a colon or # in it or begins with a sign.",
    ],
  ],
  [
    "a second document is a problem",
    "events:",
    "---\nevents:",
    [
      "summit/briefing.yaml:49:1: expected one document; a second one begins here. Remove the line of hyphens.",
    ],
  ],
];

test("a good folder is a briefing, every passage at its place in the stored text", async () => {
  const result = await readBriefing(await writeBriefing(await makeFolder(), "summit", goodFiles));
  if (!result.ok) throw new Error(printed(result.problems, ".").join("\n"));
  const { briefing } = result;
  expect({ slug: briefing.slug, date: briefing.date, text: briefing.sources[0]?.text }).toEqual({
    slug: "summit",
    date: "2026-03-02",
    text: articleText,
  });
  const facts = [
    ...briefing.people.flatMap(({ roles }) => roles),
    ...briefing.statements,
    ...briefing.figures,
    ...briefing.events,
  ];
  expect(
    facts.map(({ type, reference, asOf, passages }) => [
      type,
      reference,
      asOf,
      passages.map(({ exact, start }) => [exact, start]),
    ]),
  ).toEqual([
    ["role", "summit/ada-role", "2026-03-02", [["Minister Ada Stone", 0]]],
    ["statement", "summit/publish", "2026-03-02", [["« Nous publierons le code »", 40]]],
    ["statement", "summit/follow", "2026-03-02", [["She hopes that others follow.", 79]]],
    ["figure", "summit/offices", "2026-03-02", [["40 offices slow", 136]]],
    ["event", "summit/welcome", "2026-03-02", [["welcomed the report", 19]]],
  ]);
  expect(
    facts.every(({ passages }) =>
      passages.every(({ source, exact, start, end }) => source.text.slice(start, end) === exact),
    ),
  ).toBe(true);
});

for (const [fact, piece, by, problems] of texts) {
  test(fact, async () => expect(await problemsWhere(piece, by)).toEqual(problems));
}

test("wrong passages are told together with wrong types, each at its place", async () => {
  const yaml = briefingYaml
    .replace("id: publish", "id: Publish")
    .replace("kind: commitment", "kind: 3")
    .replace("exact: She hopes that others follow.", "exact: She hoped so.");
  expect(await problemsOf({ ...goodFiles, "briefing.yaml": yaml })).toEqual([
    'summit/briefing.yaml:27:9: statements[0].id: expected lower-case letters, digits and single hyphens, such as manh-hung; got "Publish".',
    "summit/briefing.yaml:30:11: statements[0].kind: expected one of commitment, support, position, request, hope, claim, denial, praise; got 3.",
    "summit/briefing.yaml:41:34: statements[1].passages[0].exact: expected a passage word for word from herald.txt; it is not there. The nearest is in line 2: “She hopes”. They first differ where the text has “hopes that others follow. Registrar Ben…” and the passage has “hoped so.”. Copy it from the text.",
  ]);
});

test("every briefing of the project points editors to the schema", async () => {
  const entries = await readdir("briefings", { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory());
  expect(folders.length).toBeGreaterThan(0);
  for (const { name } of folders) {
    const text = await readFile(join("briefings", name, "briefing.yaml"), "utf8");
    expect(text.split("\n")[0]).toBe("# yaml-language-server: $schema=../briefing.schema.json");
  }
});
