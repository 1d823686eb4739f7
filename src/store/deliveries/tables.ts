import type { Aspect } from "./knowledge.ts";
import type { DeliveryState } from "./ledger.ts";

/** The tables of this folder. */
export interface DeliveryTables {
  readonly deliveries: {
    /** A hash of subscription and slot. As it is unique, so is each pair of them. */
    id: string;
    subscription: string;
    /** Stored here too, because the subscription may be removed later. */
    channel: string;
    slot: string;
    /** 1 if the schedule requested it, 0 if a person did. */
    scheduled: number;
    planned_at: number;
    state: DeliveryState;
    attempts: number;
    /** When a process may claim it; null if it is settled. */
    due_at: number | null;
    /** The holder of the lease, while it is claimed. */
    owner: string | null;
    first_claimed_at: number | null;
    claimed_at: number | null;
    settled_at: number | null;
    content: string | null;
    content_hash: string | null;
    /** 0 if a message may exist in the channel that the database does not have. */
    certain: number;
    /** JSON. */
    reason: string | null;
    /** When its trouble was put into a notice; null if it was not, or had none. */
    noticed_at: number | null;
  };
  readonly delivery_messages: {
    delivery: string;
    part: string;
    message: string;
    /** The order in which they were posted. */
    position: number;
  };
  /** The facts of a delivery, recorded before its first message is posted. */
  readonly delivery_facts: { delivery: string; reference: string };
  /** What each channel was last told, by fact and aspect. */
  readonly told: {
    channel: string;
    language: string;
    reference: string;
    aspect: Aspect;
    /** The hash of a correction, so that a fact may have several; empty for the other aspects. */
    correction: string;
    hash: string;
    /** When the digest with this was composed. */
    moment: number;
  };
  /** Facts that are dated before a watermark's day count as told to the channel. */
  readonly watermarks: { channel: string; language: string; day: string };
}
