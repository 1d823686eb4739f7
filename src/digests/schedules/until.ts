import { fold } from "../../base/text/fold.ts";
import { scheduleWords } from "./known-schedule-words.ts";
import { timeUnitOf } from "./time-units.ts";
import { readDayAndMonth, weekdayNames } from "./written-days.ts";

const tomorrow: ReadonlySet<string> = new Set(
  [...scheduleWords.values()].flatMap((words) => words.tomorrow.map(fold)),
);

const readDate = (written: string, timeZone: string): Temporal.ZonedDateTime | null => {
  if (!/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2})?$/.test(written)) return null;
  try {
    return Temporal.PlainDateTime.from(written).toZonedDateTime(timeZone);
  } catch {
    return null;
  }
};

/**
 * Until when, as a person writes it: `2026-12-01`, `2026-12-01 08:30`, `tomorrow`, `friday`, `3 May`, `3 days`,
 * `2 weeks`, `5 hours`. A day is meant from its start. Null where it is no such time, or has passed.
 */
export const readUntil = (raw: string, now: Temporal.ZonedDateTime): Temporal.ZonedDateTime | null => {
  const written = fold(raw.trim()).replaceAll(/\s+/gu, " ");
  const [, amount, word = ""] = /^([1-9]\d{0,2}) ?([a-z]+)$/.exec(written) ?? [];
  const unit = timeUnitOf(word);
  const until = (): Temporal.ZonedDateTime | null => {
    if (tomorrow.has(written)) return now.add({ days: 1 }).startOfDay();
    const weekday = weekdayNames().get(written);
    if (weekday !== undefined) return now.add({ days: (weekday - now.dayOfWeek + 7) % 7 || 7 }).startOfDay();
    const day = readDayAndMonth(written, now.toPlainDate(), "future");
    if (day !== null) return day.toZonedDateTime(now.timeZoneId);
    if (amount === undefined || unit === null) return readDate(raw.trim(), now.timeZoneId);
    const later = now.add({ [unit]: Number(amount) });
    return unit === "hours" || unit === "minutes"
      ? later.round({ smallestUnit: "minute", roundingMode: "ceil" })
      : later.startOfDay();
  };
  const found = until();
  return found !== null && Temporal.ZonedDateTime.compare(found, now) > 0 ? found : null;
};
