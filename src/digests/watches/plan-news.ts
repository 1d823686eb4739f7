import type { DeliveryRecord } from "../../store/deliveries/ledger.ts";
import type { WaitingNews } from "../../store/watches.ts";
import type { Schedule } from "../schedules/schedule.ts";
import { nextSlot } from "../schedules/slots.ts";
import type { Subscription } from "../schedules/subscription.ts";

/** The bot gathers news for so long before it sends a message, because an editor often approves several briefings in a row. */
const gatherMinutes = 1;

/** There is at most one message in so many minutes. */
const everyMinutes = 60;

/** The most messages a day between the slots of the schedule. Further news waits for the next slot. */
const mostADay = 8;

/** Whether an instant is between two slots of the same day: outside of them are the quiet hours. */
export const isBetweenSlots = (
  { schedule }: Pick<Subscription, "schedule">,
  now: Temporal.Instant,
): boolean => {
  const midnight = now.toZonedDateTimeISO(schedule.timeZone).startOfDay();
  // A slot at midnight belongs to the day.
  const first = nextSlot(schedule, midnight.toInstant().subtract({ milliseconds: 1 }));
  const next = nextSlot(schedule, now);
  const end = midnight.add({ days: 1 }).toInstant();
  return (
    first !== null &&
    next !== null &&
    Temporal.Instant.compare(first.at, now) <= 0 &&
    Temporal.Instant.compare(next.at, end) < 0
  );
};

/** Whether a schedule has a day with several times, so that news also comes between them. Of three times in a row, two are on it. */
export const hasSeveralADay = (schedule: Schedule, now: Temporal.Instant): boolean => {
  const first = nextSlot(schedule, now);
  const second = first === null ? null : nextSlot(schedule, first.at);
  const third = second === null ? null : nextSlot(schedule, second.at);
  const days = [first, second, third].map((slot) =>
    slot?.at.toZonedDateTimeISO(schedule.timeZone).toPlainDate().toString(),
  );
  return days.some((day, index) => index > 0 && day !== undefined && day === days[index - 1]);
};

/** The deliveries of a subscription, newest first. */
export type Deliveries = readonly Pick<DeliveryRecord, "delivery" | "state">[];

/** Leaves out deliveries that a clock that ran ahead dated in the future. */
const pastTimes = (deliveries: Deliveries, now: Temporal.Instant): readonly Temporal.Instant[] =>
  deliveries.map(({ delivery }) => delivery.plannedAt).filter((at) => Temporal.Instant.compare(at, now) <= 0);

/**
 * The moment up to which a channel was told its news; null if it never was. It is the planned time of its last message, because that
 * is composed later, even if another process continues it from the saved content.
 */
export const toldUntil = (deliveries: Deliveries, now: Temporal.Instant): Temporal.Instant | null =>
  pastTimes(
    deliveries.filter(({ state }) => state === "posted" || state === "empty"),
    now,
  ).reduce<Temporal.Instant | null>(
    (last, at) => (last !== null && Temporal.Instant.compare(last, at) > 0 ? last : at),
    null,
  );

/**
 * Whether the bot tells a channel now of news that waits. Not during its quiet hours, and not if there were enough messages: its next slot
 * tells what waits. Pure.
 */
export const isDue = (
  subscription: Pick<Subscription, "schedule" | "state">,
  { first }: WaitingNews,
  deliveries: Deliveries,
  now: Temporal.Instant,
): boolean => {
  const { state, schedule } = subscription;
  const isActive =
    state.state === "active" ||
    (state.state === "paused" && state.until !== null && Temporal.Instant.compare(state.until, now) <= 0);
  if (!isActive || !isBetweenSlots(subscription, now)) return false;
  if (Temporal.Instant.compare(first.add({ minutes: gatherMinutes }), now) > 0) return false;
  const today = now.toZonedDateTimeISO(schedule.timeZone).startOfDay().toInstant();
  const tried = pastTimes(
    deliveries.filter(({ state: became }) => became !== "empty" && became !== "missed"),
    now,
  );
  const isAfter =
    (at: Temporal.Instant): ((each: Temporal.Instant) => boolean) =>
    (each) =>
      Temporal.Instant.compare(each, at) > 0;
  return (
    !tried.some(isAfter(now.subtract({ minutes: everyMinutes }))) &&
    tried.filter(isAfter(today)).length < mostADay
  );
};
