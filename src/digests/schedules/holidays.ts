import type { HolidaysTypes } from "date-holidays";
import { z } from "zod";
import type { Language } from "../../base/language/language.ts";
import { expectedHolidays, holidayLibrary, holidaysProblem, isCountry, isDate } from "./holiday-problem.ts";
import type { Holidays } from "./schedule.ts";

/** A cache of public holidays by country and year, because each takes milliseconds to compute. */
const known = new Map<string, ReadonlySet<string>>();

/** Whether a day (an ISO date) has no slots. */
export const isHoliday = (holidays: Holidays | null, date: string): boolean =>
  holidays !== null &&
  (holidays.dates.includes(date) ||
    (holidays.country !== null && publicHolidays(holidays.country, Number(date.slice(0, 4))).has(date)));

/**
 * The days of a holiday: those on which it has begun before noon. A day that is off from noon on, such as Christmas Eve in some
 * countries, counts as a working day, so that its morning has a digest.
 */
const daysOf = ({ date, start, end }: HolidaysTypes.Holiday): string[] => {
  const begins = Temporal.PlainDateTime.from(date.slice(0, "2026-12-24 00:00:00".length));
  const ends = begins.add({ milliseconds: end.getTime() - start.getTime() });
  const days: string[] = [];
  let noon = begins.toPlainDate().toPlainDateTime({ hour: 12 });
  while (Temporal.PlainDateTime.compare(noon, ends) < 0) {
    if (Temporal.PlainDateTime.compare(noon, begins) > 0) days.push(noon.toPlainDate().toString());
    noon = noon.add({ days: 1 });
  }
  return days;
};

/** The days of one year on which a country (`FR`) or a part of it (`US-NY`) has a public holiday, as ISO dates. */
const publicHolidays = (country: string, year: number): ReadonlySet<string> => {
  const key = `${country} ${year}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const [nation = "", ...parts] = country.split("-");
  const Calendar = holidayLibrary();
  const [state, region] = parts;
  const calendar =
    state === undefined
      ? new Calendar(nation, { types: ["public"] })
      : region === undefined
        ? new Calendar(nation, state, { types: ["public"] })
        : new Calendar(nation, state, region, { types: ["public"] });
  // A holiday may begin on the last days of the year before.
  const all = [year - 1, year].flatMap((each) => calendar.getHolidays(each));
  const set = new Set(all.flatMap(daysOf).filter((day) => day.startsWith(`${year}-`)));
  known.set(key, set);
  return set;
};

/** Writes a country's code in upper case. */
const normalized = (item: string): string => {
  const trimmed = item.trim();
  return isCountry(trimmed.toUpperCase()) ? trimmed.toUpperCase() : trimmed;
};

/** Holidays, or their problem, without its full stop. */
export type ParsedHolidays =
  | { readonly ok: true; readonly holidays: Holidays }
  | { readonly ok: false; readonly problem: string };

/** Reads `FR`, `US-NY` and dates. `language` is the reader's. */
export const parseHolidays = (written: readonly string[], language: Language): ParsedHolidays => {
  const items = written.map(normalized);
  const problem = holidaysProblem(items, language);
  if (problem !== null) return { ok: false, problem };
  return {
    ok: true,
    holidays: { country: items.find(isCountry) ?? null, dates: items.filter(isDate).sort() },
  };
};

/** `FR`, `US-NY`, or a list of dates, which may include one country. */
export const holidaysSchema = z
  .union([z.string(), z.array(z.string())], expectedHolidays("en"))
  .transform((written, context): Holidays => {
    const parsed = parseHolidays([written].flat(), "en");
    if (parsed.ok) return parsed.holidays;
    context.addIssue({ code: "custom", message: parsed.problem });
    return z.NEVER;
  })
  .describe("Days without this digest: a country's public holidays (FR, US-NY), dates, or a list of both.");
