import { createHash } from "node:crypto";
import type { Language } from "../../base/language/language.ts";
import type { SuspensionCause } from "../subscriptions/subscriptions.ts";
import type { Knowledge, Told, Watermark } from "./knowledge.ts";
import type { Reason } from "./reason.ts";

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

/** A process's lease at a delivery. Once `until` has passed, any process may take the delivery over. */
export interface Lease {
  /** The holder: a process and one claim of it, by a name that no other claim has. */
  readonly by: string;
  readonly now: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** A delivery that is the caller's to make or to go on with. */
export interface Claim {
  readonly delivery: Delivery;
  /** 1 at first. */
  readonly attempt: number;
  /** Nothing of it was posted before. */
  readonly firstClaimedAt: Temporal.Instant;
  /** What was composed for it, as `saveContent` got it; null before. */
  readonly content: string | null;
  /** The ids of the posted messages, by part, in their order. */
  readonly existing: ReadonlyMap<string, string>;
  /** False if one more message may be posted than these: search the channel before posting. */
  readonly certain: boolean;
  /** Why the last attempt did not go as planned; null if there is none, or it left no outcome. */
  readonly reason: Reason | null;
}

/** How a lease at a delivery ended. */
export type Settlement =
  /** All of it is posted. The channel knows these facts from now on. */
  | {
      readonly state: "posted";
      readonly facts: readonly Told[];
      /** Where its watermark is from now on, unless it is later already; null if it stays where it is. */
      readonly watermark: Watermark | null;
    }
  /** There was nothing to say, so nothing was posted. */
  | { readonly state: "empty" }
  /** The next message was certainly not posted; retried from `dueAt` on. */
  | {
      readonly state: "released";
      readonly reason: Reason;
      readonly dueAt: Temporal.Instant;
      /**
       * Whether that is sure of the requests of all processes. Not if this attempt followed an uncertain one: a process
       * that was paused may have had its request on the way all the time.
       */
      readonly certain: boolean;
    }
  /** The next message may be posted: the bot searches for it from `dueAt` on. */
  | { readonly state: "uncertain"; readonly reason: Reason; readonly dueAt: Temporal.Instant }
  /** Refused, and not retried. Posted messages are on record. */
  | {
      readonly state: "failed";
      readonly reason: Reason;
      /** Nothing can be posted to the channel until a person does something about it: all its digests are suspended. */
      readonly suspends?: SuspensionCause;
    }
  /** Its time went by. */
  | { readonly state: "missed"; readonly reason: Reason }
  /** It is unknown whether it was posted. It is never retried. */
  | { readonly state: "unknown"; readonly reason: Reason };

export type DeliveryState = "claimed" | Settlement["state"];

/** A delivery as the record has it. */
export interface DeliveryRecord {
  readonly delivery: Delivery;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly claimedAt: Temporal.Instant | null;
  readonly settledAt: Temporal.Instant | null;
  /** A hash of what was composed, or null. */
  readonly contentHash: string | null;
  readonly messageIds: readonly string[];
  readonly reason: Reason | null;
}

/** Scheduled slots that went by in a row without a digest: how many, and the labels of the first and the last. */
export interface MissedSlots {
  readonly count: number;
  readonly first: string;
  readonly last: string;
}

/** What the plan needs to know of a subscription's past. */
export interface History {
  /** Since when its schedule is as it is: earlier slots are none of its business. */
  readonly since: Temporal.Instant;
  /** The last scheduled slot on record that has come, or null. All slots up to it are accounted for. */
  readonly accountedUntil: Temporal.Instant | null;
  /** The scheduled slots on record as `missed` after the last one that was posted or had nothing to say, or null. */
  readonly missed: MissedSlots | null;
}

/**
 * The durable record of what was posted: one row a delivery, `claimed` while a process has a lease, then in one of the
 * states of `Settlement`. Claims are atomic: of all who want a delivery, in this process or another, one gets it.
 * Methods that take a `Lease` or `by` resolve to false, and write nothing, where the delivery is no longer the
 * caller's. Every method rejects with a `storage` error where the record cannot be read or written.
 */
export interface Ledger {
  /** The history of each subscription on record, by key. A time that lies ahead of `now` counts as not there. */
  histories(now: Temporal.Instant): Promise<ReadonlyMap<string, History>>;
  /**
   * Takes a delivery that is not on record; null where it is. One that was recorded as `missed` at a time that lies
   * ahead of `lease.now`, by a clock that ran ahead, counts as not there: else a clock that was a week ahead for a
   * minute would silence the week. "busy": another delivery of the channel is open, and comes first.
   */
  claim(delivery: Delivery, lease: Lease): Promise<Claim | "busy" | null>;
  /**
   * Takes what is to be gone on with, at most so many, the longest due first: released and uncertain deliveries whose
   * `dueAt` has come, and claimed ones whose lease has run out. Processes that ask at once get different ones.
   */
  claimDue(lease: Lease, most: number): Promise<readonly Claim[]>;
  /** Renews the lease for a request. From now on a message may exist that is not on record. */
  beginRequest(id: string, lease: Lease): Promise<boolean>;
  /**
   * Keeps what was composed and the references of the facts it tells of, before any of it is posted. From now on a
   * message may be posted that is not on record.
   */
  saveContent(id: string, content: string, references: readonly string[], lease: Lease): Promise<boolean>;
  /** Records a posted message, and renews the lease for the next one. */
  saveMessage(id: string, part: string, messageId: string, lease: Lease): Promise<boolean>;
  /**
   * Ends a lease. With `posted`, the facts become known to the subscription's channel in the same transaction, and what
   * `suspends` the channel suspends its digests in it, so that a process that dies leaves both or neither. A
   * delivery whose lease has run out is still settled, unless another process has taken it.
   */
  settle(id: string, settlement: Settlement, by: string, now: Temporal.Instant): Promise<boolean>;
  /** Records slots that went by and were never claimed; returns those that were not on record. */
  miss(deliveries: readonly Delivery[], reason: Reason, now: Temporal.Instant): Promise<readonly Delivery[]>;
  /** What a channel (`slack:C0123`) knows in a language. */
  knowledge(channel: string, language: Language): Promise<Knowledge>;
  /** The newest deliveries of a channel's subscriptions, by planned time, newest first. */
  log(channel: string, most: number): Promise<readonly DeliveryRecord[]>;
}
