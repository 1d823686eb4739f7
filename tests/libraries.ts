import fc from "fast-check";
import type { z } from "zod";
import { type briefingFileSchema, statementKinds } from "../src/library/briefing/schema.ts";
import type { Library } from "../src/library/library.ts";
import { briefingOf, libraryOf } from "./library.ts";

type File = z.input<typeof briefingFileSchema>;

/** A briefing as an editor wrote it. */
export interface Written {
  readonly slug: string;
  readonly file: File;
}

const sentences = Array.from({ length: 6 }, (_, index) => `It was said in point ${index}.`);
const passage = fc.constantFrom(...sentences).map((exact) => [{ source: "wire", exact }]);
const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .filter((value) => /\S/u.test(value));
const localized = fc.oneof(
  words.map((en) => ({ en })),
  fc.record({ en: words, fr: words }),
);
// The digests of the tests are of 2 June 2026.
const dates = fc
  .integer({ min: -40, max: 40 })
  .map((days) => Temporal.PlainDate.from("2026-06-02").add({ days }).toString());
const actors = fc.constantFrom("ada", "ben", "ministry");
const topics = fc.subarray(["code", "schools"]);

const statements = fc.record({
  speaker: actors,
  kind: fc.constantFrom(...statementKinds),
  text: localized,
  topics,
  due: fc.option(dates, { nil: undefined }),
  date: fc.option(dates, { nil: undefined }),
  passages: passage,
});
const figures = fc.record({
  value: fc.integer(),
  unit: localized,
  counts: localized,
  topics,
  passages: passage,
});
const roles = fc.record({ title: localized, organization: fc.constant("ministry"), passages: passage });
const events = fc.record({ text: localized, participants: fc.subarray(["ada", "ben"]), passages: passage });

const identified = <Fact extends object>(facts: readonly Fact[], prefix: string) =>
  facts.map((fact, index) => ({ id: `${prefix}-${index}`, ...fact }));

const files: fc.Arbitrary<File> = fc
  .record({
    language: fc.constantFrom("en", "fr", "vi"),
    published: dates.map((date) => (date > "2026-06-02" ? "2026-06-02" : date)),
    statements: fc.array(statements, { maxLength: 8 }),
    figures: fc.array(figures, { maxLength: 3 }),
    adas: fc.array(roles, { minLength: 1, maxLength: 2 }),
    bens: fc.array(roles, { minLength: 1, maxLength: 2 }),
    events: fc.array(events, { maxLength: 3 }),
  })
  .map(({ language, published, adas, bens, ...facts }) => ({
    status: "reviewed" as const,
    headline: { en: "What was said" },
    summary: { en: "Some things were said." },
    sources: [
      {
        id: "wire",
        file: "wire.txt",
        publisher: "The Wire",
        language,
        published: { date: published, known: "text" as const },
      },
    ],
    topics: [
      { id: "code", names: { en: "Code" } },
      { id: "schools", names: { en: "Schools" } },
    ],
    organizations: [{ id: "ministry", names: { en: "Ministry" } }],
    people: [
      { id: "ada", names: { en: "Ada" }, roles: identified(adas, "ada-role") },
      { id: "ben", names: { en: "Ben" }, roles: identified(bens, "ben-role") },
    ],
    statements: identified(facts.statements, "statement"),
    figures: identified(facts.figures, "figure"),
    events: identified(facts.events, "event"),
  }));

/** Up to three briefings of up to some twenty facts, all published by 2 June 2026. */
export const writings: fc.Arbitrary<readonly Written[]> = fc
  .array(files, { maxLength: 3 })
  .map((written) => written.map((file, index) => ({ slug: `briefing-${index}`, file })));

export const libraryFrom = (written: readonly Written[]): Library =>
  libraryOf(...written.map(({ slug, file }) => briefingOf(slug, file, { wire: sentences.join("\n") })));
