import { z } from "zod";
import type { Delivery, Lease } from "./deliveries/ledger.ts";
import { parseReason, type Reason } from "./deliveries/reason.ts";
import { type SuspensionCause, suspensionCauses } from "./subscriptions/subscriptions.ts";

/** Something that the managers of a channel must know, and that the channel does not show. */
export type Trouble =
  /** Nothing more is posted until a person acts. */
  | {
      readonly kind: "suspended";
      readonly subscription: string;
      readonly cause: SuspensionCause;
      readonly reason: Reason;
    }
  /** Not posted; posted in part; or unknown. */
  | {
      readonly kind: "failed" | "missed" | "unknown";
      readonly delivery: Delivery;
      readonly reason: Reason;
    }
  /** A suspended digest's channel can be posted to again, and the digest waits to be resumed. */
  | { readonly kind: "restored"; readonly subscription: string }
  /** A digest's settings cannot be read: it is not posted until a person corrects them. */
  | { readonly kind: "unreadable"; readonly subscription: string }
  /** The database file was deleted while it was open, and is written back. */
  | { readonly kind: "file-written-back" };

/** What became of telling one person. */
export type RecipientState =
  /** A message may have left. */
  | "sending"
  | "told"
  | "unreachable"
  /** It is unknown whether they got the notice. It is not sent again. */
  | "unknown";

export interface Recipient {
  readonly state: RecipientState;
  /** The id that travels with the message, as a delivery's does; several notices may be in one message. */
  readonly message: string;
  /** Since when the message may exist. */
  readonly since: Temporal.Instant;
}

/** What the managers of a channel are to be told, in one message. */
export interface Notice {
  readonly id: string;
  readonly channel: string;
  readonly troubles: readonly Trouble[];
  /** When a process first took it. */
  readonly firstClaimedAt: Temporal.Instant;
  readonly recipients: ReadonlyMap<string, Recipient>;
}

/**
 * What managers are told. A delivery or a suspension is on record before it is in a notice, and a notice before it is
 * sent: the successor of a process that died finds what it left. Every method rejects with a `storage` error where
 * the record cannot be read or written.
 */
export interface Notices {
  /** Makes notices of all troubles that are in none, one for each channel. */
  gather(now: Temporal.Instant): Promise<void>;
  /** Adds a notice with an id of the caller's; nothing if it is on record. */
  add(id: string, channel: string, troubles: readonly Trouble[], now: Temporal.Instant): Promise<void>;
  /** Takes notices that are due, at most so many. Processes that ask at once get different ones. */
  claimDue(lease: Lease, most: number): Promise<readonly Notice[]>;
  /** Makes the leases last; false if one of the notices is another process's by now. */
  renew(ids: readonly string[], lease: Lease): Promise<boolean>;
  /** Notes for all of these notices at once what became of telling a person. */
  saveRecipient(ids: readonly string[], person: string, recipient: Recipient): Promise<void>;
  /** Ends a lease: with everybody told who is to be, or to go on later. */
  settle(id: string, by: string, dueAt: Temporal.Instant | null): Promise<void>;
}

const reason = z.unknown().transform((value) => parseReason(JSON.stringify(value)));
const moment = z.string().transform((value) => Temporal.Instant.from(value));

/** Troubles as the record keeps them. */
export const troublesSchema = z.array(
  z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("suspended"),
      subscription: z.string(),
      cause: z.enum(suspensionCauses),
      reason,
    }),
    z.object({ kind: z.enum(["restored", "unreadable"]), subscription: z.string() }),
    z.object({ kind: z.literal("file-written-back") }),
    z.object({
      kind: z.enum(["failed", "missed", "unknown"]),
      delivery: z.object({
        id: z.string(),
        subscription: z.string(),
        slot: z.string(),
        scheduled: z.boolean(),
        plannedAt: moment,
      }),
      reason,
    }),
  ]),
);

/** Misses that need no notice: a person asked for them, got a notice of the cause, or reads of them in the next digest. */
const expectedMisses: ReadonlySet<Reason["key"]> = new Set<Reason["key"]>([
  "paused",
  "suspended",
  "removed",
  "unreadable",
  "late-and-merged",
]);

/** Whether managers must hear of a trouble. */
export const isNews = (trouble: Trouble): boolean => {
  switch (trouble.kind) {
    case "missed":
      return trouble.delivery.scheduled && !expectedMisses.has(trouble.reason.key);
    case "failed":
      // A person who sends a digest by hand is told at once.
      return trouble.delivery.scheduled;
    case "suspended":
    case "restored":
    case "unreadable":
    case "file-written-back":
    case "unknown":
      return true;
    default:
      return trouble satisfies never;
  }
};
