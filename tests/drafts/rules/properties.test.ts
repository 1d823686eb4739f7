import fc from "fast-check";
import { expect, test } from "vitest";
import type { Span } from "../../../src/base/text/span.ts";
import type { DraftFacts } from "../../../src/drafts/facts.ts";
import { draftFacts } from "../../../src/drafts/rules/draft-facts.ts";
import { ruleLanguages } from "../../../src/drafts/rules/languages/language.ts";
import { hostileUnits } from "../hostile-units.ts";

const spansOf = (value: unknown): Span[] => {
  if (typeof value !== "object" || value === null) return [];
  const own =
    "start" in value && "end" in value && typeof value.start === "number" && typeof value.end === "number"
      ? [{ start: value.start, end: value.end }]
      : [];
  return [...own, ...Object.values(value).flatMap(spansOf)];
};

const bad = (facts: DraftFacts): Span[] =>
  spansOf(facts).filter(
    ({ start, end }) =>
      !Number.isInteger(start) ||
      start < 0 ||
      end <= start ||
      end > facts.text.length ||
      facts.text.slice(start, end).trim() === "",
  );

const pieces = [
  "Le ministre Jean Dupont a déclaré que la France participerait.",
  "« Nous serons là », a-t-il ajouté",
  "Mr Patel said: “We will pay $3.5 million",
  "Bộ trưởng Trần Văn Nam khẳng định Việt Nam sẽ tham gia;",
  "«No», dijo la ministra, doña Ana Ruiz, según explicó",
  "Photo: X",
  "Comments (3)",
  "Source : https://example.org/a",
  "A:",
  "Q:",
  ":",
  "«",
  "»",
  "“",
  "'",
  "‘",
  "(",
  ")",
  ",",
  ";",
  ".",
  "…",
  "1.234.567,89",
  "2,6 milliards",
  "12/11/2024",
  "ngày 3 tháng 4",
  "7 out of 10",
  "un élève sur",
  "€",
  "%",
  "U.S.",
  "M.",
  "Dr",
  "H.E.",
  "de",
  "of",
  "the",
  "qui",
  "who",
  "\n",
  "\n\n",
  "\t",
  "\u00a0",
  "İ",
  "ﬁ",
  "𝔘",
  "\u0301",
  "\ud800",
  "l'",
  "qu'",
  "O'Brien's",
  "will",
  "sẽ",
];
const article = fc
  .array(
    fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(" "));

test("for any text every passage is a slice of it, and nothing throws", () => {
  fc.assert(
    fc.property(article, fc.constantFrom(...ruleLanguages, "de"), (text, language) => {
      const facts = draftFacts(text, { language });
      expect(facts.text).toBe(text);
      expect(bad(facts)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test("actors, roles and due dates point at what the draft has", () => {
  fc.assert(
    fc.property(article, fc.constantFrom(...ruleLanguages), (text, language) => {
      const facts = draftFacts(text, { language });
      const counts = {
        person: facts.people.length,
        organization: facts.organizations.length,
        place: facts.places.length,
      };
      const actors = [...facts.statements, ...facts.quotations].map(({ speaker }) => speaker);
      const outside = actors.filter((actor) => "index" in actor && actor.index >= counts[actor.type]);
      const roles = facts.people.flatMap(({ roles }) => roles).map(({ organization }) => organization ?? -1);
      expect({
        outside,
        roles: roles.filter((index) => index >= counts.organization),
      }).toEqual({ outside: [], roles: [] });
    }),
    { numRuns: 200 },
  );
});

// How the time grows with the length is measured in bench/article.bench.ts; here a rule that tries every start against
// every end would not come to its end at all.
test.each(hostileUnits)("a long text of nothing but $name is read to its end", ({ language, unit }) => {
  const text = unit.repeat(Math.ceil(300_000 / unit.length));
  const facts = draftFacts(text, { language });
  expect(facts.text).toBe(text);
  expect(facts.blocks.at(-1)?.end).toBe(text.trimEnd().length);
});

test("a language that the rules do not read gets blocks, plain figures, dates in digits and the source", () => {
  const text = "Am 07.01.2025 sagte er 12,5 % zu.\n\nQuelle: https://example.org/a";
  expect(draftFacts(text, { language: "de" })).toEqual({
    text,
    language: { tag: "de", known: "told", inFull: false },
    blocks: [
      { start: 0, end: 33, label: "body" },
      { start: 35, end: 64, label: "source" },
    ],
    source: {
      url: { value: "https://example.org/a", span: { start: 43, end: 64 } },
      publisher: { value: "example.org", span: { start: 51, end: 62 } },
      published: null,
    },
    people: [],
    organizations: [],
    places: [],
    statements: [],
    quotations: [],
    figures: [
      {
        value: 12.5,
        qualifier: "exactly",
        unit: "%",
        counts: "",
        spans: [{ start: 23, end: 29 }],
        doubts: [],
        foundBy: { rule: "number", words: "12,5 %" },
      },
    ],
    dates: [{ words: "07.01.2025", iso: "2025-01-07", spans: [{ start: 3, end: 13 }], doubts: [] }],
  });
});
