import { z } from "zod";
import { type Language, languageSchema } from "../base/language/language.ts";
import { storedReason } from "./deliveries/reason.ts";
import type { EditResults, FailedEdit } from "./posted/message-edits.ts";

/** Work that did not end, such as an export: the process that did it has ended, or its last message may not have arrived. It is the only trouble of its notice. */
export interface InterruptedNews {
  readonly kind: "interrupted";
  readonly language: Language;
  readonly work: "export" | "draft";
  /** The command line to ask again; null if the person has to send a file again. */
  readonly line: string | null;
  /** The message that shows how far the work is, with its channel’s address. Null if the bot can no longer edit it, or does not know it. */
  readonly message: { readonly channel: string; readonly id: string } | null;
  /** The format of the export whose files were all sent, or the briefing of the draft that was saved. Absent as long as the work itself is not done. */
  readonly made?: string | undefined;
}

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
export type DirectNews = ReceiptNews | SourcesNews | SeenNews | InterruptedNews;

/** The same as the database stores it. */
export const directNewsSchemas = [
  z.object({
    kind: z.literal("interrupted"),
    language: languageSchema,
    work: z.enum(["export", "draft"]),
    line: z.string().nullable(),
    message: z.object({ channel: z.string(), id: z.string() }).nullable(),
    made: z.string().optional(),
  }),
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
      z.object({
        channel: z.string(),
        reason: storedReason,
        isGivenUp: z.boolean(),
        url: z.string().nullable(),
      }),
    ),
  }),
] as const;
