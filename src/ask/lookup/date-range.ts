import { formatShortDate } from "../../base/language/format.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";

const say = messagesOf("ask", "lookup/date-range");

/** Days, as ISO 8601 dates. */
export interface DateRange {
  readonly from: string;
  /** Its last day. */
  readonly to: string;
}

/** The ends of ranges that are open: no date on record is outside of them. */
export const [firstDay, lastDay] = ["0000-01-01", "9999-12-31"] as const;

/** Reads a year, a month such as `2026-11`, a day, or two days as an ISO 8601 interval, `2026-11-23/2026-11-29`. Null for anything else. */
export const readWrittenRange = (value: string): DateRange | null => {
  if (/^\d{4}$/u.test(value)) return { from: `${value}-01-01`, to: `${value}-12-31` };
  if (/^\d{4}-\d{2}$/u.test(value)) {
    const month = parse(() => Temporal.PlainYearMonth.from(value));
    if (month === null) return null;
    return { from: `${value}-01`, to: month.toPlainDate({ day: month.daysInMonth }).toString() };
  }
  const [from = "", to = from, more] = value.split("/");
  return more === undefined && isDay(from) && isDay(to) ? { from, to } : null;
};

const parse = <Value>(read: () => Value): Value | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

const isDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(day) && parse(() => Temporal.PlainDate.from(day)) !== null;

const periods = { d: "days", w: "weeks", m: "months" } as const;
const isPeriod = (letter: string): letter is keyof typeof periods => letter in periods;

/** Reads `30d`, `2w` or `3m`; null for anything else. */
export const readDuration = (value: string): Temporal.Duration | null => {
  const [, count = "", letter = ""] = /^(\d{1,4}) ?([dwm])$/u.exec(value) ?? [];
  return isPeriod(letter) ? Temporal.Duration.from({ [periods[letter]]: Number(count) }) : null;
};

/** Whether a day, `2026-11-23`, is one of them. */
export const isInRange = (day: string, { from, to }: DateRange): boolean => day >= from && day <= to;

/** “23 Nov 2026 to 29 Nov 2026”. */
export const sayDateRange = ({ from, to }: DateRange, language: Language): string => {
  const [first, last] = [formatShortDate(language, from), formatShortDate(language, to)];
  if (from === to) return first;
  if (from === firstDay) return say(language, "until", { to: last });
  return to === lastDay
    ? say(language, "from", { from: first })
    : say(language, "range", { from: first, to: last });
};
