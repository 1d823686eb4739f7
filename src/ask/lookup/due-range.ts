import type { Language } from "../../base/language/language.ts";
import { readMoment } from "../../digests/schedules/moment.ts";
import { datesInWords } from "../questions/dates-in-words.ts";
import { type DateRange, firstDay, lastDay, readDuration, readWrittenRange } from "./date-range.ts";

/** Any date, as long as there is one. */
export const anyTime: DateRange = { from: firstDay, to: lastDay };

/**
 * Reads which due dates are wanted: `30d`, `2w`, `any`, a year, a month such as `2026-11`, a day, two days, a period in words, such as `next
 * spring`, or a day in words, such as `friday` or `the end of the month`: until then. Null for anything else.
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
  // A day that has passed is only itself.
  const until = (day: Temporal.PlainDate | string): DateRange => ({
    from: day.toString() < today.toString() ? day.toString() : today.toString(),
    to: day.toString(),
  });
  if (duration !== null) return until(today.add(duration));
  const inWords = datesInWords(value, today, language, true);
  if (inWords !== null && inWords.from !== inWords.to)
    return inWords.isEnd ? until(inWords.to) : { from: inWords.from, to: inWords.to };
  const day = readMoment(value, today.toZonedDateTime("UTC"), "future", language)?.toPlainDate();
  if (day !== undefined) return until(day);
  return inWords === null ? null : until(inWords.to);
};

/** Whether a text is meant as due dates, in any language. Few names have a digit, and most mistyped dates do. */
export const isDueRange = (written: string): boolean =>
  /\d/u.test(written) || readDueRange(written, anyDay, "en") !== null;

// Whether a text is a date does not depend on the day.
const anyDay = Temporal.PlainDate.from("2026-01-01");
