import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { DraftFacts } from "../../../src/article/facts.ts";
import { createDraft } from "../../../src/article/output/draft.ts";
import { draftYaml } from "../../../src/article/output/yaml.ts";
import { readComments } from "../../../src/article/review/comments.ts";
import { draftFacts } from "../../../src/article/rules/draft-facts.ts";
import { briefingFileSchema } from "../../../src/briefing/schema.ts";
import { briefingOf, libraryOf } from "../../library.ts";
import { article, emptyLibrary, facts, text } from "../fixture.ts";

const options = {
  library: emptyLibrary,
  language: "en",
  today: "2026-11-23",
  proposed: new Set<object>(),
} as const;

const expected = `# yaml-language-server: $schema=../briefing.schema.json
# header
status: draft

headline:
  fr: La ministre du Port inaugure la digue

# The article’s first sentence. Write a summary in your own words.
summary:
  fr: Le 3 mars 2026, la ministre Jeanne Morel a inauguré la digue de Port-Royal.

# Places named: Port-Royal. Dates named: 3 mars 2026, 1er juin 2027.
sources:
  - id: le-quotidien
    file: le-quotidien.fr.txt
    title: La ministre du Port inaugure la digue
    # The publisher’s name was taken from the page’s metadata.
    publisher: Le Quotidien
    # The language was found from the text.
    language: fr
    published:
      date: 2026-03-04
      known: url
    # The address was taken from the page’s metadata.
    page:
      url: https://www.port.example/2026/03/04/digue
      language: fr

organizations:
  - id: port
    names: { fr: Port }
  - id: compagnie-du-port
    names: { fr: Compagnie du Port }

people:
  - id: jeanne-morel
    names: { fr: Jeanne Morel }
    aliases:
      - la ministre
    roles:
      - id: jeanne-morel-ministre-du-port
        title: { fr: ministre du Port }
        organization: port
        passages:
          - source: le-quotidien
            exact: la ministre Jeanne Morel
  - id: paul-lenoir
    names: { fr: Paul Lenoir }
    roles:
      # The role’s organization was not found.
      - id: paul-lenoir-directeur
        title: { fr: directeur }
        passages:
          - source: le-quotidien
            exact: Paul Lenoir, directeur de la Compagnie du Port
  # No role was found.
  - id: luc-tessier
    names: { fr: Luc Tessier }

# The texts are copied from the passages. Put them in your own words.
statements:
  # Who said it was taken from a pronoun, or from the sentence before.
  - id: elle-assure-port-ouvrirait-second
    speaker: jeanne-morel
    onBehalfOf: port
    kind: commitment
    text:
      fr: Elle a assuré que le Port ouvrirait un second quai avant le 1er juin 2027.
    due: 2027-06-01
    passages:
      - source: le-quotidien
        exact: Elle a assuré que le Port ouvrirait un second quai avant le 1er juin 2027.
  - id: compagnie-port-espere-aide
    speaker: compagnie-du-port
    kind: hope
    text:
      fr: La Compagnie du Port espère une aide.
    passages:
      - source: le-quotidien
        exact: La Compagnie du Port espère une aide.
  - id: tessier
    speaker: luc-tessier
    kind: claim
    text:
      fr: Luc Tessier a dit non.
    passages:
      - source: le-quotidien
        exact: Luc Tessier a dit non.

figures:
  - id: 2600000-voyageurs
    value: 2600000
    unit: { fr: voyageurs }
    counts: { fr: voyageurs par an }
    passages:
      - source: le-quotidien
        exact: 2,6 millions de voyageurs par an

# left open
# Complete these.
# - left open: statement
#   why: >-
#     who said it was not found: “Un porte-parole”; The description of who said it fits several people, or none.
#   speaker: "?"
#   kind: support
#   text:
#     fr: Un porte-parole a salué le projet.
#   passages:
#     - source: le-quotidien
#       exact: Un porte-parole a salué le projet.
# - left open: quotation
#   why: what kind of statement it is was not found; In the speaker’s own words.
#   speaker: paul-lenoir
#   kind: "?"
#   text:
#     fr: Nous aurons 2,6 millions de voyageurs par an
#   passages:
#     - source: le-quotidien
#       exact: Nous aurons 2,6 millions de voyageurs par an
`;

test("a draft is a file that an editor can read: facts that are sure, what to check beside them, the rest at the end", () => {
  expect(draftYaml(createDraft(article, facts, options), "# header", "Complete these.")).toBe(expected);
});

test("the summary is the first sentence, and does not end after the day of a date", () => {
  const german = "Der Hafen wächst\n\nAm 3. Oktober wurde der Hafen eröffnet. Dann regnete es.\n";
  const read = draftFacts(german, { language: "de" });
  const draft = createDraft({ ...article, text: german }, read, options);
  expect(draft.file.summary).toEqual({ de: "Am 3. Oktober wurde der Hafen eröffnet." });
});

