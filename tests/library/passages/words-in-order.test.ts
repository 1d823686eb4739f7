import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsInOrder } from "../../../src/library/passages/words-in-order.ts";

/** The same, as textbooks write it: quadratic. */
const sameInOrder = (one: readonly string[], other: readonly string[]): number => {
  const [first, ...rest] = one;
  if (first === undefined) return 0;
  const at = other.indexOf(first);
  const without = sameInOrder(rest, other);
  return at < 0 ? without : Math.max(without, 1 + sameInOrder(rest, other.slice(at + 1)));
};

test("as many words are the same in the same order as a plain comparison counts", () => {
  const words = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, (one, other) => {
      expect(wordsInOrder(one).sameIn(other)).toBe(sameInOrder(one, other));
    }),
  );
});

test("more words than a number has bits are counted too", () => {
  const many = Array.from({ length: 2_000 }, (_, at) => `word ${at}`);
  expect(wordsInOrder(many).sameIn(many.filter((_, at) => at % 2 === 0))).toBe(1_000);
});
