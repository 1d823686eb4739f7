import type { Answer } from "../answer/answer.ts";
import type { Language } from "../base/language/language.ts";
import type { Reason } from "../store/deliveries/reason.ts";
import type { PersonAddress } from "../store/people/person-address.ts";
import type { SuspensionCause } from "../store/subscriptions/subscriptions.ts";

/** What to do about a refusal. */
export type PostRefusal =
  /** A retry may work after this time. `scope` says which requests the platform wants held back. */
  | { readonly remedy: "retry"; readonly afterMs: number; readonly scope: "channel" | "platform" }
  /** The message itself is wrong, or the reason is unknown: a retry would change nothing. */
  | { readonly remedy: "give-up" }
  /** The bot cannot post to the channel until a person acts. */
  | { readonly remedy: "suspend"; readonly cause: SuspensionCause };

/** The outcome of a post. `onPosted` was called for every posted message before. */
export type PostOutcome =
  | { readonly outcome: "posted" }
  /** `mayPost` or `mayLeave` returned false, so no further request left. */
  | { readonly outcome: "held-back" }
  /** The next message was certainly not posted. */
  | { readonly outcome: "refused"; readonly reason: Reason; readonly refusal: PostRefusal }
  /** The next message may exist: there was no answer, or it does not say. */
  | { readonly outcome: "unknown"; readonly reason: Reason };

/** An answer to post, in one or several messages. */
export interface Post {
  readonly channel: string;
  /** The message below which it is posted: in its thread on Slack, as a reply on Discord. Absent for a post of its own. */
  readonly replyTo?: string;
  readonly answer: Answer;
  /** At most 25 characters, Discord's limit for a nonce. Each message carries it, so that `find` can find the message. */
  readonly deliveryId: string;
  /** The messages already posted, from `onPosted` or `find`: they are not posted again. */
  readonly existing: ReadonlyMap<string, string>;
  /**
   * Awaited before each request is made. It waits for the platform's rate limit. If it resolves to false, no request may
   * leave, and the outcome is `held-back`.
   */
  readonly mayPost: () => Promise<boolean>;
  /**
   * Called again when the request is written to its connection, in the same turn of the event loop. Before that, the request
   * may have waited for a connection, the process may have been stopped, or the machine asleep. False means the same as for
   * `mayPost`.
   */
  readonly mayLeave: () => boolean;
  /** Awaited after each posted message, before the next one is sent. `part` is the message's position. */
  readonly onPosted: (part: string, messageId: string) => Promise<void>;
}

/** The messages of a delivery that were found in a channel. */
export type FoundMessages =
  /**
   * All of its posted messages, each with its part, the newest first (in a thread on Slack, the oldest); none if it was
   * certainly not posted. A part may have two messages if a process was suspended while it posted.
   */
  | { readonly certain: true; readonly messages: readonly (readonly [part: string, messageId: string])[] }
  /** The channel could not be read. `retry` says whether a later attempt may succeed. */
  | { readonly certain: false; readonly reason: Reason; readonly retry: boolean };

/** A posted message of a delivery. */
export interface PostedMessage {
  readonly channel: string;
  readonly deliveryId: string;
  readonly part: string;
  readonly messageId: string;
}

/** The outcome of a replacement. */
export type ReplaceOutcome =
  | { readonly outcome: "replaced" }
  /** There is no such message any more. */
  | { readonly outcome: "gone" }
  | Extract<PostOutcome, { readonly outcome: "refused" | "unknown" }>;

/** A conversation with one person, or why there is none: `retry` says whether there may be one later. */
export type Conversation =
  | { readonly channel: string }
  | { readonly problem: string; readonly retry: boolean };

/** A platform's published limits for what a bot posts. */
export interface Pace {
  readonly messagesPerSecond: number;
  readonly messagesPerSecondAndChannel: number;
}

/** Whether the bot may post in a channel. */
export type Permission = "granted" | "refused" | "unknown";

