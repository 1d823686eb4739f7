import type { Lease } from "../deliveries/ledger.ts";
import type { Reason } from "../deliveries/reason.ts";

/** What has to be done about a message, or what became of it. */
export type EditState =
  /** The message does not show the correction yet. */
  | "to-edit"
  /** It does, and the people in its channel do not know. */
  | "to-notify"
  | "done"
  /** The message was deleted. */
  | "gone"
  /** The platform refused it for a day. */
  | "failed";

/** The slug of a fact's briefing. */
export const slugOfFact = (reference: string): string => reference.slice(0, reference.indexOf("/"));

/** A fact of a message, and the corrections that it does not show. */
export interface FactChange {
  readonly reference: string;
  /** The hashes of the corrections. */
  readonly hashes: readonly string[];
}

/** An edit that is due: one posted message × its new corrections. */
export interface PlannedEdit {
  /** At most 25 characters. The notice in the thread carries it. */
  readonly id: string;
  readonly channel: string;
  readonly message: string;
  readonly changes: readonly (FactChange & {
    /** What the message showed when this was planned. */
    readonly known: readonly string[];
  })[];
}

/** An edit that the caller has claimed. */
export interface EditClaim {
  readonly id: string;
  readonly channel: string;
  readonly message: string;
  readonly delivery: string;
  readonly part: string;
  /** The first message of its thread; null if it is not in one. */
  readonly thread: string | null;
  /** JSON of the answer that the message shows. */
  readonly content: string;
  readonly changes: readonly FactChange[];
  readonly state: Extract<EditState, "to-edit" | "to-notify">;
  readonly plannedAt: Temporal.Instant;
  /** Starts at 1. */
  readonly attempt: number;
  /** When the message was posted. */
  readonly postedAt: Temporal.Instant;
  /** Whether the message is itself the notice of an earlier edit. */
  readonly isNotice: boolean;
  /** False if the message may show the correction already, or if the notice may be in the thread: a request for it may have left. */
  readonly certain: boolean;
}

/** An edit that a process has claimed. */
export interface ClaimedEdit extends Pick<EditClaim, "id" | "channel" | "state" | "certain"> {
  /** The process that claimed it. */
  readonly by: string;
}

/** A message that could not be edited, or whose thread has no notice. */
export interface FailedEdit {
  readonly channel: string;
  readonly message: string;
  readonly reason: Reason;
  /** Whether the bot tried for a day. Otherwise, it still tries. */
  readonly isGivenUp: boolean;
}

/** What became of the messages that showed corrected facts. */
export interface EditResults {
  /** How many messages there were, without the notices of earlier corrections. */
  readonly found: number;
  readonly edited: number;
  /** How many of them have a notice in their thread. */
  readonly notified: number;
  readonly gone: number;
  /** How many were not tried yet. */
  readonly waiting: number;
  readonly failed: readonly FailedEdit[];
}

/** How a lease on an edit ended. */
export type EditEnd =
  /** With a reason, the thread of its message cannot get a notice. */
  | { readonly state: Extract<EditState, "done">; readonly reason?: Reason }
  | { readonly state: Extract<EditState, "gone"> }
  | { readonly state: "failed"; readonly reason: Reason }
  /** It is due again. */
  | { readonly state: "waits"; readonly reason: Reason; readonly dueAt: Temporal.Instant };

/**
 * The edits of posted messages, as durable as deliveries: each is claimed by one process at a time. Methods that take a lease or `by` resolve to
 * false, and write nothing, if the caller no longer has the edit. Rejects with a `storage` error.
 */
export interface MessageEdits {
  /** Records edits. One whose message shows other corrections by now is not recorded: it has to be planned again. */
  plan(edits: readonly PlannedEdit[], now: Temporal.Instant): Promise<void>;
  /** The platforms on which edits are due. */
  platformsDue(now: Temporal.Instant): Promise<readonly string[]>;
  /** Claims the edit of a platform that has been due longest, those of one message in order. Null if none is due. */
  claimDue(platform: string, lease: Lease): Promise<EditClaim | null>;
  /** The edits whose leases are not over. */
  underWay(now: Temporal.Instant): Promise<readonly ClaimedEdit[]>;
  /** Ends the lease of a process that has ended. */
  handBack(id: string, by: string, now: Temporal.Instant): Promise<boolean>;
  /** Renews the lease for a request, and records that the request may leave. */
  begin(id: string, lease: Lease): Promise<boolean>;
  /** Records what the message shows now, and that a notice is due, which is certainly not in the thread yet. False too if the remembered content is not `before` any more: a person was forgotten meanwhile. */
  saveEdited(
    id: string,
    content: { readonly before: string; readonly now: string },
    lease: Lease,
  ): Promise<boolean>;
  settle(id: string, end: EditEnd, by: string): Promise<boolean>;
}
