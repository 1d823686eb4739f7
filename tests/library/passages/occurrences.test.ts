import fc from "fast-check";
import { expect, test } from "vitest";
import { occurrencesIn } from "../../../src/library/passages/occurrences.ts";

const scanned = (text: string, part: string): number[] => {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
};

/** Few letters, so that parts return; long enough to be indexed. */
const texts = fc
  .array(fc.string({ unit: fc.constantFrom("a", "b", "ệ", " ", "🎈"), minLength: 1, maxLength: 60 }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((pieces) => pieces.join("").repeat(Math.ceil(60_000 / pieces.join("").length)));

test("a part is found in a long text wherever it is found by going through it", () => {
  fc.assert(
    fc.property(
      texts,
      fc.nat(),
      fc.integer({ min: 1, max: 400 }),
      fc.string(),
      (text, start, length, other) => {
        const find = occurrencesIn(text);
        const from = start % text.length;
        for (const part of [text.slice(from, from + length), text.slice(-length), other || "c"]) {
          expect(find(part)).toEqual(scanned(text, part));
        }
      },
    ),
    { numRuns: 30 },
  );
});

test("parts that overlap are each found, in a short text and in a long one", () => {
  expect(occurrencesIn("aaaaaa")("aaaaa")).toEqual([0, 1]);
  expect(occurrencesIn(`${"b".repeat(60_000)}aaaaaa`)("aaaaa")).toEqual([60_000, 60_001]);
});
