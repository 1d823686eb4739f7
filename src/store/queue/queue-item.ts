import type { Language } from "../../base/language/language.ts";

/** A question to the desk, or a report that a fact is wrong. */
export const askedKinds = ["request", "report"] as const;
export type AskedKind = (typeof askedKinds)[number];

export const queueStates = ["open", "taken", "answered", "closed"] as const;
export type QueueState = (typeof queueStates)[number];

/** A draft is open or taken while it waits for its review. Afterwards it is declined, or gone: approved or removed. */
export const draftStates = ["open", "taken", "declined", "gone"] as const;
export type DraftState = (typeof draftStates)[number];

/** A draft in the desk's queue. The draft itself is in its folder. */
export interface DraftEntry {
  /** By which people name it. Items that people asked have numbers of the same sequence. */
  readonly number: number;
  readonly slug: string;
  /** When the queue first had it. */
  readonly seenAt: Temporal.Instant;
  readonly state: DraftState;
  /** The address of the editor who took or declined it; null while it is open, or if they were forgotten. */
  readonly by: string | null;
  readonly changedAt: Temporal.Instant;
}

/** What a person asks of the desk. */
export interface NewItem {
  readonly kind: AskedKind;
  /** The person's address: `slack:T1/U1`. */
  readonly asker: string;
  /** Their language, in which they are answered. */
  readonly language: Language;
  /** Null if the platform does not say where they asked. */
  readonly channel: string | null;
  readonly text: string;
  /** The reference of the fact that it is about; null if it is about none. */
  readonly fact: string | null;
}

/** An item of the desk's queue. */
export interface QueueItem extends Omit<NewItem, "asker"> {
  /** By which people name it. It is never used again. */
  readonly number: number;
  /** Null if the person was forgotten. Their words are gone, too. */
  readonly asker: string | null;
  readonly askedAt: Temporal.Instant;
  readonly state: QueueState;
  /** The address of the editor who took, answered or closed it; null while it is open, or if they were forgotten. */
  readonly by: string | null;
  readonly changedAt: Temporal.Instant;
  /** The answer, or why it was closed. */
  readonly answer: string | null;
}
