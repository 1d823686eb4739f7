import { fold } from "../../base/text/fold.ts";
import { scheduleWords } from "./known-schedule-words.ts";
import { timeUnitOf } from "./time-units.ts";
import { readDayAndMonth, weekdayNames } from "./written-days.ts";

const all = [...scheduleWords.values()];

/** Days that have a name of their own, and how many days ago they began. */
const namedDays: ReadonlyMap<string, number> = new Map(
  all.flatMap((words) => Object.entries(words.namedDays).map(([way, days]) => [fold(way), days] as const)),
);

const anyOf = (ways: readonly string[]): string => ways.map((way) => RegExp.escape(fold(way))).join("|");

/** Words that say no more than that it has passed: `2 days ago`, `il y a 2 jours`, `2 ngày trước`. */
const padding = new RegExp(
  `^(?:${anyOf(all.flatMap((words) => words.pastBefore))}) | (?:${anyOf(all.flatMap((words) => words.pastAfter))})$`,
  "gu",
);

/** A unit without a number is one of them, as in `last week`; `h` alone is nothing. */
const shortestAlone = 4;

const readIso = (written: string): Temporal.PlainDateTime | null => {
  if (!/^\d{4}-\d{2}-\d{2}(?:[t ]\d{1,2}:\d{2})?$/.test(written)) return null;
  try {
    return Temporal.PlainDateTime.from(written.replace(/[t ](\d):/, " 0$1:"));
  } catch {
    return null;
  }
};

/**
 * A time that has passed, as a person writes it: `yesterday`, `lundi`, `2 h`, `3 days ago`, `hôm qua`, `3 May`,
 * `2026-05-03 08:30`, `8:30`. A day is meant from its start, in the reader's time zone. Null where it is none, or
 * is still to come.
 */
export const readPast = (raw: string, now: Temporal.ZonedDateTime): Temporal.Instant | null => {
  const written = fold(raw.trim())
    .replaceAll("’", "'")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(padding, "")
    .trim();
  const today = now.toPlainDate();
  const startOf = (day: Temporal.PlainDate): Temporal.ZonedDateTime => day.toZonedDateTime(now.timeZoneId);
  const find = (): Temporal.ZonedDateTime | null => {
    const days = namedDays.get(written);
    if (days !== undefined) return startOf(today.subtract({ days }));
    const weekday = weekdayNames().get(written);
    if (weekday !== undefined)
      return startOf(today.subtract({ days: (today.dayOfWeek - weekday + 7) % 7 || 7 }));
    const [, amount, word = ""] = /^(?:(\d{1,3}) ?)?([a-z]+)$/.exec(written) ?? [];
    const unit = timeUnitOf(word);
    if (unit !== null && (amount !== undefined || word.length >= shortestAlone)) {
      return now.subtract({ [unit]: Number(amount ?? 1) });
    }
    const [, hour, minute] = /^(\d{1,2})[:h](\d{2})$/.exec(written) ?? [];
    if (hour !== undefined && Number(hour) < 24 && Number(minute) < 60) {
      const at = now.with({ hour: Number(hour), minute: Number(minute), second: 0, millisecond: 0 });
      return Temporal.ZonedDateTime.compare(at, now) > 0 ? at.subtract({ days: 1 }) : at;
    }
    const day = readDayAndMonth(written, today, "past");
    return day === null ? (readIso(written)?.toZonedDateTime(now.timeZoneId) ?? null) : startOf(day);
  };
  const found = find();
  return found === null || Temporal.ZonedDateTime.compare(found, now) > 0 ? null : found.toInstant();
};
