import type { Language } from "../../base/language/language.ts";
import { readMoment } from "../../digests/schedules/moment.ts";
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
  const dates = datesInWords(written, now.toPlainDate(), language, side === "future");
  if (dates === null || dates.from === firstDay) return null;
  const day =
    side === "future" && dates.isEnd
      ? Temporal.PlainDate.from(dates.to).add({ days: 1 })
      : Temporal.PlainDate.from(dates.from);
  const at = day.toZonedDateTime(now.timeZoneId);
  return Temporal.ZonedDateTime.compare(at, now) > 0 === (side === "future") ? at : null;
};