/** The parts of a platform that edit what it posted. */
export interface PlatformEdits {
  /** The limits for edits; null if edits and posts have one limit together. */
  readonly pace: Pace | null;
  /** The messages of a posted answer, in order, each as an answer of its own. */
  messagesOf(answer: Answer): readonly Answer[];
  /** Whether one message can show the whole answer, in the form in which a part of a delivery was posted. */
  fits(part: string, answer: Answer): boolean;
  /** Replaces a posted message by an answer that fits, in a single request. A repetition does no harm. Never rejects. */
  replace(message: PostedMessage, answer: Answer): Promise<ReplaceOutcome>;
  /** Whether a message already shows what `replace` would write, as after a request whose answer was lost. False if the bot cannot tell. Never rejects. */
  shows(message: PostedMessage, answer: Answer): Promise<boolean>;
  /** Replaces the cards below the links of a person's message, by address. Never rejects. Absent if the platform has no cards. */
  readonly replaceCards?: (
    message: Pick<PostedMessage, "channel" | "messageId">,
    cards: ReadonlyMap<string, Answer>,
  ) => Promise<ReplaceOutcome>;
  /** Deletes a message that the bot posted. Resolves to why it is still there, or to null. Never rejects. */
  remove(channel: string, messageId: string): Promise<string | null>;
  /** A link to a posted message, for a person; null if there is none. Never rejects. */
  linkTo(channel: string, messageId: string): Promise<string | null>;
}

/** Checks of a person by their address, without a message of theirs: for things that last, such as tokens. None rejects. */
export interface PersonChecks {
  /** Whether they are still an editor. If the look-up fails, they are not. */
  isEditor(person: PersonAddress): Promise<boolean>;
  /** Whether they are in a channel (`slack:C0123`). */
  isIn(person: PersonAddress, channel: string): Promise<boolean>;
  /** The name that the platform shows for them; null if it is unknown, or the look-up fails. */
  nameOf(person: PersonAddress): Promise<string | null>;
}

/** A platform that is on. */
export interface RunningPlatform {
  readonly pace: Pace;
  /** True if a message that is posted again within minutes, with the same delivery and part, is posted once. */
  readonly postsOnce?: boolean;
  /** How it edits what it posted; null if it cannot. */
  readonly edits: PlatformEdits | null;
  /**
   * Tries whether the bot may post in a channel, without a visible message. Null if `channelProblem` can find this out.
   * Never rejects.
   */
  readonly tryPermission: ((channel: string) => Promise<Permission>) | null;
  /** Why the bot cannot post to this channel, and what to do; null if it can. */
  channelProblem(channel: string, language: Language): Promise<string | null>;
  /** Posts the messages that are not posted yet. Does not repeat a request. Rejects only if `onPosted` rejects. */
  post(post: Post): Promise<PostOutcome>;
  /** Searches for a delivery's messages among those posted since an instant, or among the replies to a message. Never rejects. */
  find(
    channel: string,
    deliveryId: string,
    since: Temporal.Instant,
    replyTo?: string,
  ): Promise<FoundMessages>;
  /** The ids of the users who get notices about a channel if its subscriptions name no one; empty if unknown. */
  managersOf(channel: string): Promise<readonly string[]>;
  /** The direct messages of the bot and a person, to which the bot can post as to a channel. */
  conversationWith(user: string): Promise<Conversation>;
  /** Absent if the platform has no editors. */
  readonly checks?: PersonChecks;
  /** Sends a person a direct message at once, without recording it. Resolves to why it could not be sent, or null. */
  tell(user: string, answer: Answer): Promise<string | null>;
  stop(): Promise<void>;
}

/** The current state of a platform. */
export type PlatformState =
  | { readonly on: true; readonly platform: RunningPlatform }
  /** `why` says how to turn it on, why it did not start, or that it does not exist. */
  | { readonly on: false; readonly why: string };
