import { expect, test } from "vitest";
import type { Language } from "../../../src/base/language/language.ts";
import { readMoment } from "../../../src/digests/schedules/moment.ts";

const now = Temporal.ZonedDateTime.from("2026-11-29T20:00[Europe/Paris]");
const read = (written: string, side: "past" | "future", language: Language): string | null =>
  readMoment(written, now, side, language)?.toPlainDateTime().toString({ smallestUnit: "minute" }) ?? null;

test.each([
  ["the 15th", "en", "2026-12-15T00:00"],
  ["le 15", "fr", "2026-12-15T00:00"],
  ["el 3", "es", "2026-12-03T00:00"],
  ["ngày 31", "vi", "2026-12-31T00:00"],
  ["15", "en", null],
  ["the 32nd", "en", null],
  ["5/1/27", "fr", "2027-01-05T00:00"],
  ["31-12-26", "es", "2026-12-31T00:00"],
  ["2 jan 27", "en", "2027-01-02T00:00"],
  ["5/1/27", "en", null],
  ["12/25/2026", "en", "2026-12-25T00:00"],
  ["12/25/2026", "fr", null],
  ["next thurs", "en", "2026-12-03T00:00"],
  ["in a fortnight", "en", "2026-12-13T00:00"],
  ["dans une quinzaine", "fr", "2026-12-13T00:00"],
  ["en una quincena", "es", "2026-12-13T00:00"],
  ["tomorrow at 9", "en", "2026-11-30T09:00"],
  ["demain à 9", "fr", "2026-11-30T09:00"],
  ["pasado mañana a las 9", "es", "2026-12-01T09:00"],
  ["mai lúc 8", "vi", "2026-11-30T08:00"],
  ["tomorrow at 5", "en", null],
  ["3 giờ chiều thứ sáu", "vi", "2026-12-04T15:00"],
  ["noon on 4 december", "en", "2026-12-04T12:00"],
  ["à 9h demain", "fr", "2026-11-30T09:00"],
] as const)("until %s, for a reader of %s, is %s", (written, language, time) => {
  expect(read(written, "future", language)).toBe(time);
});

test.each([
  ["the 15th", "en", "2026-11-15T00:00"],
  ["le 1er", "fr", "2026-11-01T00:00"],
  ["last tues", "en", "2026-11-24T00:00"],
  ["9am yesterday", "en", "2026-11-28T09:00"],
  ["8h hier", "fr", "2026-11-28T08:00"],
  ["9h sáng nay", "vi", "2026-11-29T09:00"],
  ["5/1/26", "vi", "2026-01-05T00:00"],
] as const)("since %s, for a reader of %s, is %s", (written, language, time) => {
  expect(read(written, "past", language)).toBe(time);
});
