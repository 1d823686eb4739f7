import { z } from "zod";
import { type Language, languageSchema } from "../base/language/language.ts";
import type { Delivery } from "./deliveries/ledger.ts";
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
