import type { Language } from "../../base/language/language.ts";
import { readMoment } from "../../digests/schedules/moment.ts";

/** A range of due dates. */
export interface DueRange {
  readonly from: string;
  /** Its last day. */
  readonly to: string;
}

const firstDay = "0000-01-01";
const lastDay = "9999-12-31";

const parse = <Value>(read: () => Value): Value | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

const periods = { d: "days", w: "weeks", m: "months" } as const;
const isPeriod = (letter: string): letter is keyof typeof periods => letter in periods;

/**
 * Reads `30d`, `2w`, `any`, a year, a month such as `2026-11`, a day, two days as an ISO 8601 interval
 * (`2026-11-23/2026-11-29`), or a day in words, such as `friday` or `in 3 weeks`, which means until that day. Null for
 * anything else.
 */
export const readDueRange = (
  written: string,
  today: Temporal.PlainDate,
  language: Language,
): DueRange | null => {
  const value = written.trim().toLowerCase();
  if (value === "any") return { from: firstDay, to: lastDay };
  const [, count = "", letter = ""] = /^(\d{1,4}) ?([dwm])$/u.exec(value) ?? [];
  if (isPeriod(letter)) {
    return { from: today.toString(), to: today.add({ [periods[letter]]: Number(count) }).toString() };
  }
  if (/^\d{4}$/u.test(value)) return { from: `${value}-01-01`, to: `${value}-12-31` };
  if (/^\d{4}-\d{2}$/u.test(value)) {
    const month = parse(() => Temporal.PlainYearMonth.from(value));
    if (month === null) return null;
    return { from: `${value}-01`, to: month.toPlainDate({ day: month.daysInMonth }).toString() };
  }
  const [from = "", to = from, more] = value.split("/");
  const isDay = (day: string): boolean =>
    /^\d{4}-\d{2}-\d{2}$/u.test(day) && parse(() => Temporal.PlainDate.from(day)) !== null;
  if (more === undefined && isDay(from) && isDay(to)) return { from, to };
  const until = readMoment(value, today.toZonedDateTime("UTC"), "future", language);
  return until === null ? null : { from: today.toString(), to: until.toPlainDate().toString() };
};
