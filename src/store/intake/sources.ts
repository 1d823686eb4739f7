import type { ChangedBy } from "../audit.ts";

/** When a source is polled, and how its last polls went. */
export interface PollState {
  /** What the server said about the version that was read last; null if nothing. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly nextPollAt: Temporal.Instant;
  /** Null if it was never polled. */
  readonly polledAt: Temporal.Instant | null;
  /** The number of failed polls since the last one that worked. */
  readonly failures: number;
  /** JSON: why the last poll failed; null if it did not. */
  readonly problem: string | null;
}

/** What a filter compares with an article: its words, names in it, its section, its language. */
export const criteriaKinds = ["words", "people", "sections", "languages"] as const;
export type CriteriaKind = (typeof criteriaKinds)[number];

/** A text by which articles are left out. */
export interface LeftOutText {
  readonly kind: CriteriaKind;
  readonly text: string;
}

export interface StoredSource extends PollState {
  readonly name: string;
  readonly origin: "file" | "chat";
  /** JSON. */
  readonly settings: string;
  readonly isPaused: boolean;
  /** What editors leave out, besides the filter in its settings. */
  readonly leftOut: readonly LeftOutText[];
}

/** The sources of the intake: of `intake.yaml`, and of chat. Rejects with a `storage` error. */
export interface IntakeSources {
  /** By name. */
  all(): Promise<readonly StoredSource[]>;
  /**
   * Makes the sources of `intake.yaml` these. If the file was not read whole, none is removed. A source whose name was taken
   * in chat is left out; the result has their names.
   */
  declare(
    sources: readonly { readonly name: string; readonly settings: string }[],
    isWhole: boolean,
    now: Temporal.Instant,
  ): Promise<readonly string[]>;
  /** Adds a source in chat. False if its name is taken. */
  add(name: string, settings: string, by: ChangedBy): Promise<boolean>;
  /** Removes a source of chat with its items. False if there is none. */
  remove(name: string, by: ChangedBy): Promise<boolean>;
  /** Leaves articles out of a source. False if they are left out already, or there is no such source. */
  leaveOut(name: string, what: LeftOutText, by: ChangedBy): Promise<boolean>;
  /** The opposite. False if they are not left out. */
  takeIn(name: string, what: LeftOutText, by: ChangedBy): Promise<boolean>;
  /** False if it is so already, or there is no such source. */
  setPaused(name: string, isPaused: boolean, by: ChangedBy): Promise<boolean>;
}
