import { wallTimes } from "./cron.ts";
import { isHoliday } from "./holidays.ts";
import type { Schedule } from "./schedule.ts";

/** One scheduled time. */
export interface Slot {
  /** Its identity: the time on the wall, such as `2026-03-29T02:30`. A change of clocks or of library keeps it. */
  readonly label: string;
  readonly at: Temporal.Instant;
}

/**
 * The instant of a time on the wall. A time that comes twice, when clocks are set back, is its first one; one that
 * does not exist, when they are set forward, is the first instant after the gap. (Temporal's own choice for a gap,
 * `compatible`, would be as much later as the gap is long.) The order of times is kept.
 */
const instantOf = (wallTime: Temporal.PlainDateTime, timeZone: string): Temporal.Instant => {
  const zoned = wallTime.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  if (zoned.toPlainDateTime().equals(wallTime)) return zoned.toInstant();
  const afterGap = zoned.getTimeZoneTransition("next");
  if (afterGap === null)
    throw new Error(`${timeZone} has no ${wallTime}, and no change of its clocks either.`);
  return afterGap.toInstant();
};

type WallTimes = Iterator<Temporal.PlainDateTime, void>;

/** The times of several sources in order; one that several have comes once. */
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

/** No country has as many public holidays in a row: a schedule that meets so many never meets a working day. */
const mostHolidaysInARow = 40;

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

/** The times on the wall from the given minute on, in order. */
const timesFrom = (schedule: Schedule, from: Temporal.PlainDateTime): Iterable<Temporal.PlainDateTime> => {
  const [first, ...more] = schedule.times.map((cron) => wallTimes(cron, from));
  if (first === undefined) return [];
  const times = more.length === 0 ? first : merged([first, ...more]);
  return schedule.holidays === null ? times : withoutHolidays(times, schedule);
};

/**
 * The slots after an instant, in order and without end, save where every one would be on a holiday: then there are
 * none. In a gap several may share one instant.
 */
export function* slotsAfter(schedule: Schedule, after: Temporal.Instant): Generator<Slot, void> {
  const { timeZone } = schedule;
  // No earlier time can come after the instant, since its own time on the wall has come by then.
  for (const wallTime of timesFrom(schedule, after.toZonedDateTimeISO(timeZone).toPlainDateTime())) {
    const at = instantOf(wallTime, timeZone);
    if (Temporal.Instant.compare(at, after) > 0) {
      yield { label: wallTime.toString({ smallestUnit: "minute" }), at };
    }
  }
}

/** The first slot after an instant; null if every one would be on a holiday. */
export const nextSlot = (schedule: Schedule, after: Temporal.Instant): Slot | null =>
  slotsAfter(schedule, after).next().value ?? null;

/** The slots after one instant, up to and with another one. */
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
