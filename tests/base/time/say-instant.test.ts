import { expect, test } from "vitest";
import { languages } from "../../../src/base/language/language.ts";
import { sayInstant } from "../../../src/base/time/say-instant.ts";

test("an instant is said with the weekday, the date, the time and how far that is from UTC", () => {
  const at = Temporal.Instant.from("2026-11-23T07:30:00Z");
  const said = languages.map((language) => sayInstant(language, at, "Europe/Paris").replaceAll(/\s/gu, " "));
  expect(said.slice(0, 3)).toEqual([
    "Monday 23 November 2026, 08:30 (UTC+01:00)",
    "lunes 23 de noviembre de 2026, a las 8:30 (UTC+01:00)",
    "lundi 23 novembre 2026 à 8 h 30 (UTC+01:00)",
  ]);
  expect(said[3]).toMatch(/^8h30 thứ Hai, ngày 23.+2026 \(UTC\+01:00\)$/);
  expect(sayInstant("en", at, "UTC")).toBe("Monday 23 November 2026, 07:30 (UTC)");
});
