import { z } from "zod";
import { type Language, languageSchema } from "../base/language/language.ts";
import type { Delivery, Lease } from "./deliveries/ledger.ts";
import { parseReason, type Reason } from "./deliveries/reason.ts";
import type { EditResults, FailedEdit } from "./posted/message-edits.ts";
import { type SuspensionCause, suspensionCauses } from "./subscriptions/subscriptions.ts";

/** A problem that the managers of a channel must know about, and that they cannot see in the channel. */
export type Trouble =
  /** The bot posts nothing more until a person acts. */
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
  /** Not posted yet, some time after it was due. The bot continues to try. The reason is that of the last attempt, if it had one. */
  | { readonly kind: "late"; readonly delivery: Delivery; readonly reason: Reason | null }
  /** The bot can post to the channel of a suspended digest again. A person has to resume the digest. */
  | { readonly kind: "restored"; readonly subscription: string }
  /** The bot cannot read a digest's settings, and does not post it until a person corrects them. */
  | { readonly kind: "unreadable"; readonly subscription: string }
  /** The desk has answered or closed an item of its queue, and the person who asked must know. It is the only trouble of its notice. */
  | { readonly kind: "reply"; readonly item: number }
  /** The database file was deleted while it was open, and the bot has written it back. */
  | { readonly kind: "file-written-back" }
  /** What became of the messages that showed corrected facts of a briefing. It is the only one of its notice. */
  | ReceiptNews
  | SourcesNews
  | SeenNews;

/** Facts that its recipient saw alone, and that were corrected or withdrawn since. It is the only one of its notice. */
export interface SeenNews {
  readonly kind: "seen";
  readonly language: Language;
  readonly facts: readonly {
    readonly reference: string;
    /** Whether it was removed from the record without a correction. */
    readonly isGone: boolean;
  }[];
}

/** The receipt of corrections, for the editor who made them or for the desk. */
export interface ReceiptNews extends Pick<EditResults, "found" | "edited" | "notified" | "gone"> {
  readonly kind: "receipt";
  readonly language: Language;
  readonly slug: string;
  /** Whether it is for a channel, and not for a person. */
  readonly isForChannel: boolean;
  /** How many messages could not be edited, or have no notice in their thread. */
  readonly failed: number;
  /** Some of these, with a link to the message if there is one. */
  readonly listed: readonly (Pick<FailedEdit, "channel" | "reason" | "isGivenUp"> & {
    readonly url: string | null;
  })[];
}

/** The weekly check of the sources, for the desk. It is the only one of its notice. */
export interface SourcesNews {
  readonly kind: "sources";
  readonly language: Language;
  /** How many pages were read, and could not be. */
  readonly checked: number;
  readonly unreadable: number;
  /** How many passages are gone, changed or between other words. */
  readonly gone: number;
  readonly changed: number;
  readonly moved: number;
  /** How far the checks of all briefings are. Absent in a notice of an older version. */
  readonly coverage?:
    | {
        /** How many briefings were checked this week, were checked at least once, and are on record. */
        readonly now: number;
        readonly once: number;
        readonly all: number;
        /** The day of the oldest check (`2026-11-28`); null if all were checked this week. */
        readonly oldest: string | null;
      }
    | undefined;
  /** Some of those that are gone or changed. */
  readonly listed: readonly { readonly reference: string; readonly url: string; readonly isGone: boolean }[];
}

/** What a notice with a recipient says. Other notices are for the managers of a channel. */
export type DirectNews = ReceiptNews | SourcesNews | SeenNews;

/** A notice to one recipient, which the caller knows. */
export interface NoticeToSend {
  readonly id: string;
  readonly trouble: DirectNews;
  /** The address of a person or a channel: `slack:U123`. */
  readonly recipient: string;
}

/** The state of the message to one person. */
export type RecipientState =
  /** The message was not sent yet. */
  | "due"
  /** The message may have been sent. */
  | "sending"
  | "told"
  | "unreachable"
  /** The bot cannot find out whether they got the notice, and does not send it again. */
  | "unknown";

export interface Recipient {
  readonly state: RecipientState;
  /** The id that the message carries, as for a delivery. One message may have several notices. */
  readonly message: string;
  /** The message was not sent before this moment. */
  readonly since: Temporal.Instant;
}

/** The troubles of a channel, for its managers. */
export interface Notice {
  readonly id: string;
  readonly channel: string;
  readonly troubles: readonly Trouble[];
  /** When a process first claimed it. */
  readonly firstClaimedAt: Temporal.Instant;
  readonly recipients: ReadonlyMap<string, Recipient>;
}

/**
 * The notices for managers. A delivery or a suspension is recorded before its notice, and a notice before it is sent, so
 * that another process can continue the work of one that died. Every method rejects with a `storage` error if the
 * database cannot be read or written.
 */
