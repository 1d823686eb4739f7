import type { Language } from "../../base/language/language.ts";
import type { SuspensionCause } from "../subscriptions/subscriptions.ts";
import type { Knowledge, Told, Watermark } from "./knowledge.ts";
import type { Reason } from "./reason.ts";

/** One subscription × one slot. It is posted at most once. */
export interface Delivery {
  /** The messages carry it. */
  readonly id: string;
  readonly subscription: string;
  /** The slot's label. A digest that a person sends by hand has a label of its own. */
  readonly slot: string;
  /** True if the schedule requested it, false if a person did. */
  readonly scheduled: boolean;
  readonly plannedAt: Temporal.Instant;
}

/** A process's lease on a delivery. After `until`, another process may take over the delivery. */
export interface Lease {
  /** The holder: a name that is unique for each claim of each process. */
  readonly by: string;
  readonly now: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** A delivery that the caller has claimed, to make it or to continue it. */
export interface Claim {
  readonly delivery: Delivery;
  /** Starts at 1. */
  readonly attempt: number;
  /** No part of it was posted before this moment. */
  readonly firstClaimedAt: Temporal.Instant;
  /** The composed content, from `saveContent`; null before that. */
  readonly content: string | null;
  /** The ids of the posted messages, by part, in order. */
  readonly existing: ReadonlyMap<string, string>;
  /** False if one more message may exist in the channel: search for it before posting. */
  readonly certain: boolean;
  /** Why the last attempt failed; null if there was none, or it recorded no outcome. */
  readonly reason: Reason | null;
}

/** How a lease on a delivery ended. */
export type Settlement =
  /** All parts are posted. The channel knows these facts from now on. */
  | {
      readonly state: "posted";
      readonly facts: readonly Told[];
      /** Its new watermark, unless the current one is later; null keeps the current one. */
      readonly watermark: Watermark | null;
    }
  /** The digest had no news, so nothing was posted. */
  | { readonly state: "empty" }
  /** The next message was certainly not posted. The bot retries from `dueAt` on. */
  | {
      readonly state: "released";
      readonly reason: Reason;
      readonly dueAt: Temporal.Instant;
      /**
       * Whether this is certain for the requests of all processes. False if this attempt followed an uncertain one: a
       * paused process may still have a request under way.
       */
      readonly certain: boolean;
    }
  /** The next message may exist in the channel. The bot searches for it from `dueAt` on. */
  | { readonly state: "uncertain"; readonly reason: Reason; readonly dueAt: Temporal.Instant }
  /** The platform refused it, or the rest of it, and the bot does not retry. Messages that were posted are recorded. */
  | {
      readonly state: "failed";
      readonly reason: Reason;
      /** The facts that the channel knows from the messages that were posted, if any. */
      readonly facts?: readonly Told[];
      /** If present, the bot cannot post to the channel until a person acts: all digests of the channel are suspended. */
      readonly suspends?: SuspensionCause;
    }
  /** It was not posted in time. */
  | { readonly state: "missed"; readonly reason: Reason }
  /** The bot cannot find out whether it was posted, and does not retry. */
  | { readonly state: "unknown"; readonly reason: Reason };

export type DeliveryState = "claimed" | Settlement["state"];

/** A message of a delivery after it was recorded. */
export interface SavedMessage {
  /** Whether the caller still has the delivery. */
  readonly isMine: boolean;
  /** The message on record for the part. If it is another one, two processes posted this part. */
  readonly messageId: string;
}

/** A recorded delivery. */
export interface DeliveryRecord {
  readonly delivery: Delivery;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly claimedAt: Temporal.Instant | null;
  readonly settledAt: Temporal.Instant | null;
  /** A hash of the composed content, or null. */
  readonly contentHash: string | null;
  readonly messageIds: readonly string[];
  readonly reason: Reason | null;
}

/** Scheduled slots without a digest, in a row: their number, and the labels of the first and the last. */
export interface MissedSlots {
  readonly count: number;
  readonly first: string;
  readonly last: string;
}

/** A subscription's past, for the plan. */
export interface History {
  /** When its schedule last changed. The plan ignores earlier slots. */
  readonly since: Temporal.Instant;
  /** The last recorded scheduled slot that is not in the future, or null. All slots up to it are done. */
  readonly accountedUntil: Temporal.Instant | null;
  /** The scheduled slots recorded as `missed` since the last one that was `posted` or `empty`, or null. */
  readonly missed: MissedSlots | null;
}

/**
 * The durable record of what was posted. Each delivery is one row, `claimed` while a process has a lease, then in one of
 * the states of `Settlement`. Claims are atomic: if several callers, in one or several processes, claim a delivery, one
 * gets it. Methods that take a `Lease` or `by` and resolve to a boolean resolve to false, and write nothing, if the caller
 * no longer has the delivery. Every method rejects with a `storage` error if the database cannot be read or written.
 */
export interface Ledger {
  /** The history of each recorded subscription, by key. Times after `now` are ignored. */
  histories(now: Temporal.Instant): Promise<ReadonlyMap<string, History>>;
  /**
   * Claims a delivery that is not recorded; null if it is. If it was recorded as `missed` at a time after `lease.now`,
   * by a clock that ran ahead, it counts as not recorded: otherwise a clock that was a week ahead for a minute would
   * stop all digests for a week. "busy": another delivery of the channel is open, and must be settled first.
   */
  claim(delivery: Delivery, lease: Lease): Promise<Claim | "busy" | null>;
  /**
   * Claims deliveries to continue, at most `most`, those due longest first: released and uncertain ones whose `dueAt` is
   * past, and claimed ones whose lease has expired. Processes that call this at once get different deliveries.
   */
  claimDue(lease: Lease, most: number): Promise<readonly Claim[]>;
  /** Renews the lease for a request. From now on, a message may exist that is not recorded. */
  beginRequest(id: string, lease: Lease): Promise<boolean>;
  /**
   * Records the composed content and the references of its facts, before any part of it is posted. From now on, a
   * message may exist that is not recorded.
   */
  saveContent(id: string, content: string, references: readonly string[], lease: Lease): Promise<boolean>;
  /**
   * Records a posted message, unless its part is recorded, and renews the lease for the next one. Records the message of a
   * caller who no longer has the delivery, too, so that the process that has it learns of this message.
   */
  saveMessage(id: string, part: string, messageId: string, lease: Lease): Promise<SavedMessage>;
  /**
   * Ends a lease. In the same transaction, `posted` records that the channel knows the facts, and `suspends` suspends
   * the channel's digests, so that a process that dies leaves both or neither. A delivery whose lease has expired can
   * still be settled, unless another process has claimed it.
   */
  settle(id: string, settlement: Settlement, by: string, now: Temporal.Instant): Promise<boolean>;
  /** Records past slots that were never claimed as missed. Resolves to those that were not recorded before. */
  miss(deliveries: readonly Delivery[], reason: Reason, now: Temporal.Instant): Promise<readonly Delivery[]>;
  /** What a channel (`slack:C0123`) was told in a language. */
  knowledge(channel: string, language: Language): Promise<Knowledge>;
  /** The newest deliveries of a channel's subscriptions, by planned time, newest first. */
  log(channel: string, most: number): Promise<readonly DeliveryRecord[]>;
}
