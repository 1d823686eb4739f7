import { expect, test } from "vitest";
import { readDueRange } from "../../../src/ask/lookup/due-range.ts";
import { momentInWords } from "../../../src/ask/lookup/moment-in-words.ts";
import { readSaidRange } from "../../../src/ask/lookup/said-range.ts";
import type { Language } from "../../../src/base/language/language.ts";

const today = Temporal.PlainDate.from("2026-11-29");

const inRange = (range: ReturnType<typeof readSaidRange>): string =>
  range === null ? "none" : `${range.from}/${range.to}`;

test.each<[language: Language, written: string, said: string, due: string]>([
  ["en", "Christmas", "2025-12-25/2025-12-25", "2026-11-29/2026-12-25"],
  ["en", "last spring", "2026-03-01/2026-05-31", "2026-03-01/2026-05-31"],
  ["en", "the end of the month", "2026-11-21/2026-11-30", "2026-11-29/2026-11-30"],
  ["en", "March", "2026-03-01/2026-03-31", "2027-03-01/2027-03-31"],
  ["en", "next month", "2026-12-01/2026-12-31", "2026-12-01/2026-12-31"],
  ["en", "first half of the year", "2026-01-01/2026-06-30", "2026-01-01/2026-06-30"],
  ["en", "the first half of January", "2026-01-01/2026-01-15", "2027-01-01/2027-01-15"],
  ["fr", "la seconde quinzaine de janvier", "2026-01-16/2026-01-31", "2027-01-16/2027-01-31"],
  ["es", "la primera quincena de enero", "2026-01-01/2026-01-15", "2027-01-01/2027-01-15"],
  ["vi", "nửa đầu tháng 2", "2026-02-01/2026-02-15", "2027-02-01/2027-02-15"],
  ["vi", "nửa đầu năm 2027", "2027-01-01/2027-06-30", "2027-01-01/2027-06-30"],
  ["en", "the week of 9 December", "2025-12-08/2025-12-14", "2026-12-07/2026-12-13"],
  ["fr", "la semaine du 7 décembre", "2025-12-01/2025-12-07", "2026-12-07/2026-12-13"],
  ["en", "yesterday", "2026-11-28/2026-11-29", "2026-11-28/2026-11-28"],
  ["en", "05/11/2026", "none", "none"],
  ["en", "since the election", "none", "none"],
  ["fr", "le trimestre dernier", "2026-07-01/2026-09-30", "2026-07-01/2026-09-30"],
  ["fr", "avant-hier", "2026-11-27/2026-11-29", "2026-11-27/2026-11-27"],
  ["fr", "après-demain", "2026-12-01/2026-12-01", "2026-11-29/2026-12-01"],
  ["fr", "du 1er au 15 novembre", "2026-11-01/2026-11-15", "2027-11-01/2027-11-15"],
  ["fr", "mai", "2026-05-01/2026-05-31", "2027-05-01/2027-05-31"],
  ["vi", "mai", "2026-11-30/2026-11-30", "2026-11-29/2026-11-30"],
  ["vi", "Tết", "2026-02-17/2026-02-17", "2026-11-29/2027-02-06"],
  ["vi", "tuần sau nữa", "2026-12-07/2026-12-13", "2026-12-07/2026-12-13"],
  ["en", "the week after next", "2026-12-07/2026-12-13", "2026-12-07/2026-12-13"],
  ["vi", "quý trước", "2026-07-01/2026-09-30", "2026-07-01/2026-09-30"],
  ["vi", "ba tuần trước", "2026-11-02/2026-11-08", "2026-11-02/2026-11-08"],
  ["vi", "tháng tư", "2026-04-01/2026-04-30", "2027-04-01/2027-04-30"],
  ["vi", "thứ sáu tới", "none", "2026-11-29/2026-12-04"],
  ["es", "hace tres semanas", "2026-11-02/2026-11-08", "2026-11-02/2026-11-08"],
  ["es", "de marzo a mayo", "2026-03-01/2026-05-31", "2027-03-01/2027-05-31"],
])("%s: %s is said in %s and due in %s", (language, written, said, due) => {
  expect(inRange(readSaidRange(written, today, language))).toBe(said);
  expect(inRange(readDueRange(written, today, language))).toBe(due);
});

test.each<[side: "past" | "future", written: string, at: string | undefined]>([
  ["past", "last spring", "2026-03-01T00:00"],
  ["future", "Christmas", "2026-12-25T00:00"],
  ["future", "the end of the month", "2026-12-01T00:00"],
  ["future", "last spring", undefined],
  ["past", "before Christmas", undefined],
  ["future", "friday of next week at 9", "2026-12-04T09:00"],
  ["future", "Christmas at noon", "2026-12-25T12:00"],
  ["future", "next week at 9", undefined],
  ["future", "sáng thứ ba tuần sau", "2026-12-01T00:00"],
  ["future", "thứ ba tuần sau lúc 9h", "2026-12-01T09:00"],
  ["future", "vendredi de la semaine prochaine à 18h", "2026-12-04T18:00"],
  ["future", "a week from tuesday", "2026-12-08T00:00"],
  ["future", "9am friday of next week", "2026-12-04T09:00"],
  ["future", "à 18h vendredi de la semaine prochaine", "2026-12-04T18:00"],
  // Some programs write a letter and its accents apart.
  ["future", "thứ ba tuần sau nữa lúc 9h".normalize("NFD"), "2026-12-08T09:00"],
  ["future", "tối thứ ba tuần sau nữa".normalize("NFD"), "2026-12-08T18:00"],
])("a moment in the %s: %s is %s", (side, written, at) => {
  const now = today.toZonedDateTime({ timeZone: "Europe/Paris", plainTime: "10:00" });
  const moment = momentInWords(written, now, side, "en");
  expect(moment?.toPlainDateTime().toString({ smallestUnit: "minute" })).toBe(at);
});
