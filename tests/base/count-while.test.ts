import { expect, test } from "vitest";
import { countWhile } from "../../src/base/count-while.ts";

test("counts the items before the first that fails the test", () => {
  const list = [1, 2, 2, 5, 9];
  const counted = [0, 2, 3, 9, 10].map((limit) => countWhile(list, (item) => item < limit));
  expect(counted).toEqual([0, 1, 3, 4, 5]);
  expect(countWhile([], () => true)).toBe(0);
});
