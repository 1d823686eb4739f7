import type { Language } from "../../base/language/language.ts";
import { readMoment } from "../../digests/schedules/moment.ts";
import { datesInWords } from "../questions/dates-in-words.ts";
import { type DateRange, readDuration, readWrittenRange } from "./date-range.ts";

/**
 * Reads the dates of statements: a period in words, such as `last week` or `from March to May`, is that period, and a day such as `monday` is from
 * then until today. Null for other texts.
 */
export const readSaidRange = (
  written: string,
  today: Temporal.PlainDate,
  language: Language,
): DateRange | null => {
  const value = written.trim().toLowerCase();
  const range = readWrittenRange(value);
  if (range !== null) return range;
  const duration = readDuration(value);
  if (duration !== null) return { from: today.subtract(duration).toString(), to: today.toString() };
  const inWords = datesInWords(value, today, language, false);
  if (inWords !== null && inWords.from !== inWords.to) return { from: inWords.from, to: inWords.to };
  // Statements of today count, because a day is meant from its start.
  const endOfToday = today.add({ days: 1 }).toZonedDateTime("UTC").subtract({ seconds: 1 });
  const from = readMoment(value, endOfToday, "past", language)?.toPlainDate() ?? null;
  if (from !== null) return { from: from.toString(), to: today.toString() };
  return inWords === null ? null : { from: inWords.from, to: inWords.to };
};