describe("the source", () => {
  const published = (changes: Partial<typeof article>, dates: DraftFacts["dates"] = facts.dates) => {
    const draft = createDraft({ ...article, ...changes }, { ...facts, dates }, options);
    return [
      draft.file.sources[0]?.published,
      draft.notes.flatMap((note) => (note.path.at(-1) === "published" ? [note.text] : [])),
    ];
  };

  test("is dated by the newest date in the text where nothing else is known, and says so", () => {
    expect(published({ published: null, url: null })).toEqual([
      { date: "2026-03-03", known: "inferred" },
      ["No date of publication was found: this is the newest date in the text, “3 mars 2026”. Check it."],
    ]);
  });

  test("is dated by the day of the draft where the text has no date either, and says so", () => {
    expect(published({ published: null, url: null }, [])).toEqual([
      { date: "2026-11-23", known: "inferred" },
      ["No date of publication was found: this is the day of the draft. Correct it."],
    ]);
  });

  test("without a publisher asks for one", () => {
    const draft = createDraft({ ...article, publisher: null, url: null }, facts, options);
    expect(draft.file.sources[0]).toEqual({
      id: "article",
      file: "article.fr.txt",
      title: "La ministre du Port inaugure la digue",
      publisher: "?",
      language: "fr",
      published: { date: "2026-03-04", known: "url" },
    });
    expect(draft.notes).toContainEqual({
      path: ["sources", 0, "publisher"],
      text: "The publisher is not known. Who published it?",
    });
  });
});

describe("people on record", () => {
  const record = (id: string, name: string) =>
    libraryOf(
      briefingOf(
        `about-${id}`,
        {
          status: "reviewed",
          headline: { fr: "x" },
          summary: { fr: "x" },
          sources: [
            {
              id: "a",
              file: "a.txt",
              publisher: "A",
              language: "fr",
              published: { date: "2025-01-01", known: "text" },
            },
          ],
          organizations: [{ id: "port", names: { fr: "Port" } }],
          people: [
            {
              id,
              names: { fr: name },
              roles: [
                {
                  id: "r",
                  title: { fr: "x" },
                  organization: "port",
                  passages: [{ source: "a", exact: "words" }],
                },
              ],
            },
          ],
        },
        { a: "words" },
      ),
    );
  const people = (library: ReturnType<typeof record>) => {
    const draft = createDraft(article, facts, { ...options, library });
    const notes = draft.notes.flatMap(({ path, text: words }) =>
      path.join(".") === "people.0" ? [words] : [],
    );
    return [draft.file.people?.[0]?.id, notes];
  };

  test("keep their id when the name is the same, accents and case aside", () => {
    expect(people(record("morel-jeanne", "JEANNE MOREL"))).toEqual([
      "morel-jeanne",
      ["Already on record under this id."],
    ]);
  });

  test("are only proposed when the name is nearly the same", () => {
    expect(people(record("jeanne-b-morel", "Jeanne Béatrice Morel"))).toEqual([
      "jeanne-morel",
      ["Perhaps Jeanne Béatrice Morel, on record as jeanne-b-morel. If so, use that id."],
    ]);
  });

  test("never become one by an id that only looks the same", () => {
    expect(people(record("jeanne-morel", "Joséphine Marelle"))[0]).toBe("jeanne-morel-new");
  });
});

test("whatever the words, the YAML gives back what went into it, and the open entries can be read again", () => {
  const words = fc
    .oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 200 }),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            "# x",
            "\n",
            "- a: b",
            "'",
            '"',
            ": ",
            "word ",
            "{",
            "%",
            "&",
            "*",
            "\t",
            "é",
            "---",
            "\u2028",
            "\u0085",
          ),
          {
            minLength: 1,
            maxLength: 60,
          },
        )
        .map((parts) => parts.join("")),
    )
    .map((value) => value.toWellFormed().replace(/\r\n?/gu, "\n").normalize("NFC"))
    .filter((value) => value.trim() !== "");
  fc.assert(
    fc.property(words, words, (title, more) => {
      const whole = `${text}\n${more}`;
      const span = { start: text.length + 1, end: whole.length };
      const made = createDraft(
        { ...article, text: whole, title },
        {
          ...facts,
          text: whole,
          statements: facts.statements.map((statement) => ({ ...statement, spans: [span] })),
          quotations: [],
        },
        options,
      );
      const yaml = draftYaml(made, "# header", "Complete these.");
      const read = briefingFileSchema.parse(parse(yaml));
      expect(read).toEqual(briefingFileSchema.parse(made.file));
      const { open, unread } = readComments(yaml);
      expect(unread).toBe("");
      expect(open.map(({ passages }) => passages)).toEqual(
        made.open.map(({ entry }) =>
          Array.isArray(entry.passages) ? entry.passages : [{ source: "le-quotidien", exact: "Luc Tessier" }],
        ),
      );
    }),
    { numRuns: 300 },
  );
});
