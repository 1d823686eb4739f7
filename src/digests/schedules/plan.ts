import {
  createDelivery,
  type Delivery,
  type History,
  type MissedSlots,
} from "../../store/deliveries/ledger.ts";
import type { Reason } from "../../store/deliveries/reason.ts";
import type { SubscriptionState } from "../../store/subscriptions/subscriptions.ts";
import { nextSlot, type Slot, slotsBetween } from "./slots.ts";
import type { MissedPolicy, Subscription } from "./subscription.ts";

/**
 * The grace: a slot that is taken up within this time is simply due, and nobody is told that it is late. A tick comes
 * each minute, a restart takes seconds, and a platform that is slow to connect some minutes.
 */
const graceMinutes = 5;

/** How long a refused or possibly posted digest may be retried if its policy never posts late. */
const retryMinutes = 15;

/** After a longer outage, the slots before are not recorded one by one: a digest a minute has 10,080 in a week. */
const recordedDays = 7;

/** A delivery that is to be posted now. */
export interface DueDigest {
  readonly delivery: Delivery;
  /** How long after its time it was taken up, where that is more than the grace; else null. */
  readonly lateByMs: number | null;
  /** The missed slots that it stands for as well, or null. */
  readonly covers: MissedSlots | null;
}

/** A delivery that is not to be posted, and why. */
export interface MissedDelivery {
  readonly delivery: Delivery;
  readonly reason: Reason;
}

/** What to do about one subscription. */
export interface Plan {
  /** At most one: of several slots at once, the last. */
  readonly due: DueDigest | null;
  readonly missed: readonly MissedDelivery[];
}

const earliest = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) < 0 ? a : b;

const latest = (first: Temporal.Instant, ...others: readonly Temporal.Instant[]): Temporal.Instant =>
  others.reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? b : a), first);

const minutesOf = (ms: number): number => ms / 60_000;

/** Why nothing is posted for a slot of this instant, or null. The end of a pause is no longer part of it. */
const standstill = (state: SubscriptionState, at: Temporal.Instant): Reason | null => {
  switch (state.state) {
    case "active":
      return null;
    case "paused":
      return state.until === null || Temporal.Instant.compare(at, state.until) < 0 ? { key: "paused" } : null;
    case "suspended":
      return { key: "suspended", why: state.reason };
    default:
      return state satisfies never;
  }
};

/** How late a slot may be taken up. */
const limitMinutes = (missed: MissedPolicy): number => {
  switch (missed.policy) {
    case "late":
      return Math.max(graceMinutes, missed.withinMinutes);
    case "merge":
    case "skip":
      return graceMinutes;
    default:
      return missed satisfies never;
  }
};

const tooLate = (missed: MissedPolicy): Reason => {
  switch (missed.policy) {
    case "late":
      return { key: "late", minutes: limitMinutes(missed) };
    case "merge":
      return { key: "late-and-merged", minutes: graceMinutes };
    case "skip":
      return { key: "late", minutes: graceMinutes };
    default:
      return missed satisfies never;
  }
};

const superseded: Reason = { key: "superseded" };

/** A delivery that is posted at an instant. What a person sends is never late. */
export const dueDigestOf = (
  delivery: Delivery,
  now: Temporal.Instant,
  covers: MissedSlots | null = null,
): DueDigest => {
  const lateByMs = now.epochMilliseconds - delivery.plannedAt.epochMilliseconds;
  const isLate = delivery.scheduled && minutesOf(lateByMs) > graceMinutes;
  return { delivery, lateByMs: isLate ? lateByMs : null, covers };
};

/** Missed slots and those missed after them, as one row. */
export const addMissed = (
  before: MissedSlots | null,
  missed: readonly MissedDelivery[],
): MissedSlots | null => {
  const first = missed[0]?.delivery.slot;
  const last = missed.at(-1)?.delivery.slot;
  if (first === undefined || last === undefined) return before;
  return { count: (before?.count ?? 0) + missed.length, first: before?.first ?? first, last };
};

/** What is to be done about slots that have come and are not on record. They are in order, as what is missed is. */
export const planSlots = (
  { key, state, missed: policy }: Subscription,
  slots: readonly Slot[],
  missedBefore: MissedSlots | null,
  now: Temporal.Instant,
): Plan => {
  const missed: MissedDelivery[] = [];
  let due: Delivery | null = null;
  for (const { label, at } of slots) {
    const delivery = createDelivery({ subscription: key, slot: label, scheduled: true, plannedAt: at });
    const why = standstill(state, at);
    // A pause has an end and no beginning, so that what it keeps back comes before all that it does not.
    if (why !== null) {
      missed.push({ delivery, reason: why });
      continue;
    }
    if (due !== null) missed.push({ delivery: due, reason: superseded });
    due = delivery;
  }
  const lateBy = due === null ? 0 : minutesOf(now.epochMilliseconds - due.plannedAt.epochMilliseconds);
  if (due !== null && lateBy > limitMinutes(policy)) {
    missed.push({ delivery: due, reason: tooLate(policy) });
    due = null;
  }
  const covers = policy.policy === "merge" ? addMissed(missedBefore, missed) : null;
  return { due: due === null ? null : dueDigestOf(due, now, covers), missed };
};

/** After when slots are not on record yet. A start that lies ahead, by a clock that ran ahead, is brought back. */
export const unrecordedSince = (
  { since, accountedUntil }: Pick<History, "since" | "accountedUntil">,
  now: Temporal.Instant,
): Temporal.Instant => {
  const start = earliest(since, now);
  return latest(start, accountedUntil ?? start, now.subtract({ hours: recordedDays * 24 }));
};

/**
 * What is to be posted now, and what is to be recorded as missed: of all slots that have come and are not accounted
 * for, at most the last is posted, as the subscription's policy has it. Pure, and the same however often it is asked.
 */
export const planDeliveries = (subscription: Subscription, history: History, now: Temporal.Instant): Plan => {
  const slots = slotsBetween(subscription.schedule, unrecordedSince(history, now), now);
  return planSlots(subscription, slots, history.missed, now);
};

export type Verdict = { readonly goOn: true } | { readonly goOn: false; readonly reason: Reason };

/**
 * Whether a delivery with no message posted may still be posted: not once it is later than its policy allows,
 * nor once a later slot of its subscription has come, nor while the digest is paused or suspended. What a person sent is only
 * ever too late.
 */
export const continueOrGiveUp = (
  { plannedAt, scheduled }: Delivery,
  { schedule, missed, state }: Subscription,
  now: Temporal.Instant,
): Verdict => {
  const limit = scheduled
    ? Math.max(limitMinutes(missed), missed.policy === "late" ? 0 : retryMinutes)
    : retryMinutes;
  if (minutesOf(now.epochMilliseconds - plannedAt.epochMilliseconds) > limit) {
    return { goOn: false, reason: { key: "too-late", minutes: limit } };
  }
  if (!scheduled) return { goOn: true };
  const still = standstill(state, now);
  if (still !== null) return { goOn: false, reason: still };
  const next = nextSlot(schedule, plannedAt);
  return next !== null && Temporal.Instant.compare(next.at, now) <= 0
    ? { goOn: false, reason: superseded }
    : { goOn: true };
};
