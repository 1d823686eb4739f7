import type { Language } from "../../base/language/language.ts";
import { readMoment } from "../../digests/schedules/moment.ts";
import { inPartFrom, withoutPart } from "../../digests/schedules/part-beside-day.ts";
import { foldWord, splitTime } from "../../digests/schedules/split-time.ts";
import { datesInWords } from "../questions/dates-in-words.ts";
import { firstDay } from "./date-range.ts";

/**
 * A moment on one side of now, also by the start of a period: `last spring`, `Christmas`. “Until the end of the month” includes its last day. Null if
 * it is no moment, or on the other side of now.
 */
export const momentInWords = (
  written: string,
  now: Temporal.ZonedDateTime,
  side: "past" | "future",
  language: Language,
): Temporal.ZonedDateTime | null => {
  const moment = readMoment(written, now, side, language);
  if (moment !== null) return moment;
  const { day, minutes } = withTime(written);
  const dates = datesInWords(day, now.toPlainDate(), language, side === "future");
  if (dates === null || dates.from === firstDay) return null;
  // A time is of one day: “next week at 9” is no moment.
  if (minutes !== null && dates.from !== dates.to) return null;
  const date =
    side === "future" && dates.isEnd && minutes === null
      ? Temporal.PlainDate.from(dates.to).add({ days: 1 })
      : Temporal.PlainDate.from(dates.from);
  const at = date.toZonedDateTime({
    timeZone: now.timeZoneId,
    plainTime: { hour: Math.floor((minutes ?? 0) / 60), minute: (minutes ?? 0) % 60 },
  });
  return Temporal.ZonedDateTime.compare(at, now) > 0 === (side === "future") ? at : null;
};

/** A text without its time of day, and without the part of a day beside its day: “friday next week at 9”, “sáng thứ sáu tuần sau”. */
const withTime = (written: string): { readonly day: string; readonly minutes: number | null } => {
  const typed = written.trim().normalize("NFC").replaceAll(/\s+/gu, " ");
  const { day, minutes } = splitTime(foldWord(typed));
  const typedDay = asTyped(day, typed);
  const part = withoutPart(day, typedDay);
  if (part === null) return { day: typedDay, minutes };
  const inPart = inPartFrom(part.hour, minutes);
  return inPart === null
    ? { day: typed, minutes: null }
    : { day: asTyped(part.day, typedDay), minutes: inPart };
};

/**
 * The part of `typed`, at its start or end, that is `folded` if its accents are removed; all of `typed` if there is none. The result has its
 * accents, because they distinguish Vietnamese words.
 */
const asTyped = (folded: string, typed: string): string =>
  [typed.slice(0, folded.length), typed.slice(-folded.length)].find((part) => foldWord(part) === folded) ??
  typed;
