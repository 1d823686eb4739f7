import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { createDraft } from "../../../src/drafts/output/draft.ts";
import { draftYaml } from "../../../src/drafts/output/yaml.ts";
import { readComments } from "../../../src/drafts/review/comments.ts";
import { draftFacts } from "../../../src/drafts/rules/draft-facts.ts";
import { briefingFileSchema } from "../../../src/library/briefing/schema.ts";
import { article, facts, text } from "../fixture.ts";
import { options } from "./draft-options.ts";

const expected = `# yaml-language-server: $schema=../briefing.schema.json
# header
version: 2

status: draft

headline:
  fr: La ministre du Port inaugure la digue

# The article’s first sentence. Write a summary in your own words.
summary:
  fr: Le 3 mars 2026, la ministre Jeanne Morel a inauguré la digue de Port-Royal.

# Places mentioned: Port-Royal. Dates mentioned: 3 mars 2026, 1er juin 2027.
sources:
  - id: le-quotidien
    file: le-quotidien.fr.txt
    title: La ministre du Port inaugure la digue
    # The publisher’s name was taken from the page’s metadata.
    publisher: Le Quotidien
    # The language was detected from the text.
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
  # The speaker was inferred from a pronoun, or from the sentence before.
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
#     it was not found who said: “Un porte-parole”; The description of who said it fits several people, or none.
#   speaker: "?"
#   kind: support
#   text:
#     fr: Un porte-parole a salué le projet.
#   passages:
#     - source: le-quotidien
#       exact: Un porte-parole a salué le projet.
# - left open: quotation
#   why: the kind of statement was not found; In the speaker’s own words.
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
