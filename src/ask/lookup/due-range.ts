import type { Language } from "../../base/language/language.ts";
import { readMoment } from "../../digests/schedules/moment.ts";
import { type DateRange, firstDay, lastDay, readDuration, readWrittenRange } from "./date-range.ts";

/** Any date, as long as there is one. */
export const anyTime: DateRange = { from: firstDay, to: lastDay };

/**
 * Reads which due dates are wanted: `30d`, `2w`, `any`, a year, a month such as `2026-11`, a day, two days, or a day in words, such as
 * `friday` or `in 3 weeks`: until then. Null for anything else.
 */
export const readDueRange = (
  written: string,
  today: Temporal.PlainDate,
  language: Language,
): DateRange | null => {
  const value = written.trim().toLowerCase();
  if (value === "any") return anyTime;
  const range = readWrittenRange(value);
  if (range !== null) return range;
  const duration = readDuration(value);
  const until =
    duration === null
      ? readMoment(value, today.toZonedDateTime("UTC"), "future", language)?.toPlainDate()
      : today.add(duration);
  return until === undefined ? null : { from: today.toString(), to: until.toString() };
};
