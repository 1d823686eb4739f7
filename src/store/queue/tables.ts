import type { DraftState, QueueState } from "./queue-item.ts";

/** The tables of this folder. */
export interface QueueTables {
  /** The desk's queue. */
  readonly queue_items: {
    key: string;
    number: number | null;
    kind: string;
    /** The address of the person who asked; null if they were forgotten. */
    asker: string | null;
    language: string;
    channel: string | null;
    text: string;
    /** The reference of a fact, or the slug of a draft. */
    about: string | null;
    asked_at: number;
    state: QueueState | DraftState;
    /** The editor who took, answered or closed it. */
    changed_by: string | null;
    changed_at: number;
    /** The answer, or why it was closed. */
    answer: string | null;
    /** Grows with every change. */
    revision: number;
    /** The id that the message in the desk's channel carries. */
    note: string;
    /** The desk's channel; null if none was set. */
    place: string | null;
    part: string | null;
    /** The id of the message on the platform. */
    message: string | null;
    /** The revision that the message shows. */
    shown: number;
    /** 0 if a message may exist that the database does not have. */
    certain: number;
    attempts: number;
    /** When a process may post or edit the message; null if it is up to date. */
    due_at: number | null;
    owner: string | null;
    /** JSON: why the message could not be posted or edited. */
    reason: string | null;
    /** The key of the message that told a draft. */
    told_in: string | null;
  };
}
