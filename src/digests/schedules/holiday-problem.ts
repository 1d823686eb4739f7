import { createRequire } from "node:module";
import type HolidayCalendar from "date-holidays";
import { formatChoice, formatRegion } from "../../base/language/format.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { closest } from "../../base/text/suggest.ts";

const require = createRequire(import.meta.url);

/**
 * The library of public holidays takes 60 to 130 ms to load, and most schedules name no country. So it is loaded on first use,
 * with `require` and not `import`, because slots are computed synchronously.
 */
export const holidayLibrary = (): typeof HolidayCalendar => require("date-holidays");

const say = messagesOf("digests", "schedules/holiday-problem");

// Not ISO codes, but people write them.
const otherCodes: Readonly<Record<string, string>> = { UK: "GB", EN: "GB" };

/** The problem with suggestions: countries whose name begins with the text, or is most similar to it. */
const withHint = (problem: string, written: string, language: Language): string => {
  const english = new (holidayLibrary())().getCountries("en");
  const names = Object.keys(english).map((code): [code: string, ...names: string[]] => [
    code,
    english[code] ?? "",
    formatRegion(language, code),
  ]);
  const other = otherCodes[written];
  const nearest = closest(
    written,
    names.flatMap(([, ...called]) => called),
  );
  const near = names.filter(([code, ...called]) => {
    if (other !== undefined) return code === other;
    return written.length === 2
      ? called.some((name) => name.toUpperCase().startsWith(written))
      : called.some((name) => name === nearest);
  });
  const shown = near.slice(0, 3).map(([code]) => `${code}, ${formatRegion(language, code)}`);
  return shown.length === 0 ? problem : say(language, "meant", { problem, countries: shown.join("; ") });
};

const partProblem = (
  place: string,
  part: string,
  parts: readonly string[],
  language: Language,
): string | null => {
  if (parts.includes(part)) return null;
  return parts.length === 0
    ? say(language, "no-parts", { place, part })
    : say(language, "part", { place, part, parts: formatChoice(language, parts) });
};

/** Why there are no holidays of this country, or null if there are. */
const countryProblem = (country: string, language: Language): string | null => {
  const [nation = "", state, region] = country.split("-");
  const calendar = new (holidayLibrary())();
  if (!(nation in calendar.getCountries("en"))) {
    return withHint(say(language, "country", { country: nation }), nation, language);
  }
  if (state === undefined) return null;
  const states = Object.keys(calendar.getStates(nation) ?? {});
  const problem = partProblem(formatRegion(language, nation), state, states, language);
  if (problem !== null || region === undefined) return problem;
  const regions = Object.keys(calendar.getRegions(nation, state) ?? {});
  return partProblem(`${nation}-${state}`, region, regions, language);
};

const dateProblem = (date: string, language: Language): string | null => {
  try {
    Temporal.PlainDate.from(date);
    return null;
  } catch {
    return say(language, "date", { date });
  }
};

export const isDate = (item: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(item);
export const isCountry = (item: string): boolean => /^[A-Z]{2}(?:-[A-Z0-9]{1,4}){0,2}$/.test(item);

/** Says what is expected as holidays. */
export const expectedHolidays = (language: Language): string => say(language, "expected");

/** The problem of one item of holidays; null if there is none. */
const itemProblem = (item: string, language: Language): string | null => {
  if (isDate(item)) return dateProblem(item, language);
  if (isCountry(item)) return countryProblem(item, language);
  const expected = expectedHolidays(language);
  return /^\p{L}[\p{L} ]+$/u.test(item) ? withHint(expected, item, language) : expected;
};

/** The problem of holidays; null if there is none. */
export const holidaysProblem = (items: readonly string[], language: Language): string | null =>
  items.map((item) => itemProblem(item, language)).find((problem) => problem !== null) ??
  (items.filter(isCountry).length > 1 ? say(language, "one-country") : null);
