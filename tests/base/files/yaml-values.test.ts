import fc from "fast-check";
import { expect, test } from "vitest";
import { isKeptExactly } from "../../../src/base/files/yaml-values.ts";

test.each([
  ["1", true],
  ["0", true],
  ["-0.0", true],
  ["1.50", true],
  [".5", true],
  ["2.6e9", true],
  ["0x1f", true],
  ["9007199254740991", true],
  ["9007199254740992", true],
  ["9007199254740993", false],
  ["-9007199254740993", false],
  ["12345678901234567890", false],
  ["123456789.123456789012", false],
  ["1e400", false],
  [`1${"0".repeat(30)}`, true],
  [`${"0".repeat(50_000)}1`, true],
])("%s is kept exactly: %s", (written, isKept) => {
  expect(isKeptExactly(written, Number(written))).toBe(isKept);
});

test("every number that JavaScript writes is kept exactly", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(isKeptExactly(String(value), value)).toBe(true);
    }),
  );
});
