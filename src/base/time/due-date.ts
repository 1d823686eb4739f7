import { formatDate, formatMonth } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { messagesOf } from "../language/messages.ts";

/** A day, month, quarter, season or year. Seasons are meteorological: spring begins in March, in the southern hemisphere in September. */
type Period =
  | { readonly precision: "day"; readonly date: string }
  | { readonly precision: "month"; readonly year: number; readonly month: number }
  | { readonly precision: "quarter"; readonly year: number; readonly quarter: number }
  | {
      readonly precision: "season";
      readonly year: number;
      readonly season: Season;
      readonly hemisphere: "north" | "south";
    }
  | { readonly precision: "year"; readonly year: number };

type Season = "spring" | "summer" | "autumn" | "winter";

/** A due date: in a period, by its end, or before it begins. */
export interface DueDate {
  readonly limit: "in" | "by" | "before";
  readonly period: Period;
  /** As it is written: `2026-06-30`, `by 2030`, `before 2026-Q3`, `2027-spring`, `2027-spring-south`. */
  readonly text: string;
  /** The last day on which it is not overdue. */
  readonly endsOn: string;
}

// Days, months and years are written as in ISO 8601. Its extension writes spring as 21 and the third quarter as 35, which readers do not know.
const day = "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";
const month = "\\d{4}-(?:0[1-9]|1[0-2])";
const quarter = "\\d{4}-Q[1-4]";
const season = "\\d{4}-(?:spring|summer|autumn|winter)(?:-south)?";

/** The syntax of a due date. `readDueDate` also refuses days that do not exist. */
export const dueDatePattern = new RegExp(
  `^(?:(?:by|before) )?(?:${day}|${month}|${quarter}|${season}|\\d{4})$`,
  "u",
);

const firstMonths: Readonly<Record<"north" | "south", Readonly<Record<Season, number>>>> = {
  north: { spring: 3, summer: 6, autumn: 9, winter: 12 },
  south: { autumn: 3, winter: 6, spring: 9, summer: 12 },
};

/** Null if the text is not a due date, or names a day that does not exist. */
export const readDueDate = (text: string): DueDate | null => {
  if (!dueDatePattern.test(text)) return null;
  const [limit, written] = text.includes(" ") ? text.split(" ") : ["in", text];
  const period = readPeriod(written ?? "");
  try {
    const { first, last } = daysOf(period);
    if (limit === "before") return { limit, period, text, endsOn: first.subtract({ days: 1 }).toString() };
    return { limit: limit === "by" ? "by" : "in", period, text, endsOn: last.toString() };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

const isSeason = (word: string | undefined): word is Season =>
  word !== undefined && word in firstMonths.north;

const readPeriod = (written: string): Period => {
  const [years, part, last] = written.split("-");
  const year = Number(years);
  if (part === undefined) return { precision: "year", year };
  if (part.startsWith("Q")) return { precision: "quarter", year, quarter: Number(part.slice(1)) };
  if (isSeason(part)) {
    return { precision: "season", year, season: part, hemisphere: last === undefined ? "north" : "south" };
  }
  return last === undefined
    ? { precision: "month", year, month: Number(part) }
    : { precision: "day", date: written };
};

const months = (year: number, month: number, count: number) => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return { first, last: first.add({ months: count }).subtract({ days: 1 }) };
};

/** The first and the last day of a period. Throws if the day does not exist. */
const daysOf = (
  period: Period,
): { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate } => {
  switch (period.precision) {
    case "day": {
      const date = Temporal.PlainDate.from(period.date, { overflow: "reject" });
      return { first: date, last: date };
    }
    case "month":
      return months(period.year, period.month, 1);
    case "quarter":
      return months(period.year, 3 * period.quarter - 2, 3);
    case "season":
      return months(period.year, firstMonths[period.hemisphere][period.season], 3);
    case "year":
      return months(period.year, 1, 12);
    default:
      return period satisfies never;
  }
};

/** Whether a season ends in the next year. */
const spansNewYear = (period: Period): boolean =>
  period.precision === "season" && firstMonths[period.hemisphere][period.season] === 12;

/** How many days are left: 0 on the last day, negative if it is overdue. */
export const daysLeft = ({ endsOn }: DueDate, today: Temporal.PlainDate): number =>
  today.until(endsOn, { largestUnit: "days" }).days;

/** Sorts the earliest due date first. */
export const compareDueDates = (one: DueDate, other: DueDate): number =>
  one.endsOn < other.endsOn ? -1 : Number(one.endsOn > other.endsOn);

const say = messagesOf("base", "time/due-date");

/** Writes a year without a thousands separator. A winter has two years: `2026–27`. */
const sayYear = (year: number, isOfTwo: boolean): string =>
  isOfTwo ? `${year}–${String(year + 1).slice(2)}` : String(year);

/** A due date in words: `30 June 2026`, `in spring 2027`, `by the end of 2030`, `before March 2027`. */
export const sayDueDate = (language: Language, { limit, period }: DueDate): string => {
  switch (period.precision) {
    case "day":
      return say(language, `${limit}.day`, { date: formatDate(language, period.date) });
    case "month":
      return say(language, `${limit}.month`, { month: formatMonth(language, period.year, period.month) });
    case "quarter":
      return say(language, `${limit}.quarter`, {
        quarter: String(period.quarter),
        year: sayYear(period.year, false),
      });
    case "season":
      return say(language, `${limit}.season`, {
        season: period.season,
        year: sayYear(period.year, spansNewYear(period)),
      });
    case "year":
      return say(language, `${limit}.year`, { year: sayYear(period.year, false) });
    default:
      return period satisfies never;
  }
};
