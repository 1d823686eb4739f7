import { words } from "../../answer/words.ts";
import { formatList, formatRegion } from "../../base/language/format.ts";
import type { Language } from "../../base/language/language.ts";
import { localeOf } from "../../base/language/locales.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { sayTime, sayTimeZone } from "../../base/time/say-time.ts";
import type { Cron } from "./cron.ts";
import { scheduleWordsOf } from "./known-schedule-words.ts";
import { everyDay } from "./preset-words.ts";
import type { Holidays, Schedule } from "./schedule.ts";

const say = messagesOf("digests", "schedules/describe");

/** The week as it is read: from Monday on. */
const fromMonday = (days: Iterable<number>): readonly number[] =>
  [...days].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  String([...a].sort()) === String([...b].sort());

const sayDays = (language: Language, all: Iterable<number>): string => {
  const days = fromMonday(all);
  if (isSame(days, everyDay)) return say(language, "everyDay");
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const isRow = ((last - first + 7) % 7) + 1 === days.length;
  if (days.length > 2 && isRow) {
    const names = localeOf(language).dayNames;
    return say(language, "range", { first: names[first] ?? "", last: names[last] ?? "" });
  }
  return formatList(
    language,
    days.map((day) => scheduleWordsOf(language).recurringDay(localeOf(language).dayNames[day] ?? "")),
  );
};

/** The step of values that begin with 0 and fill a day or an hour evenly, such as 2 of 0, 2, … 22; else null. */
const stepOf = (values: readonly number[], whole: number): number | null => {
  const step = whole / values.length;
  return values.length > 1 && values.every((value, index) => value === index * step) ? step : null;
};

/** Whether the days are those of the week alone, so that words can say them. */
const isWeekly = ({ daysOfMonth, months, eitherDay }: Cron): boolean =>
  !eitherDay && daysOfMonth.size === 31 && months.size === 12;

// More times a day than this are a pattern that a list would hide.
const mostTimes = 6;

const sayOften = (language: Language, { minutes, hours }: Cron): string | null => {
  const [onTheHour, hourStep, minuteStep] = [
    minutes.length === 1 && minutes[0] === 0,
    stepOf(hours, 24),
    stepOf(minutes, 60),
  ];
  if (onTheHour && hourStep !== null && hours.length > 2) {
    return say(language, "everyHours", { count: hourStep });
  }
  return hours.length === 24 && minuteStep !== null
    ? say(language, "everyMinutes", { count: minuteStep })
    : null;
};

const sayTimes = (language: Language, crons: readonly Cron[]): string | null => {
  const minutes = new Set(
    crons.flatMap(({ hours, minutes }) =>
      hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute)),
    ),
  );
  if (minutes.size > mostTimes) return null;
  const times = [...minutes].sort((a, b) => a - b);
  return formatList(
    language,
    times.map((each) => sayTime(language, Math.floor(each / 60), each % 60)),
  );
};

/** Crons of the same days, in words. */
const sayGroup = (language: Language, crons: readonly [Cron, ...Cron[]]): string => {
  const [cron] = crons;
  const expression = crons.map((each) => each.expression).join(" | ");
  if (!isWeekly(cron)) return say(language, "cron", { expression });
  const days = sayDays(language, cron.daysOfWeek);
  const often = crons.length === 1 ? sayOften(language, cron) : null;
  if (often !== null) {
    return cron.daysOfWeek.size === 7 ? often : say(language, "on", { often, days });
  }
  const times = sayTimes(language, crons);
  return times === null ? say(language, "cron", { expression }) : say(language, "at", { days, times });
};

const sayHolidays = (language: Language, { country, dates }: Holidays): readonly string[] => {
  const [nation = "", ...parts] = country?.split("-") ?? [];
  const place = [formatRegion(language, nation === "" ? "ZZ" : nation), ...parts].join(", ");
  return [
    ...(country === null ? [] : [say(language, "country", { place })]),
    ...(dates.length === 0 ? [] : [say(language, "dates", { count: dates.length })]),
  ];
};

/** Days that are alike share their times: `1-5` and `mon-fri` are the same days. */
const daysKey = (cron: Cron): string =>
  isWeekly(cron) ? [...cron.daysOfWeek].sort().join() : cron.expression;

/**
 * When a schedule is due, as it is read back to whoever wrote it: “Monday to Friday at 08:30, New York time”. It
 * begins in lower case where the language would inside a sentence.
 */
export const describeSchedule = ({ times, timeZone, holidays }: Schedule, language: Language): string => {
  const groups = [...Map.groupBy(times, daysKey).values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [sayGroup(language, [first, ...more])],
  );
  const off = holidays === null ? [] : sayHolidays(language, holidays);
  return [
    say(language, "zone", {
      times: groups.join(words(language, "semicolon")),
      zone: sayTimeZone(language, timeZone),
    }),
    ...off,
  ].join(", ");
};
