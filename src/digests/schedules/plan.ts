import { createHash } from "node:crypto";
import type { Delivery, History, MissedSlots } from "../../store/deliveries/ledger.ts";
import type { Reason } from "../../store/deliveries/reason.ts";
import type { SubscriptionState } from "../../store/subscriptions/subscriptions.ts";
import { watchesName } from "../../store/watches.ts";
import { nextSlot, type Slot } from "./slots.ts";
import type { MissedPolicy, Subscription } from "./subscription.ts";
import { minutesUntilQuiet } from "./until-quiet.ts";

/**
 * A slot that is started within this time is not late. There is a tick every fifteen seconds, a restart takes seconds, and
 * a slow platform needs some minutes to connect.
 */
const graceMinutes = 5;

/** If it is later than this, a morning digest misses the morning's meeting. */
export const usualLateMinutes = 60;

/** How long a refused or possibly posted digest may be retried if its policy never posts late. */
const retryMinutes = 15;

/** After a longer outage, older slots are not recorded: a digest every minute has 10,080 slots in a week. */
const recordedDays = 7;

/** A delivery to post now. */
export interface DueDigest {
  readonly delivery: Delivery;
  /** How long after its time it was started, if that is more than the grace period; otherwise null. */
  readonly lateByMs: number | null;
  /** The missed slots that it also covers, or null. */
  readonly covers: MissedSlots | null;
}

/** A delivery that is not posted, and why. */
export interface MissedDelivery {
  readonly delivery: Delivery;
  readonly reason: Reason;
}

/** What to post and to record for one subscription. */
export interface Plan {
  /** At most one. If several slots are due, it is the last. */
  readonly due: DueDigest | null;
  readonly missed: readonly MissedDelivery[];
}

/** The earlier of two instants. */
export const earliest = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) < 0 ? a : b;

const latest = (first: Temporal.Instant, ...others: readonly Temporal.Instant[]): Temporal.Instant =>
  others.reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? b : a), first);

const minutesOf = (ms: number): number => ms / 60_000;

/** Why the digest is not active at this instant, or null. At the exact end of a pause, it is active. */
const whyInactive = (state: SubscriptionState, at: Temporal.Instant): Reason | null => {
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

/** The reminders of a morning are worth reading until the quiet hours. */
const usualLimit = ({ digest, schedule }: Subscription, plannedAt: Temporal.Instant): number =>
  (digest === watchesName ? minutesUntilQuiet(schedule, plannedAt) : null) ?? usualLateMinutes;

/** How late a slot may be started, in minutes. */
const lateLimit = (subscription: Subscription, plannedAt: Temporal.Instant): number => {
  const { missed } = subscription;
  return missed.policy === "late"
    ? Math.max(graceMinutes, missed.withinMinutes ?? usualLimit(subscription, plannedAt))
    : graceMinutes;
};

const tooLate = (missed: MissedPolicy, limit: number): Reason =>
  missed.policy === "merge" ? { key: "late-and-merged", minutes: limit } : { key: "late", minutes: limit };

const superseded: Reason = { key: "superseded" };

/** A delivery that is posted at an instant. If a person sent it by hand, it is never late. */
export const dueDigestOf = (
  delivery: Delivery,
  now: Temporal.Instant,
  covers: MissedSlots | null = null,
): DueDigest => {
  const lateByMs = now.epochMilliseconds - delivery.plannedAt.epochMilliseconds;
  const isLate = delivery.scheduled && minutesOf(lateByMs) > graceMinutes;
  return { delivery, lateByMs: isLate ? lateByMs : null, covers };
};

/** Adds slots that were missed later to a row of missed slots. */
export const addMissed = (
  before: MissedSlots | null,
  missed: readonly MissedDelivery[],
): MissedSlots | null => {
  const first = missed[0]?.delivery.slot;
  const last = missed.at(-1)?.delivery.slot;
  if (first === undefined || last === undefined) return before;
  return { count: (before?.count ?? 0) + missed.length, first: before?.first ?? first, last };
};

/** Plans slots that are due and not recorded. Both the slots and the missed deliveries are in order. */
export const planSlots = (
  subscription: Subscription,
  slots: readonly Slot[],
  missedBefore: MissedSlots | null,
  now: Temporal.Instant,
): Plan => {
  const { key, state, missed: policy } = subscription;
  const missed: MissedDelivery[] = [];
  let due: Delivery | null = null;
  for (const { label, at } of slots) {
    const delivery = createDelivery({ subscription: key, slot: label, scheduled: true, plannedAt: at });
    const why = whyInactive(state, at);
    // A pause has an end but no beginning, so the slots that it stops come before the others.
    if (why !== null) {
      missed.push({ delivery, reason: why });
      continue;
    }
    if (due !== null) missed.push({ delivery: due, reason: superseded });
    due = delivery;
  }
  if (due !== null) {
    const limit = lateLimit(subscription, due.plannedAt);
    if (minutesOf(now.epochMilliseconds - due.plannedAt.epochMilliseconds) > limit) {
      missed.push({ delivery: due, reason: tooLate(policy, limit) });
      due = null;
    }
  }
  const covers = policy.policy === "merge" ? addMissed(missedBefore, missed) : null;
  return { due: due === null ? null : dueDigestOf(due, now, covers), missed };
};

/** The instant after which no slots are recorded. If it is in the future, from a clock that ran ahead, it is now. */
export const unrecordedSince = (
  { since, accountedUntil }: Pick<History, "since" | "accountedUntil">,
  now: Temporal.Instant,
): Temporal.Instant => {
  const start = earliest(since, now);
  return latest(start, accountedUntil ?? start, now.subtract({ hours: recordedDays * 24 }));
};

export type Verdict = { readonly goOn: true } | { readonly goOn: false; readonly reason: Reason };

/**
 * Whether a delivery without a posted message may still be posted. It may not if it is later than its policy allows, if a
 * later slot of its subscription is due, or if the digest is paused or suspended. For a digest that a person sent by hand,
 * only the first of these applies.
 */
export const continueOrGiveUp = (
  { plannedAt, scheduled }: Delivery,
  subscription: Subscription,
  now: Temporal.Instant,
): Verdict => {
  const { schedule, missed, state } = subscription;
  const limit = scheduled
    ? Math.max(lateLimit(subscription, plannedAt), missed.policy === "late" ? 0 : retryMinutes)
    : retryMinutes;
  if (minutesOf(now.epochMilliseconds - plannedAt.epochMilliseconds) > limit) {
    return { goOn: false, reason: { key: "too-late", minutes: limit } };
  }
  if (!scheduled) return { goOn: true };
  const still = whyInactive(state, now);
  if (still !== null) return { goOn: false, reason: still };
  const next = nextSlot(schedule, plannedAt);
  return next !== null && Temporal.Instant.compare(next.at, now) <= 0
    ? { goOn: false, reason: superseded }
    : { goOn: true };
};

const base32 = "abcdefghijklmnopqrstuvwxyz234567";

/**
 * 100 bits of a hash as 20 letters and digits: the same for the same subscription and slot, in every process. Discord
 * allows 25 characters (https://docs.discord.com/developers/resources/message#create-message, `nonce`).
 */
const deliveryId = (subscription: string, slot: string): string =>
  [...createHash("sha256").update(`${subscription}\n${slot}`).digest().subarray(0, 20)]
    .map((byte) => base32[byte % 32])
    .join("");

export const createDelivery = (delivery: Omit<Delivery, "id">): Delivery => ({
  id: deliveryId(delivery.subscription, delivery.slot),
  ...delivery,
});
