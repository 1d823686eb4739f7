import type { Language } from "../../base/language/language.ts";

/**
 * The part of a message that a person wrote, and below whose links the bot shows cards. A takedown does not replace it: it has no
 * passages, and its cards are made again from the record once their facts are gone.
 */
export const cardPart = "card";

/** The content of messages with something that was taken down. */
export const noContent = "";

/** A message that the bot posted. */
export interface RememberedMessage {
  /** Its address: `slack:C1`. */
  readonly channel: string;
  /** Its id on the platform. */
  readonly message: string;
  readonly delivery: string;
  readonly part: string;
  /** The first message of its thread; null if it is not in one. */
  readonly thread: string | null;
  readonly language: Language;
  /** JSON of the answer that it shows. */
  readonly content: string;
  /** The facts that it shows, with the hashes of the corrections that it shows of each. */
  readonly facts: ReadonlyMap<string, readonly string[]>;
}

/** A fact in a posted message. */
export interface PostedFact {
  readonly channel: string;
  readonly message: string;
  readonly language: Language;
  readonly reference: string;
  /** The hashes of the corrections that the message shows, or will show once its planned edits are made. */
  readonly known: readonly string[];
}

/** The messages that the bot posted, with the facts that they show. Rejects with a `storage` error. */
export interface PostedMessages {
  /** Messages that are already on record do not change. */
  remember(messages: readonly RememberedMessage[], now: Temporal.Instant): Promise<void>;
  /** Whether a message is on record, so that a correction or a takedown may have edited it. */
  isRemembered(channel: string, message: string): Promise<boolean>;
  /** The references of the facts in messages that this process remembered since the last call. */
  takeFresh(): readonly string[];
  /** The references of all facts in messages, in order, from the one after `after`. */
  references(after: string, most: number): Promise<readonly string[]>;
  /** The references among these whose facts a message says, or said, are gone. */
  goneOnce(references: readonly string[]): Promise<readonly string[]>;
  /** The messages that show some facts, in the order in which they were posted. Not those with something that was taken down. */
  showing(references: readonly string[]): Promise<readonly PostedFact[]>;
}
