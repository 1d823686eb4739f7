import { type Cron, wallTimes } from "./cron.ts";

/** When a digest is due, in the time of a place. */
export interface Schedule {
  readonly cron: Cron;
  /** An IANA name such as `Europe/Paris`. */
  readonly timeZone: string;
}

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

/** The slots after an instant, in order and without end. In a gap several may share one instant. */
export function* slotsAfter({ cron, timeZone }: Schedule, after: Temporal.Instant): Generator<Slot> {
  // No earlier time can come after the instant, since its own time on the wall has come by then.
  for (const wallTime of wallTimes(cron, after.toZonedDateTimeISO(timeZone).toPlainDateTime())) {
    const at = instantOf(wallTime, timeZone);
    if (Temporal.Instant.compare(at, after) > 0) {
      yield { label: wallTime.toString({ smallestUnit: "minute" }), at };
    }
  }
}

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
