import type { Schedule } from "./schedule.ts";
import { slotsBetween } from "./slots.ts";

/**
 * In how many minutes after a slot the quiet hours begin, with the last slot of its day. Null if the schedule has none that day, because it
 * has one slot, or if the instant is between two slots.
 */
export const minutesUntilQuiet = (schedule: Schedule, slot: Temporal.Instant): number | null => {
  const day = slot.toZonedDateTimeISO(schedule.timeZone).startOfDay();
  // A slot at midnight belongs to the day that it begins.
  const moment = { milliseconds: 1 };
  const slots = slotsBetween(
    schedule,
    day.subtract(moment).toInstant(),
    day.add({ days: 1 }).subtract(moment).toInstant(),
  );
  const last = slots.at(-1);
  if (last === undefined || slots.length < 2 || !slots.some(({ at }) => at.equals(slot))) return null;
  return last.at.since(slot).total("minutes");
};
