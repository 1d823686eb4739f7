import type { Answer } from "../answer/answer.ts";
import type { Language } from "../base/language/language.ts";
import type { Reason } from "../store/deliveries/reason.ts";
import type { SuspensionCause } from "../store/subscriptions/subscriptions.ts";

/** What to do about a refusal. */
export type PostRefusal =
  /** The same may work once this time has passed; `scope` says what the platform asks to hold back. */
  | { readonly remedy: "retry"; readonly afterMs: number; readonly scope: "channel" | "platform" }
  /** The message itself is wrong, or the reason is unknown: a retry would change nothing. */
  | { readonly remedy: "give-up" }
  /** Nothing can be posted to the channel until a person does something about it. */
  | { readonly remedy: "suspend"; readonly cause: SuspensionCause };

/** The outcome of a post. `onPosted` has already got every posted message. */
export type PostOutcome =
  | { readonly outcome: "posted" }
  /** `mayPost` or `mayLeave` said no before the next message: no further request left. */
  | { readonly outcome: "held-back" }
  /** The next message was certainly not posted. */
  | { readonly outcome: "refused"; readonly reason: Reason; readonly refusal: PostRefusal }
  /** The next message may be posted: the platform's answer never came, or does not say. */
  | { readonly outcome: "unknown"; readonly reason: Reason };

/** An answer to post, over as many messages as it takes. */
export interface Post {
  readonly channel: string;
  readonly answer: Answer;
  /** At most 25 characters, the length of Discord's nonce. It travels with each message, so that `find` finds it. */
  readonly deliveryId: string;
  /** The messages already posted, from `onPosted` or `find`: they are not posted again. */
  readonly existing: ReadonlyMap<string, string>;
  /**
   * Awaited before each request is made: it waits for the platform's pace. False: no request may leave now; the outcome
   * is then `held-back`.
   */
  readonly mayPost: () => Promise<boolean>;
  /**
   * Asked once more in the turn in which the request is written to its connection: until then it may have waited, for a
   * connection, or because the process was stopped or the machine asleep. False means the same as for `mayPost`.
   */
  readonly mayLeave: () => boolean;
  /** Awaited after each posted message, before the next one is sent. `part` names the message's place. */
  readonly onPosted: (part: string, messageId: string) => Promise<void>;
}

/** The messages of a delivery that were found in a channel. */
export type FoundMessages =
  /** All of its posted messages, by part; none if it was certainly not posted. */
  | { readonly certain: true; readonly messages: ReadonlyMap<string, string> }
  /** The channel could not be read: `retry` says whether a later try may succeed. */
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

/** A platform that is on. */
export interface RunningPlatform {
  readonly pace: Pace;
  /**
   * Tries whether the bot may post in a channel, without a message that a person sees. Null if `channelProblem` sees
   * that. Never rejects.
   */
  readonly tryPermission: ((channel: string) => Promise<Permission>) | null;
  /** Why nothing can be posted to this channel, and what to do, or null if it can. */
  channelProblem(channel: string, language: Language): Promise<string | null>;
  /** Posts the messages that are not posted yet. Repeats no request by itself. Rejects only if `onPosted` rejects. */
  post(post: Post): Promise<PostOutcome>;
  /** Looks for a delivery's messages among those posted since an instant. Never rejects. */
  find(channel: string, deliveryId: string, since: Temporal.Instant): Promise<FoundMessages>;
  /** Replaces a posted message by an answer of one message, in a single request. A repetition does no harm. Never rejects. */
  replace(message: PostedMessage, answer: Answer): Promise<ReplaceOutcome>;
  /** A link to a posted message, for a person; null if there is none. Never rejects. */
  linkTo(channel: string, messageId: string): Promise<string | null>;
  /** User ids for notices about a channel if its subscriptions name no one; empty if none are known. */
  managersOf(channel: string): Promise<readonly string[]>;
  /** The conversation of the bot and a person, to which can be posted as to a channel. */
  conversationWith(user: string): Promise<Conversation>;
  /** Sends a person a direct message at once, on no record; resolves to why it could not be sent, or null. */
  tell(user: string, answer: Answer): Promise<string | null>;
  stop(): Promise<void>;
}

/** A platform as it is while the bot runs. */
export type PlatformState =
  | { readonly on: true; readonly platform: RunningPlatform }
  /** `why` says what would turn it on, why it did not start, or that there is none of this name. */
  | { readonly on: false; readonly why: string };
