import type { Cron } from "./cron.ts";
import type { Weeks } from "./heard-days.ts";
import { isHoliday } from "./holidays.ts";
import type { Schedule } from "./schedule.ts";

/** One scheduled time. */
export interface Slot {
  /** Its identity: the local time, such as `2026-03-29T02:30`, which does not depend on changes of clocks or on a library. */
  readonly label: string;
  readonly at: Temporal.Instant;
}

type WallTimes = Iterator<Temporal.PlainDateTime, void>;

/** No country has so many public holidays in a row: after this many, a schedule has only holidays. */
const mostHolidaysInARow = 40;

/**
 * The slots after an instant, in order and without end; none if all of them would be on holidays. In a gap, several slots
 * may have the same instant.
 */
export function* slotsAfter(schedule: Schedule, after: Temporal.Instant): Generator<Slot, void> {
  const { timeZone } = schedule;
  // Start at the instant's local time: an earlier local time cannot have a later instant.
  for (const wallTime of timesFrom(schedule, after.toZonedDateTimeISO(timeZone).toPlainDateTime())) {
    const at = instantOf(wallTime, timeZone);
    if (Temporal.Instant.compare(at, after) > 0) {
      yield { label: wallTime.toString({ smallestUnit: "minute" }), at };
    }
  }
}

/**
 * The instant of a local time. If the time exists twice, because clocks are set back, it is the first one. If it does not
 * exist, because they are set forward, it is the first instant after the gap. (Temporal's own choice for a gap,
 * `compatible`, would be later, by the length of the gap.) The order of times is kept.
 */
const instantOf = (wallTime: Temporal.PlainDateTime, timeZone: string): Temporal.Instant => {
  const zoned = wallTime.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  if (zoned.toPlainDateTime().equals(wallTime)) return zoned.toInstant();
  const afterGap = zoned.getTimeZoneTransition("next");
  if (afterGap === null)
    throw new Error(`${timeZone} has no ${wallTime}, but its clocks do not change then.`);
  return afterGap.toInstant();
};

/** Merges the times of several sources in order, without duplicates. */
function* merged(sources: readonly WallTimes[]): Generator<Temporal.PlainDateTime> {
  const heads = sources.map((source) => ({ source, next: source.next() }));
  for (;;) {
    let first: Temporal.PlainDateTime | null = null;
    for (const { next } of heads) {
      if (next.done !== true && (first === null || Temporal.PlainDateTime.compare(next.value, first) < 0)) {
        first = next.value;
      }
    }
    if (first === null) return;
    yield first;
    for (const head of heads) {
      if (head.next.done !== true && head.next.value.equals(first)) head.next = head.source.next();
    }
  }
}

function* withoutHolidays(
  times: Iterable<Temporal.PlainDateTime>,
  { holidays }: Schedule,
): Generator<Temporal.PlainDateTime> {
  let day = "";
  let isOff = false;
  let inARow = 0;
  for (const time of times) {
    const date = time.toPlainDate().toString();
    if (date !== day) {
      day = date;
      isOff = isHoliday(holidays, date);
      inARow = isOff ? inARow + 1 : 0;
      if (inARow > mostHolidaysInARow) return;
    }
    if (!isOff) yield time;
  }
}

/** The local times from the given minute on, in order. */
const timesFrom = (schedule: Schedule, from: Temporal.PlainDateTime): Iterable<Temporal.PlainDateTime> => {
  const [first, ...more] = schedule.times.map((cron) => wallTimes(cron, from));
  if (first === undefined) return [];
  const times = more.length === 0 ? first : merged([first, ...more]);
  return schedule.holidays === null ? times : withoutHolidays(times, schedule);
};

/** The first slot after an instant; null if every one would be on a holiday. */
export const nextSlot = (schedule: Schedule, after: Temporal.Instant): Slot | null =>
  slotsAfter(schedule, after).next().value ?? null;

/** The slots after one instant, up to and including another one. */
export const slotsBetween = (
  schedule: Schedule,
  after: Temporal.Instant,
  until: Temporal.Instant,
): readonly Slot[] => {
  const slots: Slot[] = [];
  for (const slot of slotsAfter(schedule, after)) {
    if (Temporal.Instant.compare(slot.at, until) > 0) break;
    slots.push(slot);
  }
  return slots;
};

/** Every matching time from the given minute on, in order and without end. Skips months that do not match. */
export function* wallTimes(cron: Cron, from: Temporal.PlainDateTime): Generator<Temporal.PlainDateTime> {
  let date = from.toPlainDate();
  let earliest = from.hour * 60 + from.minute;
  for (;;) {
    if (!cron.months.has(date.month)) {
      date = date.with({ day: 1 }).add({ months: 1 });
    } else {
      if (matchesDay(cron, date)) {
        for (const hour of cron.hours) {
          for (const minute of cron.minutes) {
            if (hour * 60 + minute >= earliest) yield date.toPlainDateTime({ hour, minute });
          }
        }
      }
      date = date.add({ days: 1 });
    }
    earliest = 0;
  }
}

const mondayOf = (date: Temporal.PlainDate): Temporal.PlainDate =>
  date.subtract({ days: date.dayOfWeek - 1 });

const isInWeeks = ({ unit, every, from }: Weeks, date: Temporal.PlainDate): boolean => {
  const first = Temporal.PlainDate.from(from);
  if (Temporal.PlainDate.compare(date, first) < 0) return false;
  if (unit === "days") return date.since(first, { largestUnit: "days" }).days % every === 0;
  return (mondayOf(date).since(mondayOf(first), { largestUnit: "days" }).days / 7) % every === 0;
};

const isAtPosition = (positions: ReadonlySet<number>, { day, daysInMonth }: Temporal.PlainDate): boolean =>
  positions.has(Math.ceil(day / 7)) || (positions.has(-1) && day + 7 > daysInMonth);

const isWorkingDayOf = (positions: ReadonlySet<number>, date: Temporal.PlainDate): boolean => {
  const isWorkingDay = (day: number): boolean => date.with({ day }).dayOfWeek <= 5;
  const count = (from: number, to: number): number =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(isWorkingDay).length;
  if (!isWorkingDay(date.day)) return false;
  return (
    positions.has(count(1, date.day)) || (positions.has(-1) && count(date.day + 1, date.daysInMonth) === 0)
  );
};

const matchesDay = (cron: Cron, date: Temporal.PlainDate): boolean => {
  const ofMonth =
    cron.daysOfMonth.has(date.day) || (cron.daysOfMonth.has(-1) && date.day === date.daysInMonth);
  const ofWeek = cron.daysOfWeek.has(date.dayOfWeek % 7);
  if (cron.positions !== null && !isAtPosition(cron.positions, date)) return false;
  if (cron.workingDays !== null && !isWorkingDayOf(cron.workingDays, date)) return false;
  if (cron.weeks !== null && !isInWeeks(cron.weeks, date)) return false;
  return cron.eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek;
};

const identities = new WeakMap<Schedule, string>();

/** A text that identifies a schedule: it changes if and only if the schedule's slots do. */
export const identifySchedule = (schedule: Schedule): string => {
  const known = identities.get(schedule);
  if (known !== undefined) return known;
  const { times, timeZone, holidays } = schedule;
  const expressions = times.map(({ expression }) => expression).sort();
  const off = holidays === null ? [] : [holidays.country ?? "", ...holidays.dates.toSorted()];
  const identity = [expressions.join(" | "), timeZone, ...off].join(" ");
  identities.set(schedule, identity);
  return identity;
};
