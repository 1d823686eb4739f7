import type { EditState } from "./message-edits.ts";

/** The tables of this folder. */
export interface PostedTables {
  /** The messages that the bot posted and may have to correct. */
  readonly posted_messages: {
    channel: string;
    /** Its id on the platform. */
    message: string;
    delivery: string;
    part: string;
    /** The first message of its thread; null if it is not in one. */
    thread: string | null;
    language: string;
    /** JSON of the answer that the message shows; empty if something in it was taken down. */
    content: string;
    posted_at: number;
  };
  readonly posted_facts: {
    channel: string;
    message: string;
    reference: string;
    /** JSON: the hashes of the corrections that the message shows, or will show once its planned edits are made. */
    known: string;
  };
  /** The edits of posted messages that corrections need. */
  readonly message_edits: {
    id: string;
    channel: string;
    message: string;
    /** JSON: references of facts, with the hashes of their corrections. */
    changes: string;
    state: EditState;
    planned_at: number;
    /** When a process may claim it; null if it is settled. */
    due_at: number | null;
    owner: string | null;
    attempts: number;
    /** 0 if a request of the edit, or of its notice, may have left whose result the database does not have. */
    certain: number;
    /** JSON: why it failed, or has to wait. */
    reason: string | null;
  };
  /** The briefings with corrections whose editor has no receipt yet, with the time at which the first of their edits was planned. */
  readonly edit_receipts: { slug: string; since: number };
  /** The facts that the bot showed to one person alone, and when it did so last. */
  readonly private_views: {
    /** The person's address: `slack:T123/U123`. */
    person: string;
    reference: string;
    language: string;
    /** JSON: the hashes of the corrections that they were shown, or get a notice of. */
    known: string;
    /** A date in UTC. */
    day: string;
  };
}
