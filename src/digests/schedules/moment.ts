import type { Language } from "../../base/language/language.ts";
import { fold } from "../../base/text/fold.ts";
import { countOf } from "./counts.ts";
import { scheduleWords } from "./known-schedule-words.ts";
import { readNumericDate, type Side } from "./numeric-date.ts";
import { evening, inPartFrom, textBeside, withoutPart } from "./part-beside-day.ts";
import { anyOf } from "./preset-words.ts";
import type { ScheduleWords } from "./schedule-words.ts";
import { foldWord, splitTime } from "./split-time.ts";
import { timeUnitOf } from "./time-units.ts";
import { isMonthOf, readDayAndMonth, readDayOfMonth, weekdayNames } from "./written-days.ts";

const all = [...scheduleWords.values()];

/** Named days, such as “tomorrow”, with their distance from today in days. */
const namedDays: ReadonlyMap<string, number> = new Map(
  all.flatMap((words) => [
    ...Object.entries(words.namedDays).map(([way, days]) => [foldWord(way), -days] as const),
    ...words.tomorrow.map((way) => [foldWord(way), 1] as const),
  ]),
);
/** Whether a text is the name of a day, such as “tomorrow”, to a reader: “mai” is, but not in French, where it is May. */
export const isNamedDay = (written: string, language: Language): boolean => {
  const folded = foldWord(written.trim());
  return namedDays.has(folded) && !isMonthOf(language, folded);
};

/** The same for evenings, such as “tonight”. */
const namedEvenings: ReadonlyMap<string, number> = new Map(
  all.flatMap((words) =>
    Object.entries(words.namedEvenings).map(([way, days]) => [foldWord(way), -days] as const),
  ),
);

const around = (
  before: (words: ScheduleWords) => readonly string[],
  after: (words: ScheduleWords) => readonly string[],
): RegExp =>
  new RegExp(
    `^(?:${anyOf(all.flatMap(before).map(foldWord))}) | (?:${anyOf(all.flatMap(after).map(foldWord))})$`,
    "gu",
  );

/** Words that say only that a moment is in the past or the future: `2 days ago`, `dans 3 jours`, `next monday`. */
const padding = {
  past: around(
    (words) => words.pastBefore,
    (words) => words.pastAfter,
  ),
  future: around(
    (words) => words.futureBefore,
    (words) => words.futureAfter,
  ),
} as const;

/** A unit without a number means one, as in `last week`, but only if it has this many letters: `h` alone means nothing. */
const shortestAlone = 4;

const fortnights: ReadonlySet<string> = new Set(all.flatMap((words) => words.fortnights.map(foldWord)));

/** `3 days`, `a week`, in the past or the future. A future day means its start. */
const readDuration = (
  written: string,
  now: Temporal.ZonedDateTime,
  side: Side,
): Temporal.ZonedDateTime | null => {
  const [, first, rest = ""] = /^(\d{1,3}|\p{L}+)? ?(.*)$/u.exec(written) ?? [];
  const isAlone = timeUnitOf(written) !== null;
  const isFortnight = fortnights.has(rest);
  const unit = isFortnight ? "weeks" : timeUnitOf(isAlone ? written : rest);
  if (unit === null || (isAlone && written.length < shortestAlone)) return null;
  const count = isAlone ? 1 : countOf(first ?? "");
  if (count === null || count === 0) return null;
  const amount = isFortnight ? count * 2 : count;
  if (side === "past") return now.subtract({ [unit]: amount });
  // “Next week” begins on its Monday, “next month” on its first day.
  if (isAlone && unit === "weeks") return now.add({ days: 8 - now.dayOfWeek }).startOfDay();
  if (isAlone && unit === "months") return now.add({ months: 1 }).with({ day: 1 }).startOfDay();
  const later = now.add({ [unit]: amount });
  return unit === "hours" || unit === "minutes"
    ? later.round({ smallestUnit: "minute", roundingMode: "ceil" })
    : later.startOfDay();
};

/** “Week” beside a day, with the days that it adds. */
const daysLater = all.flatMap((words) =>
  Object.entries(words.daysLater).map(([way, days]) => [foldWord(way), days] as const),
);

/** Whether words are a day as a whole: “mañana” is no morning, and “sáng nay” is today. */
const isNamed = (day: string): boolean => namedDays.has(day) || weekdayNames().has(day);

