import type { Delivery, Lease } from "./deliveries/ledger.ts";
import type { DirectNews } from "./direct-news.ts";
import type { Trouble } from "./trouble.ts";

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

/** The notice for the person who asked. There is one for each item, so that they get one message. */
export const noticeOfReply = (item: number): { readonly id: string; readonly body: string } => {
  const troubles: readonly Trouble[] = [{ kind: "reply", item }];
  return { id: `queue/${item}`, body: JSON.stringify(troubles) };
};
