import type { ChangedBy } from "../audit.ts";
import type { Lease } from "../deliveries/ledger.ts";
import type { Reason } from "../deliveries/reason.ts";
import type { AskedKind, DraftEntry, NewItem, QueueItem, QueueState } from "./queue-item.ts";

/** What an editor does with an item. */
export type QueueChange =
  | { readonly do: "take" | "release" }
  | { readonly do: "answer"; readonly text: string }
  | { readonly do: "close"; readonly reason: string | null };

/** The outcome: the item after the change, or as it is if the change is not possible, because another editor was first. */
type QueueOutcome =
  | { readonly became: "changed" | "too-late"; readonly item: QueueItem }
  | { readonly became: "nothing" };

/** What a note is about: an item, or the drafts that it told. */
export type NoteSubject =
  | { readonly of: "item"; readonly item: QueueItem }
  | { readonly of: "drafts"; readonly entries: readonly DraftEntry[] };

/** A note in the desk's channel, which the caller has claimed. */
export interface NoteClaim {
  readonly key: string;
  readonly subject: NoteSubject;
  readonly madeAt: Temporal.Instant;
  /** When its subject last changed. */
  readonly changedAt: Temporal.Instant;
  /** At most 25 characters. The message carries it. */
  readonly note: string;
  /** The channel of the desk: `slack:C9`. */
  readonly place: string;
  /** The message, if it is on record. */
  readonly message: { readonly part: string; readonly id: string } | null;
  /** Grows with every change of its subject. */
  readonly revision: number;
  /** False if a message may exist that is not on record. */
  readonly certain: boolean;
  /** Starts at 1. */
  readonly attempt: number;
}

/** How a lease on a note ended. */
export type NoteEnd =
  /** The message shows this revision, or cannot be made to. */
  | { readonly state: "shown" }
  | { readonly state: "failed"; readonly reason: Reason }
  | { readonly state: "waits"; readonly reason: Reason; readonly dueAt: Temporal.Instant };

/** Which items to list. Null means any. */
interface QueueFilter {
  readonly states: readonly QueueState[];
  readonly kind: AskedKind | null;
}

/**
 * The desk's queue. A note about each item is posted to the desk's channel, and edited when the item changes: as durable as deliveries, each is claimed
 * by one process at a time. Rejects with a `storage` error.
 */
export interface Queue {
  /**
   * Adds an item, and records that its note is due in a channel, unless `place` is null. If the person asked the same within a day, nothing changes, and
   * the result is that item.
   */
  add(
    item: NewItem,
    place: string | null,
    now: Temporal.Instant,
  ): Promise<{ readonly item: QueueItem; readonly isNew: boolean }>;
  /** Oldest first. */
  list(filter: QueueFilter, most: number): Promise<readonly QueueItem[]>;
  find(number: number): Promise<QueueItem | null>;
  /** Changes an item in one transaction with its entry in the audit log. If it is answered or closed, the same transaction adds the notice for its asker. */
  change(number: number, change: QueueChange, by: ChangedBy): Promise<QueueOutcome>;
  /** Claims the note that has been due longest; null if none is due. */
  claimNote(lease: Lease): Promise<NoteClaim | null>;
  /** Renews the lease for a request. `certain` is false for a request that posts. False if another process has the note. */
  beginNote(key: string, certain: boolean, lease: Lease): Promise<boolean>;
  /** Records the message of a note. */
  saveMessage(key: string, message: { readonly part: string; readonly id: string }): Promise<void>;
  /** Ends a lease. A note whose subject has changed since the claim is due again at once. */
  settleNote(claim: NoteClaim, end: NoteEnd, by: string, now: Temporal.Instant): Promise<void>;
}
