import type { Fault, OnPost } from "../fault.ts";
import type { Gateway } from "./gateway.ts";
import type { StoredMessage } from "./messages.ts";
import type { Person } from "./person.ts";

export interface RecordedRequest {
  readonly method: string;
  readonly route: string;
  readonly parameters: readonly string[];
  readonly body: unknown;
  /** 0 where nothing was answered. */
  readonly status: number;
}

/** A file that was attached to a message. */
export interface SentFile {
  readonly name: string;
  readonly text: string;
  readonly alternativeText?: string;
}

export interface FakeDiscord extends Person {
  /** For DISCORD_API_URL. */
  readonly url: string;
  readonly gateway: Gateway;
  /** In the order in which they came. */
  readonly requests: readonly RecordedRequest[];
  /** Where a request or an answer of the fake itself differs from Discord's description. */
  readonly problems: readonly string[];
  readonly messages: readonly StoredMessage[];
  /** What was attached to messages. */
  readonly files: readonly SentFile[];
  /** Lets the next requests of a route fail, one for each fault. */
  fail(method: string, route: string, ...faults: readonly Fault[]): void;
  /** Decides about each message that is posted to a channel, where no fault waits for it. */
  onPost(decide: OnPost): void;
  /** Forgets every nonce, as Discord does after some minutes. */
  forgetNonces(): void;
  /** Puts a message into a channel that neither the bot posted nor a test needs to know. */
  say(channel: string, content: string, author?: StoredMessage["author"]): void;
  /** Adds a channel that the bot may post to. */
  addChannel(id: string, name: string): void;
  /** Deletes a channel. */
  deleteChannel(id: string): void;
  /** Takes permissions from the bot in a channel. */
  deny(channel: string, permissions: bigint): void;
  /** Locks a thread. */
  lock(thread: string): void;
  /** Removes the bot from the server. */
  kick(): void;
  /** Adds it again. */
  invite(): void;
  /** Keeps the bot from writing anywhere in the server, as a moderator does for a while. */
  timeOut(until: Temporal.Instant): void;
  /** What the person is to the server: a member with these flags, or none of its members. */
  setPerson(flags: number | null): void;
  /** Lets a person take no direct messages from the bot. */
  closeConversation(user: string): void;
  /** Resolves as soon as a condition holds: it is looked at after everything that happens. */
  until(condition: () => boolean): Promise<void>;
  /** Forgets what was asked and answered so far. */
  forget(): void;
  /** Forgets every message that there is. */
  forgetMessages(): void;
  /** Refuses connections (ECONNREFUSED), and ends those that there are, until it comes back on the same port. */
  goAway(): void;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}
