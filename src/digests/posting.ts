import type { Answer } from "../answer/answer.ts";
import type { Language } from "../base/language/language.ts";
import type { Reason } from "../store/deliveries/reason.ts";
import type { SuspensionCause } from "../store/subscriptions/subscriptions.ts";

/** What to do about a refusal. */
export type PostRefusal =
  /** The same may work once this time has passed; `scope` says what the platform asks to hold back. */
  | { readonly remedy: "retry"; readonly afterMs: number; readonly scope: "channel" | "platform" }
  /** The message itself is wrong, or nobody knows better: trying again would change nothing. */
  | { readonly remedy: "give-up" }
  /** Nothing can be posted to the channel until a person does something about it. */
  | { readonly remedy: "suspend"; readonly cause: SuspensionCause };

/** What became of an answer that was to be posted. Messages that stand were told to `onPosted` before. */
export type PostOutcome =
  | { readonly outcome: "posted" }
  /** `mayPost` or `mayLeave` said no before the next message: no further request left. */
  | { readonly outcome: "held-back" }
  /** The next message surely does not stand. */
  | { readonly outcome: "refused"; readonly reason: Reason; readonly refusal: PostRefusal }
  /** The next message stands or not: its answer never came, or says neither. */
  | { readonly outcome: "unknown"; readonly reason: Reason };

/** An answer to post, over as many messages as it takes. */
export interface Post {
  readonly channel: string;
  readonly answer: Answer;
  /** At most 25 characters, the length of Discord's nonce. It travels with each message, so that `find` finds it. */
  readonly deliveryId: string;
  /** The messages that stand already, as `onPosted` told them or `find` found them: they are not posted again. */
  readonly standing: ReadonlyMap<string, string>;
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
  /** Awaited after each message that stands, before the next one leaves. `part` names the message's place. */
  readonly onPosted: (part: string, messageId: string) => Promise<void>;
}

/** What a look at a channel found of a delivery. */
export type FoundMessages =
  /** All messages of it that stand, by part; none where it surely was not posted. */
  | { readonly certain: true; readonly messages: ReadonlyMap<string, string> }
  /** It could not be looked at: `retry` says whether a later look may tell. */
  | { readonly certain: false; readonly reason: Reason; readonly retry: boolean };

/** A conversation with one person, or why there is none: `retry` says whether there may be one later. */
export type Conversation =
  | { readonly channel: string }
  | { readonly problem: string; readonly retry: boolean };

/** A platform's published limits for what a bot posts. */
export interface Pace {
  readonly messagesPerSecond: number;
  readonly messagesPerSecondAndChannel: number;
}

/** A platform that is on. */
export interface RunningPlatform {
  readonly pace: Pace;
  /** Whether `channelProblem` sees all that the bot is allowed to do in a channel; else only a post shows it. */
  readonly seesPermissions: boolean;
  /** Why nothing can be posted to this channel, and what to do, or null where it can. */
  channelProblem(channel: string, language: Language): Promise<string | null>;
  /** Posts what does not stand yet. No request is ever repeated by itself. Rejects only where `onPosted` does. */
  post(post: Post): Promise<PostOutcome>;
  /** Looks for a delivery's messages among those posted since an instant. Never rejects. */
  find(channel: string, deliveryId: string, since: Temporal.Instant): Promise<FoundMessages>;
  /** Who may be told of a channel's troubles where nobody is named: user ids, none where nobody is known. */
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
