import { expect, test } from "vitest";
import { formatDate, formatRegion } from "../../../src/base/language/format.ts";

test.each([
  ["en", "2026-06-01", "1 June 2026"],
  ["fr", "2026-06-01", "1er juin 2026"],
  ["fr", "2026-06-11", "11 juin 2026"],
  ["vi", "2026-06-01", "1/6/2026"],
] as const)("a date in %s: %s is %s", (language, date, expected) => {
  expect(formatDate(language, date)).toBe(expected);
});

test.each([
  ["en", "VN", "Vietnam"],
  ["fr", "VN", "Viêt Nam"],
  ["vi", "US", "Hoa Kỳ"],
] as const)("a country in %s: %s is %s", (language, code, expected) => {
  expect(formatRegion(language, code)).toBe(expected);
});
