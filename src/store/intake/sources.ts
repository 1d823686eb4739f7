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

/** A text that a filter compares with an article. */
export interface CriterionText {
  readonly kind: CriteriaKind;
  readonly text: string;
}

/** A criterion that an editor set: articles without it are left out (`only`), or those with it (`except`). */
export interface ChosenCriterion extends CriterionText {
  readonly by: "only" | "except";
}

export interface StoredSource extends PollState {
  readonly name: string;
  readonly origin: "file" | "chat";
  /** JSON. */
  readonly settings: string;
  readonly isPaused: boolean;
  /** The filter that editors set in chat, besides the one in its settings. */
  readonly chosen: readonly ChosenCriterion[];
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
  /**
   * Replaces the settings of a source of chat, if they are still `before`. It is polled at once, as if for the first time, unless its last
   * poll failed: then the server is left alone for as long as before. False if there is none, or they are others now.
   */
  change(name: string, before: string, after: string, by: ChangedBy): Promise<boolean>;
  /** Adds a criterion, and removes the same text from the other side. False if it is there already, or there is no such source. */
  addCriterion(name: string, criterion: ChosenCriterion, by: ChangedBy): Promise<boolean>;
  /** Removes a text from both sides. False if it is on none. */
  removeCriterion(name: string, criterion: CriterionText, by: ChangedBy): Promise<boolean>;
  /** False if it is so already, or there is no such source. */
  setPaused(name: string, isPaused: boolean, by: ChangedBy): Promise<boolean>;
}
