import { z } from "zod";
import type { Delivery } from "./deliveries/ledger.ts";
import { type Reason, storedReason } from "./deliveries/reason.ts";
import { type DirectNews, directNewsSchemas } from "./direct-news.ts";
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
  /** For one recipient. It is the only one of its notice. */
  | DirectNews;

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
      reason: storedReason,
    }),
    z.object({ kind: z.enum(["restored", "unreadable"]), subscription: z.string() }),
    z.object({ kind: z.literal("reply"), item: z.number() }),
    z.object({ kind: z.literal("file-written-back") }),
    ...directNewsSchemas,
    z.object({ kind: z.enum(["failed", "missed", "unknown"]), delivery, reason: storedReason }),
    z.object({ kind: z.literal("late"), delivery, reason: storedReason.nullable() }),
  ]),
);

/** Whether it is for one recipient. */
export const isDirectNews = (trouble: Trouble): trouble is DirectNews =>
  trouble.kind === "receipt" ||
  trouble.kind === "sources" ||
  trouble.kind === "seen" ||
  trouble.kind === "interrupted";

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
    case "interrupted":
    case "reply":
    case "unknown":
      return true;
    default:
      return trouble satisfies never;
  }
};
