import { formatList } from "../../base/language/format.ts";
import { type Language, localeOf } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { sayTime } from "../../base/time/say-time.ts";
import type { Cron } from "./cron.ts";
import { scheduleWordsOf } from "./known-schedule-words.ts";
import { everyDay } from "./preset-words.ts";
import { sayMonths } from "./say-months.ts";

const say = messagesOf("digests", "schedules/describe");

type OfMonth = "ofMonth" | "ofTheMonth";

// More times per day than this are a pattern, which a list would hide.
const mostTimes = 6;

/** A recurrence in words: each group of days with its times. */
export const sayRecurrence = (times: readonly Cron[], language: Language): readonly string[] => {
  const groups = Map.groupBy(times, daysKey);
  const isAllSaid = times.every((cron) =>
    withOneDayField(cron).every((each) => sayDays(language, each) !== null),
  );
  const all = isAllSaid ? Map.groupBy(times.flatMap(withOneDayField), daysKey) : groups;
  return [...all.values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [sayGroup(language, [first, ...more])],
  );
};

/** Sorts days of the week, starting with Monday. */
const fromMonday = (days: Iterable<number>): readonly number[] =>
  [...days].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  String([...a].sort()) === String([...b].sort());

const dayName = (language: Language, day: number): string => localeOf(language).dayNames[day] ?? "";

const sayWeekdays = (language: Language, all: Iterable<number>): string => {
  const days = fromMonday(all);
  if (isSame(days, everyDay)) return say(language, "everyDay");
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const isRow = ((last - first + 7) % 7) + 1 === days.length;
  if (days.length > 2 && isRow) {
    return say(language, "range", { first: dayName(language, first), last: dayName(language, last) });
  }
  return formatList(
    language,
    days.map((day) => scheduleWordsOf(language).recurringDay(dayName(language, day))),
  );
};

/** Sorts days of the month, with the last day (-1) at the end. */
const lastAtEnd = (values: Iterable<number>): readonly number[] =>
  [...values].sort((a, b) => (a === -1 ? 1 : b === -1 ? -1 : a - b));

const sayDaysOfMonth = (language: Language, all: Iterable<number>, key: OfMonth): string => {
  const said = (day: number): string =>
    day === -1 ? say(language, "lastDay") : say(language, "dayOfMonth", { day });
  const days = lastAtEnd(all);
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const isRow = days.length > 2 && last - first === days.length - 1;
  const text = isRow ? say(language, "fromTo", { first, last }) : formatList(language, days.map(said));
  return say(language, key, { days: text });
};

const sayPositions = (language: Language, cron: Cron, positions: Iterable<number>, key: OfMonth): string => {
  const all = lastAtEnd(positions).flatMap((position) =>
    fromMonday(cron.daysOfWeek).map((day) =>
      say(language, "position", { position: String(position), day: dayName(language, day) }),
    ),
  );
  return say(language, key, { days: formatList(language, all) });
};

const sayWorkingDays = (language: Language, positions: Iterable<number>, key: OfMonth): string => {
  const all = lastAtEnd(positions).map((position) =>
    position === -1 ? say(language, "lastWorkingDay") : say(language, "workingDay", { position }),
  );
  return say(language, key, { days: formatList(language, all) });
};

/** The days of an expression in words; null if there are no words for them. */
const sayDays = (language: Language, cron: Cron): string | null => {
  const { daysOfMonth, daysOfWeek, months, positions, workingDays, weeks } = cron;
  const key = months.size < 12 ? "ofTheMonth" : "ofMonth";
  if (positions !== null) return sayPositions(language, cron, positions, key);
  if (workingDays !== null) return sayWorkingDays(language, workingDays, key);
  if (daysOfMonth.size < 31) return daysOfWeek.size === 7 ? sayDaysOfMonth(language, daysOfMonth, key) : null;
  const days = sayWeekdays(language, daysOfWeek);
  if (weeks === null) return days;
  const { unit, every: count, from } = weeks;
  return unit === "days"
    ? say(language, "everyDays", { count, from })
    : say(language, "weeks", { days, count, from });
};

/** The step of values that start with 0 and fill a day or an hour evenly, such as 2 for 0, 2, … 22; otherwise null. */
const stepOf = (values: readonly number[], whole: number): number | null => {
  const step = whole / values.length;
  return values.length > 1 && values.every((value, index) => value === index * step) ? step : null;
};

const sayStep = (language: Language, stepMinutes: number): string =>
  stepMinutes % 60 === 0
    ? say(language, "everyHours", { count: stepMinutes / 60 })
    : say(language, "everyMinutes", { count: stepMinutes });

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

const clock = (language: Language, minutes: number): string =>
  sayTime(language, Math.floor(minutes / 60), minutes % 60);

/** Times at equal distances, as “every hour from 09:00 to 17:00”; null if the distances differ. */
const sayRange = (language: Language, times: readonly number[]): string | null => {
  const [first, second, last] = [times[0], times[1], times.at(-1)];
  if (first === undefined || second === undefined || last === undefined || times.length < 4) return null;
  const step = second - first;
  const isEven = times.every((each, index) => each === first + index * step);
  // A step of 90 minutes has no name that can be read again.
  if (!isEven || step < 5 || (step > 60 && step % 60 !== 0)) return null;
  return say(language, "often", {
    often: sayStep(language, step),
    first: clock(language, first),
    last: clock(language, last),
  });
};

const minutesOf = (crons: readonly Cron[]): readonly number[] => {
  const all = crons.flatMap(({ hours, minutes }) =>
    hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute)),
  );
  return [...new Set(all)].sort((a, b) => a - b);
};

/** Expressions of the same days, in words, with their months. */
const sayGroup = (language: Language, crons: readonly [Cron, ...Cron[]]): string => {
  const { months } = crons[0];
  const said = sayYearRound(language, crons);
  if (said === null) {
    return say(language, "cron", { expression: crons.map((each) => each.expression).join(" | ") });
  }
  return months.size === 12 ? said : say(language, "months", { said, months: sayMonths(language, months) });
};

/** The days and times of expressions; null if there are no words for them. */
const sayYearRound = (language: Language, crons: readonly [Cron, ...Cron[]]): string | null => {
  const [cron] = crons;
  const days = sayDays(language, cron);
  if (days === null) return null;
  const times = minutesOf(crons);
  const often = (crons.length === 1 ? sayOften(language, cron) : null) ?? sayRange(language, times);
  if (often !== null) {
    return days === say(language, "everyDay") ? often : say(language, "on", { often, days });
  }
  if (times.length > mostTimes) return null;
  const clocks = times.map((each) => clock(language, each));
  return say(language, "at", { days, times: formatList(language, clocks) });
};

/** Days that are alike share their times: `1-5` and `mon-fri` are the same days. */
const daysKey = ({ daysOfMonth, months, daysOfWeek, positions, workingDays, weeks }: Cron): string =>
  [daysOfMonth, months, daysOfWeek, positions ?? [], workingDays ?? []]
    .map((each) => [...each].sort().join())
    .concat(weeks === null ? "" : `${weeks.every} ${weeks.unit} ${weeks.from}`)
    .join(" ");

const all = (first: number, last: number): ReadonlySet<number> =>
  new Set(Array.from({ length: last - first + 1 }, (_, index) => first + index));

/** If a day needs to match only one of the two day fields, makes an expression for each field. */
const withOneDayField = (cron: Cron): readonly Cron[] =>
  cron.eitherDay
    ? [
        { ...cron, eitherDay: false, daysOfWeek: all(0, 6) },
        { ...cron, eitherDay: false, daysOfMonth: all(1, 31) },
      ]
    : [cron];
