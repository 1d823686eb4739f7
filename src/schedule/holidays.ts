import { createRequire } from "node:module";
import type HolidayCalendar from "date-holidays";
import type { HolidaysTypes } from "date-holidays";
import { z } from "zod";
import { closest } from "../text/suggest.ts";
import type { Holidays } from "./schedule.ts";

const require = createRequire(import.meta.url);

/**
 * The library of public holidays takes 60 to 130 ms to load, and most schedules name no country. It is
 * required, and not imported, since slots are computed without waiting.
 */
const library = (): typeof HolidayCalendar => require("date-holidays");

/** Public holidays by country and year; each takes milliseconds to work out. */
const known = new Map<string, ReadonlySet<string>>();

/**
 * The days of a holiday: those that have begun it by noon. A day that is off from noon on, as Christmas Eve is in some
 * countries, is a working day, whose morning has its digest.
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
  const Calendar = library();
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

/** Whether a day, an ISO date, is one without slots. */
export const isHoliday = (holidays: Holidays | null, date: string): boolean =>
  holidays !== null &&
  (holidays.dates.includes(date) ||
    (holidays.country !== null && publicHolidays(holidays.country, Number(date.slice(0, 4))).has(date)));

// Not their codes, but what people write.
const otherCodes: Readonly<Record<string, string>> = { UK: "GB", EN: "GB" };

/** The countries that may have been meant: by the beginning of a name, or by the name that is most like it. */
const hintFor = (written: string, countries: Readonly<Record<string, string>>): string => {
  const other = otherCodes[written];
  const nearest = closest(written, Object.values(countries));
  const near = Object.keys(countries).filter((code) => {
    if (other !== undefined) return code === other;
    const name = countries[code] ?? "";
    return written.length === 2 ? name.toUpperCase().startsWith(written) : name === nearest;
  });
  const shown = near.slice(0, 3).map((code) => `${code}, ${countries[code]}`);
  return shown.length === 0 ? "" : ` (Did you mean ${shown.join("; ")}?)`;
};

/** Why there are no holidays of this country, or null where there are. */
const countryProblem = (country: string): string | null => {
  const [nation = "", state, region] = country.split("-");
  const calendar = new (library())();
  const countries = calendar.getCountries("en");
  if (!(nation in countries)) {
    const hint = hintFor(nation, countries);
    return `expected a country's two letters, such as FR; no holidays are known of ${nation}${hint}`;
  }
  if (state === undefined) return null;
  const states = Object.keys(calendar.getStates(nation) ?? {});
  if (!states.includes(state)) {
    const some = states.length === 0 ? "it has no parts of its own" : `expected one of ${states.join(", ")}`;
    return `no part of ${countries[nation]} is called ${state}: ${some}`;
  }
  if (region === undefined) return null;
  const regions = Object.keys(calendar.getRegions(nation, state) ?? {});
  if (regions.includes(region)) return null;
  const some = regions.length === 0 ? "it has no parts of its own" : `expected one of ${regions.join(", ")}`;
  return `no part of ${nation}-${state} is called ${region}: ${some}`;
};

const dateProblem = (date: string): string | null => {
  try {
    Temporal.PlainDate.from(date);
    return null;
  } catch {
    return `there is no ${date}`;
  }
};

const expected = "expected a country such as FR, a part of one such as US-NY, or a date such as 2026-12-24";

const isDate = (item: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(item);
const isCountry = (item: string): boolean => /^[A-Z]{2}(?:-[A-Z0-9]{1,4}){0,2}$/.test(item);

const problemOf = (item: string): string | null => {
  if (isDate(item)) return dateProblem(item);
  if (isCountry(item)) return countryProblem(item);
  const isName = /^\p{L}[\p{L} ]+$/u.test(item);
  return `${expected}${isName ? hintFor(item, new (library())().getCountries("en")) : ""}`;
};

/** A country's code is taken in any case, as a time zone is. */
const normalized = (item: string): string => {
  const trimmed = item.trim();
  return isCountry(trimmed.toUpperCase()) ? trimmed.toUpperCase() : trimmed;
};

/** `FR`, `US-NY`, or a list of dates, in which one country may stand too. */
export const holidaysSchema = z
  .union([z.string(), z.array(z.string())], expected)
  .transform((written, context): Holidays => {
    const items = [written].flat().map(normalized);
    const countries = items.filter(isCountry);
    const problem =
      items.map(problemOf).find((each) => each !== null) ??
      (countries.length > 1 ? "expected one country at the most" : null);
    if (problem !== null) {
      context.addIssue({ code: "custom", message: problem });
      return z.NEVER;
    }
    return {
      country: countries[0] ?? null,
      dates: items.filter(isDate).sort(),
    };
  })
  .describe("Days without this digest: a country's public holidays (FR, US-NY), dates, or a list of both.");
