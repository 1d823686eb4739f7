import type { IntakeState } from "./items.ts";

/** The tables of this folder. */
export interface IntakeTables {
  /** Where articles come from by themselves. */
  readonly intake_sources: {
    name: string;
    origin: "file" | "chat";
    /** JSON. */
    settings: string;
    /** 1 or 0. */
    paused: number;
    etag: string | null;
    last_modified: string | null;
    next_poll_at: number;
    polled_at: number | null;
    failures: number;
    /** JSON: why the last poll failed. */
    problem: string | null;
    /** JSON: what editors leave out of it. */
    left_out: string;
  };
  readonly intake_items: {
    source: string;
    /** A hash, the same for all versions of the item. */
    identity: string;
    /** A hash of its words. */
    version: string;
    title: string;
    /** The host that drafting it asks; null if none. */
    host: string | null;
    /** JSON: what to draft; null once it is settled. */
    content: string | null;
    state: IntakeState;
    /** When this version was seen first. */
    seen_at: number;
    /** The order of the items that were seen at once. */
    position: number;
    /** When its source listed it last, to a day. */
    listed_at: number;
    /** When it may be drafted; null if it is settled. */
    due_at: number | null;
    owner: string | null;
    claimed_at: number | null;
    attempts: number;
    /** JSON: the briefings. */
    slugs: string | null;
    /** JSON: why it failed, or was left out. */
    problem: string | null;
  };
  /** One row: the process that polls and drafts. */
  readonly intake_lease: { id: number; owner: string; until: number };
}
