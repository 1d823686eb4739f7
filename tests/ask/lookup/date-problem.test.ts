import { expect, test } from "vitest";
import { dateProblem } from "../../../src/ask/lookup/date-problem.ts";
import { readDueRange } from "../../../src/ask/lookup/due-range.ts";
import { momentInWords } from "../../../src/ask/lookup/moment-in-words.ts";
import { readSaidRange } from "../../../src/ask/lookup/said-range.ts";
import type { Language } from "../../../src/base/language/language.ts";

const today = Temporal.PlainDate.from("2026-11-29");
const now = today.toZonedDateTime({ timeZone: "Europe/Paris", plainTime: "20:00" });

test.each([
  ["5/1/27", "en", "“5/1/27” may be 5 January 2027 or 1 May 2027: write the month in letters."],
  ["5/1", "en", "“5/1” may be 5 January 2027 or 1 May 2027: write the month in letters."],
  ["wendesday", "en", "“wendesday” is not a date. Did you mean “wednesday”?"],
  [
    "mecredi prochain",
    "fr",
    "« mecredi prochain » n’est pas une date. Vouliez-vous dire « mercredi prochain » ?",
  ],
  ["5 de dicembre", "es", "«5 de dicembre» no es una fecha. ¿Quiso decir «5 de diciembre»?"],
  ["monday morning", "en", "“monday morning” is not a date. Did you mean “monday”?"],
  [
    "jusqu’à lundi matin",
    "fr",
    "« jusqu’à lundi matin » n’est pas une date. Vouliez-vous dire « jusqu’à lundi » ?",
  ],
  ["el lunes por la tarde", "es", "«el lunes por la tarde» no es una fecha. ¿Quiso decir «el lunes»?"],
  ["sáng thứ hai", "vi", "“sáng thứ hai” không phải là ngày tháng. Có phải ý bạn là “thứ hai”?"],
  ["đến sáng thứ hai", "vi", "“đến sáng thứ hai” không phải là ngày tháng. Có phải ý bạn là “đến thứ hai”?"],
  // A past day is none to come, and “pasado” is no Saturday.
  ["el viernes pasado", "es", null],
  ["soon", "en", null],
  ["5/1/27", "fr", null],
] as const)("%s is no date for a reader of %s: %s", (typed, language, problem) => {
  expect(dateProblem(typed, today, "future", language)?.replaceAll(/[\u00a0\u202f]/gu, " ") ?? null).toBe(
    problem,
  );
});

test.each([
  ["monday next week", "en", "2026-11-30"],
  ["thursday of next week", "en", "2026-12-03"],
  ["jeudi de la semaine prochaine", "fr", "2026-12-03"],
  ["el jueves de la próxima semana", "es", "2026-12-03"],
  ["thứ tư tuần sau", "vi", "2026-12-02"],
  ["fin fevrier", "fr", "2027-03-01"],
  ["monday week", "en", "2026-12-07"],
  ["tomorrow week", "en", "2026-12-07"],
  ["friday fortnight at 9:30", "en", "2026-12-18"],
  ["lundi en huit", "fr", "2026-12-07"],
  ["jeudi en quinze", "fr", "2026-12-17"],
  ["el lunes en ocho", "es", "2026-12-07"],
  ["el lunes que viene", "es", "2026-11-30"],
  ["thứ hai tuần tới", "vi", "2026-11-30"],
] as const)("until %s (%s) is %s", (written, language, day) => {
  expect(momentInWords(written, now, "future", language)?.toPlainDate().toString()).toBe(day);
});

test.each([
  ["monday of last week", "en", "2026-11-16"],
  ["vendredi de la semaine derniere", "fr", "2026-11-20"],
  ["thứ hai tuần trước", "vi", "2026-11-16"],
  ["le debut de l’annee", "fr", "2026-01-01"],
  ["monday week", "en", undefined],
  ["lundi en huit", "fr", undefined],
] as const)("since %s (%s) is %s", (written, language, day) => {
  expect(momentInWords(written, now, "past", language)?.toPlainDate().toString()).toBe(day);
});

const rangeOf = (written: string, language: Language): string => {
  const { from, to } = readSaidRange(written, today, language) ?? { from: "none", to: "" };
  return `${from}/${to}`;
};

test.each([
  ["3-10 october", "en"],
  ["october 3-10", "en"],
  ["october 3 to 10", "en"],
  ["3-10 octobre", "fr"],
  ["3 au 10 octobre", "fr"],
  ["3-10 de octubre", "es"],
  ["3 đến 10 tháng 10", "vi"],
] as const)("date:%s (%s) is eight days", (written, language) => {
  expect(rangeOf(written, language)).toBe("2026-10-03/2026-10-10");
});

test("a due date may have the American order, if its month is certain", () => {
  expect(readDueRange("12/25/2026", today, "en")).toEqual({ from: "2026-11-29", to: "2026-12-25" });
});
