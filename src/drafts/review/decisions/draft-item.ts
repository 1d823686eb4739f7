import type { ItemType } from "./item-key.ts";

/** What is still to be decided about a part, or what was decided. */
export const itemStates = [
  "open",
  "uncertain",
  "sure",
  "kept",
  "edited",
  "added",
  "merged",
  "dropped",
] as const;
export type ItemState = (typeof itemStates)[number];

/** A passage where it is in a source's text. */
export interface ItemPassage {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** One part of a draft as an editor decides about it. */
export interface DraftItem {
  readonly key: string;
  readonly type: ItemType;
  readonly id: string;
  /** Its fields, in the shape of the file. */
  readonly entry: Readonly<Record<string, unknown>>;
  /** The person whose role it is, else null. */
  readonly person: string | null;
  /** What to check. */
  readonly notes: readonly string[];
  readonly state: ItemState;
  /** Whether it is no longer among the facts: it was dropped, or merged with another part of the draft. */
  readonly isGone: boolean;
  readonly decided: { readonly by: string; readonly at: string } | null;
  readonly passages: readonly ItemPassage[];
  /** Tells one state of this part from another. */
  readonly version: string;
}

/** Whether a part still needs a decision before the draft can be approved. */
export const isUndecided = ({ state }: Pick<DraftItem, "state">): boolean =>
  state === "open" || state === "uncertain" || state === "sure";
