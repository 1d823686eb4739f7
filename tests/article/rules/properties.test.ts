import fc from "fast-check";
import { expect, test } from "vitest";
import type { DraftFacts, Span } from "../../../src/article/draft-facts.ts";
import { ruleLanguages } from "../../../src/article/draft-facts.ts";
import { draftFacts } from "../../../src/article/rules/draft-facts.ts";

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
      const outside = actors.filter(
        (actor) => actor.type !== "unresolved" && actor.index >= counts[actor.type],
      );
      const roles = facts.people.flatMap(({ roles }) => roles).map(({ organization }) => organization ?? -1);
      const dues = facts.statements.map(({ due }) => due ?? -1);
      expect({
        outside,
        roles: roles.filter((index) => index >= counts.organization),
        dues: dues.filter((index) => index >= facts.dates.length),
      }).toEqual({ outside: [], roles: [], dues: [] });
    }),
    { numRuns: 200 },
  );
});

const growing: readonly (readonly [string, string, string])[] = [
  ["one line without an end", "fr", "le ministre de la santé de la ville et "],
  ["opening marks only", "en", "‘“«' "],
  ["capitals only", "en", "Minister President Of The "],
  ["Vietnamese capitals only", "vi", "Bộ Trần Văn Tài "],
  ["numbers only", "es", "1.234 5/6 7 a "],
  ["colons and said", "en", "Ann Lee said:\n\nYes we will do it.\n\n"],
  ["new ministers without end", "fr", "Le ministre a dit oui. "],
  ["hyphens and apostrophes", "fr", "l'a-b-c-d'e-f'"],
  ["digits with separators", "vi", "1.2.3,4,5/"],
  ["many commas", "en", "Ann Lee, the minister of state, who said, "],
];

test.each(growing)("time grows with the length and no faster: %s", (_, language, unit) => {
  const time = (length: number): number => {
    const text = unit.repeat(Math.ceil(length / unit.length));
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run++) {
      const start = performance.now();
      draftFacts(text, { language });
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  time(20_000);
  // Eight times the text; a quadratic rule would take 64 times as long.
  expect(time(160_000) / Math.max(time(20_000), 2)).toBeLessThan(28);
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
      },
    ],
    dates: [{ words: "07.01.2025", iso: "2025-01-07", spans: [{ start: 3, end: 13 }], doubts: [] }],
  });
});
