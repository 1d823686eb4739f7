import { type Language, languages, localeOf } from "../../base/language/language.ts";
import { fold } from "../../base/text/fold.ts";
import { scheduleWords } from "./known-schedule-words.ts";
import { dateOf, plainDate } from "./numeric-date.ts";
import type { ScheduleWords } from "./schedule-words.ts";

/** The names of days or months in every language and of two lengths, each with its number from 1. */
const namesOf = (
  part: "weekday" | "month",
  instants: readonly number[],
  keyOf: (name: string) => string = fold,
): (() => ReadonlyMap<string, number>) => {
  let names: ReadonlyMap<string, number> | null = null;
  // Made on first use, because making formatters takes time.
  return () => {
    names ??= new Map(
      languages.flatMap((language) =>
        (["long", "short"] as const).flatMap((style) => {
          const { format } = new Intl.DateTimeFormat(localeOf(language).intlLocale, {
            [part]: style,
            timeZone: "UTC",
          });
          return instants.map((at, index): [string, number] => [
            keyOf(format(at)).replace(/\.$/, ""),
            index + 1,
          ]);
        }),
      ),
    );
    return names;
  };
};

const formattedWeekdays = namesOf(
  "weekday",
  Array.from({ length: 7 }, (_, index) => Date.UTC(2026, 5, 1 + index)),
);
/** As people write them in schedules, too: “thurs”. */
const writtenWeekdays: ReadonlyMap<string, number> = new Map(
  [...scheduleWords.values()].flatMap(({ days }) =>
    days.flatMap((ways, day) => ways.map((way): [string, number] => [fold(way), day === 0 ? 7 : day])),
  ),
);
let weekdays: ReadonlyMap<string, number> | null = null;

/** 1 is Monday. The first of June 2026 was one. */
export const weekdayNames = (): ReadonlyMap<string, number> => {
  weekdays ??= new Map([...writtenWeekdays, ...formattedWeekdays()]);
  return weekdays;
};

const firstsOfMonths = Array.from({ length: 12 }, (_, index) => Date.UTC(2026, index, 1));

export const monthNames = namesOf("month", firstsOfMonths);

const accentedMonths = namesOf("month", firstsOfMonths, (name) => name.toLowerCase());

/**
 * The month that a word names, in lower case as it was typed, and folded; undefined if it names none. A short word with other accents is another word:
 * “máy”, a machine, is no May, and “mái”, a roof, is no « mai ».
 */
export const monthCalled = (written: string, folded: string): number | undefined =>
  written !== folded && folded.length <= longestAlike && !accentedMonths().has(written)
    ? undefined
    : monthNames().get(folded);

const longestAlike = 4;

/** Whether a folded word is a month in a language. */
export const isMonthOf = (language: Language, word: string): boolean =>
  Array.from({ length: 12 }, (_, index) =>
    new Intl.DateTimeFormat(localeOf(language).intlLocale, { month: "long", timeZone: "UTC" }).format(
      Date.UTC(2026, index, 1),
    ),
  ).some((name) => fold(name) === word);

/** A day of a month, with its year if one was given. */
interface WrittenDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const anyOf = (waysOf: (words: ScheduleWords) => readonly string[]): string =>
  `(?:${[...scheduleWords.values()].flatMap((words) => waysOf(words).map((way) => RegExp.escape(fold(way)))).join("|")})`;

/** As the « de » of « 3 de julio ». */
const inDates = new RegExp(`(^| )${anyOf((words) => words.inDates)} `, "g");

const dayNumber = String.raw`(\d{1,2})${anyOf((words) => words.dayEndings)}?`;
const monthName = String.raw`(?:${anyOf((words) => words.monthLeads)} )?[\p{L}\d]+`;
const dayFirst = new RegExp(String.raw`^${dayNumber} (${monthName}),?(?: (\d{4}|\d{2}))?$`, "u");
const monthFirst = new RegExp(String.raw`^(\p{L}+) ${dayNumber},?(?: (\d{4}|\d{2}))?$`, "u");

const readWritten = (whole: string): WrittenDay | null => {
  const written = whole.replaceAll(inDates, "$1");
  const [, first = "", second = "", year] = dayFirst.exec(written) ?? [];
  const [, monthBefore = "", dayLast = "", yearLast] = monthFirst.exec(written) ?? [];
  const month = monthNames().get(second || monthBefore);
  const day = Number(first || dayLast);
  if (month === undefined || day === 0) return null;
  const given = year ?? yearLast;
  const century = given?.length === 2 ? "20" : "";
  return { year: given === undefined ? null : Number(`${century}${given}`), month, day };
};

/**
 * `3 may`, `3 mai 2026`, `3 de mayo`, `1er juin`, `3 thang 5`, `may 3`, folded: without a year, that of this year where it lies on
 * the side that is asked for, today included, else that of the year beside it.
 */
export const readDayAndMonth = (
  written: string,
  today: Temporal.PlainDate,
  side: "past" | "future",
): Temporal.PlainDate | null => {
  const found = readWritten(written);
  if (found === null) return null;
  return dateOf(found.day, found.month, found.year, today, side);
};

const dayAlone = new RegExp(
  String.raw`^(?:${anyOf((words) => words.futureBefore)} )??(?:(?<lead>${anyOf((words) => [...words.dayArticles, ...words.dayWord])}) )?(?<day>\d{1,2})(?<ending>${anyOf((words) => words.dayEndings)})?$`,
  "u",
);

/** `the 15th`, « le 15 », `ngày 15`, folded: of this month, or of the one beside it. A number alone is no day. */
export const readDayOfMonth = (
  written: string,
  today: Temporal.PlainDate,
  side: "past" | "future",
): Temporal.PlainDate | null => {
  const { lead, day = "0", ending } = dayAlone.exec(written)?.groups ?? {};
  if (lead === undefined && ending === undefined) return null;
  const direction = side === "past" ? -1 : 1;
  for (const months of [0, 1]) {
    const month = today.with({ day: 1 }).add({ months: months * direction });
    const found = plainDate(month.year, month.month, Number(day));
    if (found !== null && Temporal.PlainDate.compare(found, today) * direction >= 0) return found;
  }
  return null;
};
