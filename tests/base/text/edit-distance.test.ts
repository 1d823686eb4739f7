import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistanceFrom } from "../../../src/base/text/edit-distance.ts";

/** The table of distances as textbooks have it, a row for each letter of the one word. */
const distanceByTable = (a: string, b: string): number => {
  const table = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= a.length; row += 1) {
    table.push([row]);
    for (let column = 1; column <= b.length; column += 1) {
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      table[row]?.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1),
          swapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(a.length, b.length);
};

test.each([
  ["gill", "gill", 0],
  ["gill", "gil", 1],
  ["gill", "gilll", 1],
  ["gill", "gull", 1],
  ["gill", "igll", 1],
  ["tamesis", "tamseiss", 2],
  ["", "hung", 4],
  ["hung", "", 4],
])("%s and %s are %i typing errors apart", (a, b, distance) => {
  expect(editDistanceFrom(a)(b)).toBe(distance);
});

test("words of up to 32 letters are as far apart as the table of distances says", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "đ"), maxLength: 32 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistanceFrom(a)(b)).toBe(distanceByTable(a, b));
    }),
    { numRuns: 1_000 },
  );
});

test("of longer words the first 32 letters are compared", () => {
  const start = "abcdefgh".repeat(4);
  expect(editDistanceFrom(`${start}one`)(`${start}another`)).toBe(0);
});