/** The day of a text. If it recurs, such as a weekday, the nearest one in the past or the future. `typedDay` has the words around it. */
const readDay = (
  day: string,
  isSide: (date: Temporal.PlainDate) => boolean,
  today: Temporal.PlainDate,
  side: Side,
  language: Language,
  typedDay: string,
): Temporal.PlainDate | null => {
  const direction = side === "past" ? -1 : 1;
  if (day === "") return isSide(today) ? today : today.add({ days: direction });
  const named = namedDays.get(day) ?? namedDays.get(typedDay);
  // “mai” is tomorrow in Vietnamese, but May for a French reader.
  if (named !== undefined) return isMonthOf(language, day) ? null : today.add({ days: named });
  const later = side === "future" ? daysLater.find(([way]) => textBeside(day, way) !== null) : undefined;
  if (later !== undefined) {
    const [way, days] = later;
    const first = textBeside(day, way) ?? "";
    const isName = weekdayNames().has(first) || namedDays.has(first);
    const date = isName ? readDay(first, isSide, today, side, language, first) : null;
    return date === null ? null : date.add({ days });
  }
  const weekday = weekdayNames().get(day);
  if (weekday !== undefined) {
    const away = ((weekday - today.dayOfWeek) * direction + 7) % 7;
    return today.add({ days: (away === 0 && !isSide(today) ? 7 : away) * direction });
  }
  return (
    readNumericDate(day, language, today, side) ??
    readDayAndMonth(day, today, side) ??
    readDayOfMonth(typedDay, today, side)
  );
};

/**
 * A moment on one side of now, as a person writes it: `yesterday 18:00`, `next monday`, `in 3 days`, `a week ago`,
 * `3 May`, `2026-12-01 8:30`, `9am`. A day is meant from its start, in the reader's time zone; `language` is the
 * reader's. Null if it is no moment, or is on the other side of now.
 */
export const readMoment = (
  raw: string,
  now: Temporal.ZonedDateTime,
  side: Side,
  language: Language = "en",
): Temporal.ZonedDateTime | null => {
  const typed = fold(raw.trim()).replaceAll("’", "'").replaceAll(/\s+/gu, " ");
  // “Thứ sáu” is Friday, although “sáu” without accents is also “after”.
  const withoutPadding = (text: string): string =>
    weekdayNames().has(text) ? text : text.replaceAll(padding[side], "").trim();
  const written = withoutPadding(typed);
  if (written === "") return null;
  const isSide = (at: Temporal.ZonedDateTime): boolean => {
    const order = Temporal.ZonedDateTime.compare(at, now);
    return side === "past" ? order <= 0 : order > 0;
  };
  const find = (): Temporal.ZonedDateTime | null => {
    const duration = readDuration(written, now, side);
    if (duration !== null) return duration;
    const split = splitTime(written);
    const typedSplit = splitTime(typed);
    const typedDay = typedSplit.day;
    // “Last night” is a name, and no night that is the last.
    const named = namedEvenings.get(typedDay);
    // Before other words around the day are removed: in “sáng thứ sáu”, “sáu” without accents is also “after”.
    const part =
      named === undefined
        ? isNamed(withoutPadding(typedDay))
          ? null
          : withoutPart(typedDay, raw)
        : { day: typedDay, hour: evening };
    // The words around a day may be before its time: “next friday at 9”.
    // “Thứ sáu” after its time is a day as a whole, too.
    const day = withoutPadding(part?.day ?? (weekdayNames().has(typedDay) ? typedDay : split.day));
    const minutes = part === null ? split.minutes : inPartFrom(part.hour, typedSplit.minutes);
    if (part !== null && minutes === null) return null;
    const at = (date: Temporal.PlainDate): Temporal.ZonedDateTime =>
      minutes === null
        ? date.toZonedDateTime(now.timeZoneId)
        : date.toZonedDateTime({
            timeZone: now.timeZoneId,
            plainTime: { hour: Math.floor(minutes / 60), minute: minutes % 60 },
          });
    // A weekday without a time is never today.
    const isTodayMeant = (date: Temporal.PlainDate): boolean => minutes !== null && isSide(at(date));
    const date =
      named === undefined
        ? readDay(day, isTodayMeant, now.toPlainDate(), side, language, part?.day ?? typedDay)
        : now.toPlainDate().add({ days: named });
    return date === null ? null : at(date);
  };
  try {
    const found = find();
    return found !== null && isSide(found) ? found : null;
  } catch (error) {
    // The year is out of range.
    if (error instanceof RangeError) return null;
    throw error;
  }
};