export interface Notices {
  /** Makes notices of all troubles that are not in a notice yet, one for each channel. */
  gather(now: Temporal.Instant): Promise<void>;
  /** Makes a notice of each scheduled digest that is not posted `lateMs` after its time, unless there is one. Resolves to the number of notices. */
  gatherLate(now: Temporal.Instant, lateMs: number): Promise<number>;
  /** Whether the bot still tries to post a digest. */
  isOpen(delivery: Pick<Delivery, "id">): Promise<boolean>;
  /** Adds a notice with an id that the caller gives, unless there is one with this id. */
  add(id: string, channel: string, troubles: readonly Trouble[], now: Temporal.Instant): Promise<void>;
  /** Whether there is a notice with this id. */
  has(id: string): Promise<boolean>;
  /** Adds a notice to one recipient, unless there is one with its id. */
  addFor(notice: NoticeToSend, now: Temporal.Instant): Promise<void>;
  /** Claims notices that are due, at most `most`. Processes that call this at once get different ones. */
  claimDue(lease: Lease, most: number): Promise<readonly Notice[]>;
  /** Renews the leases. False if another process has one of the notices now. */
  renew(ids: readonly string[], lease: Lease): Promise<boolean>;
  /** Records the state of a person's message for all of these notices at once. */
  saveRecipient(ids: readonly string[], person: string, recipient: Recipient): Promise<void>;
  /** Ends a lease. Null if the notice is done; otherwise it is due again at `dueAt`. */
  settle(id: string, by: string, dueAt: Temporal.Instant | null): Promise<void>;
}

const reason = z.unknown().transform((value) => parseReason(JSON.stringify(value)));
const moment = z.string().transform((value) => Temporal.Instant.from(value));

const delivery = z.object({
  id: z.string(),
  subscription: z.string(),
  slot: z.string(),
  scheduled: z.boolean(),
  plannedAt: moment,
});

/** Troubles as the database stores them. */
export const troublesSchema = z.array(
  z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("suspended"),
      subscription: z.string(),
      cause: z.enum(suspensionCauses),
      reason,
    }),
    z.object({ kind: z.enum(["restored", "unreadable"]), subscription: z.string() }),
    z.object({ kind: z.literal("reply"), item: z.number() }),
    z.object({ kind: z.literal("file-written-back") }),
    z.object({
      kind: z.literal("seen"),
      language: languageSchema,
      facts: z.array(z.object({ reference: z.string(), isGone: z.boolean() })),
    }),
    z.object({
      kind: z.literal("sources"),
      language: languageSchema,
      checked: z.number(),
      unreadable: z.number(),
      gone: z.number(),
      changed: z.number(),
      moved: z.number(),
      coverage: z
        .object({ now: z.number(), once: z.number(), all: z.number(), oldest: z.string().nullable() })
        .optional(),
      listed: z.array(z.object({ reference: z.string(), url: z.string(), isGone: z.boolean() })),
    }),
    z.object({
      kind: z.literal("receipt"),
      language: languageSchema,
      slug: z.string(),
      isForChannel: z.boolean(),
      found: z.number(),
      edited: z.number(),
      notified: z.number(),
      gone: z.number(),
      failed: z.number(),
      listed: z.array(
        z.object({ channel: z.string(), reason, isGivenUp: z.boolean(), url: z.string().nullable() }),
      ),
    }),
    z.object({ kind: z.enum(["failed", "missed", "unknown"]), delivery, reason }),
    z.object({ kind: z.literal("late"), delivery, reason: reason.nullable() }),
  ]),
);

/** The notice for the person who asked. There is one for each item, so that they get one message. */
export const noticeOfReply = (item: number): { readonly id: string; readonly body: string } => {
  const troubles: readonly Trouble[] = [{ kind: "reply", item }];
  return { id: `queue/${item}`, body: JSON.stringify(troubles) };
};

/** Reasons for missed digests that need no notice: a person caused them, a notice has reported the cause, or the next digest mentions them. */
const expectedMisses: ReadonlySet<Reason["key"]> = new Set<Reason["key"]>([
  "paused",
  "suspended",
  "removed",
  "unreadable",
  "late-and-merged",
]);

/** Whether managers need a notice of a trouble. */
export const isNews = (trouble: Trouble): boolean => {
  switch (trouble.kind) {
    case "missed":
      return trouble.delivery.scheduled && !expectedMisses.has(trouble.reason.key);
    case "failed":
      // A person who sends a digest by hand sees the result at once.
      return trouble.delivery.scheduled;
    case "suspended":
    case "late":
    case "restored":
    case "unreadable":
    case "file-written-back":
    case "receipt":
    case "sources":
    case "seen":
    case "reply":
    case "unknown":
      return true;
    default:
      return trouble satisfies never;
  }
};
