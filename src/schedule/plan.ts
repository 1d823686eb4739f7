import { createDelivery, type Delivery, type History } from "../storage/ledger.ts";
import { type Schedule, slotsBetween } from "./slots.ts";

/** Later than this a morning digest misses the morning's meeting, and is taken for the next one. */
export const lateLimitMinutes = 60;

/** After a longer outage, the slots before are not recorded one by one: a digest a minute has 10,080 in a week. */
const recordedDays = 7;

/** What to do about one subscription. */
export interface Plan {
  /** What is to be posted now, or null. */
  readonly due: Delivery | null;
  /** Too late to be posted. */
  readonly late: readonly Delivery[];
  /** A later slot of the same subscription takes their place. */
  readonly superseded: readonly Delivery[];
}

const latest = (first: Temporal.Instant, ...others: readonly Temporal.Instant[]): Temporal.Instant =>
  others.reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? b : a), first);

/**
 * What is due: of all slots that have come and are not accounted for, and of what was refused before, only the last,
 * and only while it is not too late. Pure, and the same however often it is asked.
 */
export const planDeliveries = (
  subscription: string,
  schedule: Schedule,
  { since, accountedUntil, released }: History,
  now: Temporal.Instant,
): Plan => {
  const after = latest(since, accountedUntil ?? since, now.subtract({ hours: recordedDays * 24 }));
  const fresh = slotsBetween(schedule, after, now).map(({ label, at }) =>
    createDelivery({ subscription, slot: label, scheduled: true, plannedAt: at }),
  );
  const waiting = [...released, ...fresh];
  const limit = now.subtract({ minutes: lateLimitMinutes });
  const isLate = ({ plannedAt }: Delivery) => Temporal.Instant.compare(plannedAt, limit) < 0;
  const inTime = waiting.filter((delivery) => !isLate(delivery));
  return {
    due: inTime.at(-1) ?? null,
    late: waiting.filter(isLate),
    superseded: inTime.slice(0, -1),
  };
};
