import { createHash } from "node:crypto";

/** A standing digest as the ledger knows it. */
export interface Subscription {
  /** The digest's name and its channel, such as `morning slack:C0123`. Another schedule is the same subscription. */
  readonly key: string;
  /** When it is due, in words that change if and only if that does. */
  readonly schedule: string;
}

/** One subscription × one slot: what is posted at most once. */
export interface Delivery {
  /** Travels with the messages. */
  readonly id: string;
  readonly subscription: string;
  /** The slot's label, or one of its own for what a person sends by hand. */
  readonly slot: string;
  /** Whether the schedule asked for it, and not a person. */
  readonly scheduled: boolean;
  readonly plannedAt: Temporal.Instant;
}

const base32 = "abcdefghijklmnopqrstuvwxyz234567";

/**
 * 100 bits of a hash as 20 letters and digits: the same for the same subscription and slot, in every process. Discord
 * takes 25 characters (https://docs.discord.com/developers/resources/message#create-message, `nonce`).
 */
const deliveryId = (subscription: string, slot: string): string =>
  [...createHash("sha256").update(`${subscription}\n${slot}`).digest().subarray(0, 20)]
    .map((byte) => base32[byte % 32])
    .join("");

export const createDelivery = (delivery: Omit<Delivery, "id">): Delivery => ({
  id: deliveryId(delivery.subscription, delivery.slot),
  ...delivery,
});

/** How a claimed delivery ended. */
export type Settlement =
  | { readonly state: "posted"; readonly messageIds: readonly string[] }
  /** The first messages stand, the others were refused: it is never tried again. */
  | { readonly state: "partly-posted"; readonly messageIds: readonly string[]; readonly reason: string }
  /** There was nothing to say, so nothing was posted. */
  | { readonly state: "empty" }
  /** Surely not posted, and to be tried again: it may be claimed anew. */
  | { readonly state: "released"; readonly reason: string }
  /** Surely not posted, and not to be tried again. */
  | { readonly state: "failed"; readonly reason: string }
  /** Posted or not: nobody can tell. It is never tried again. */
  | { readonly state: "unknown"; readonly reason: string };

/** What the plan needs to know of a subscription's past. */
export interface History {
  /** Since when its schedule is as it is: earlier slots are none of its business. */
  readonly since: Temporal.Instant;
  /** The last slot on record that has come, or null. All slots up to it are accounted for. */
  readonly accountedUntil: Temporal.Instant | null;
  /** What is to be tried again, in the order of its slots. */
  readonly released: readonly Delivery[];
}

/**
 * The durable record of what was posted: one row a delivery, in one of the states of `Settlement`, `claimed` before
 * it is settled, or `missed` where its time went by. A claim is atomic: of all who want a delivery, in this process
 * or another, one gets it. Every method rejects with a `storage` error where the record cannot be read or written.
 */
export interface Ledger {
  /** Takes note of the subscriptions there are and forgets all others; the history of each, by key. */
  observe(
    subscriptions: readonly Subscription[],
    now: Temporal.Instant,
  ): Promise<ReadonlyMap<string, History>>;
  /** Whether the delivery is the caller's to make: false where it is on record already, and not released. */
  claim(delivery: Delivery, now: Temporal.Instant): Promise<boolean>;
  /** Records how a claimed delivery ended. What was given up as unknown may still turn out one way or the other. */
  settle(delivery: Delivery, settlement: Settlement, now: Temporal.Instant): Promise<void>;
  /** Records deliveries whose time went by; returns those of them that were not on record, or only as released. */
  miss(deliveries: readonly Delivery[], reason: string, now: Temporal.Instant): Promise<readonly Delivery[]>;
  /** Turns what was claimed before an instant and never settled into `unknown`. Each is returned once. */
  abandon(claimedBefore: Temporal.Instant, now: Temporal.Instant): Promise<readonly Delivery[]>;
  close(): Promise<void>;
}
