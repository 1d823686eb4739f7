/** The state of an item that a source listed. */
export type IntakeState =
  /** To be drafted, now or later. */
  | "waiting"
  /** A process drafts it now. */
  | "drafting"
  | "drafted"
  /** The source's filter leaves it out. */
  | "filtered"
  /** It cannot be drafted, and is not tried again unless it changes. */
  | "failed";

/** The number of a source's items in each state. */
export type IntakeCounts = Readonly<Record<IntakeState, number>>;

/** An item that a source lists. */
export interface ListedItem {
  /** The same for all versions of the item. */
  readonly identity: string;
  /** A hash of its words. */
  readonly version: string;
  readonly title: string;
  /** The host that drafting it asks; null if none. */
  readonly host: string | null;
  /** JSON: what to draft. */
  readonly content: string;
}

/** An item that this process has claimed. */
export interface ClaimedItem extends ListedItem {
  readonly source: string;
  /** The drafts that earlier versions of it became. */
  readonly slugs: readonly string[];
  /** Starts at 1. */
  readonly attempt: number;
}

/** How drafting an item ended. */
export type IntakeEnd =
  | { readonly state: "drafted"; readonly slugs: readonly string[] }
  /** `problem` is JSON. */
  | { readonly state: "filtered" | "failed"; readonly problem: string }
  /** It is tried again. */
  | { readonly state: "waiting"; readonly problem: string; readonly dueAt: Temporal.Instant };

/** The first item of a source that is due. */
export interface WaitingItem {
  readonly source: string;
  readonly identity: string;
  /** How often it was claimed before. */
  readonly attempts: number;
  readonly host: string | null;
  /** How many of the source's items were claimed since the beginning of the budget's hour. */
  readonly claimed: number;
}

/** An item that could not be drafted. */
export interface FailedItem {
  readonly title: string;
  /** JSON. */
  readonly problem: string;
}

/** The source from which a draft came, with the drafts of all its items. */
export interface DraftOrigin {
  readonly source: string;
  readonly slugs: readonly string[];
}
