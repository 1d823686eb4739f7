import fc from "fast-check";
import { expect, test } from "vitest";
import { createSelectors } from "../../../src/drafts/output/selector.ts";
import { foldText, locatePassage } from "../../../src/library/passages/passage.ts";

test("a passage that occurs once needs nothing around it", () => {
  expect(createSelectors("a", "one two three").of({ start: 4, end: 7 })).toEqual({
    source: "a",
    exact: "two",
  });
});

test("a passage that occurs twice gets the words before it, or after it if nothing is before", () => {
  const selectors = createSelectors("a", "yes, he said. No. And yes, she said.");
  expect(selectors.of({ start: 22, end: 25 })).toEqual({
    source: "a",
    exact: "yes",
    prefix: "said. No. And",
  });
  expect(selectors.of({ start: 0, end: 3 })).toEqual({
    source: "a",
    exact: "yes",
    suffix: ", he said.",
  });
});

test("white space around a passage is not a part of it", () => {
  expect(createSelectors("a", "one  two\n three").of({ start: 3, end: 10 })).toEqual({
    source: "a",
    exact: "two",
  });
  expect(createSelectors("a", "one   two").of({ start: 3, end: 5 })).toBeNull();
});

test("whatever the text, a selector finds the very place it was made for, or there is none", () => {
  const text = fc
    .array(
      fc.constantFrom("a", "b", " ", "\n", "«", "”", "'", "’", "ệ", "\u00a0", "\u202f", "word ", "a b "),
      { maxLength: 60 },
    )
    .map((parts) => parts.join("").normalize("NFC"));
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (source, a, b) => {
      const [start = 0, end = 0] = [a % (source.length + 1), b % (source.length + 1)].sort((x, y) => x - y);
      const selector = createSelectors("a", source).of({ start, end });
      if (selector === null) return;
      const found = locatePassage(foldText(source), selector);
      const words = source.slice(start, end);
      const from = start + words.length - words.trimStart().length;
      expect(found).toEqual({ located: "once", start: from, end: from + words.trim().length });
      expect(selector.exact).toBe(words.trim());
    }),
    { numRuns: 2_000 },
  );
});
