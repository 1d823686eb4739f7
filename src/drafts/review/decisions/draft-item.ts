import type { ItemType } from "./item-key.ts";

/** Whether a part still needs a decision, or which decision was made. */
const itemStates = ["open", "uncertain", "sure", "kept", "edited", "added", "merged", "dropped"] as const;
type ItemState = (typeof itemStates)[number];

/** A passage by its place in a source's text. */
export interface ItemPassage {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** What another source says against a part. */
export interface ItemContradiction {
  readonly about: "figure" | "date" | "role";
  /** The fact of the other source, in one line. */
  readonly text: string;
  /** The passage of the other source. */
  readonly exact: string;
  readonly publisher: string;
  readonly date: string;
}

/** One part of a draft, about which an editor decides. */
export interface DraftItem {
  readonly key: string;
  readonly type: ItemType;
  readonly id: string;
  /** Its fields, in the shape of the file. */
  readonly entry: Readonly<Record<string, unknown>>;
  /** The person who has the role; null for other parts. */
  readonly person: string | null;
  /** Notes for the editor about points to check. */
  readonly notes: readonly string[];
  readonly state: ItemState;
  /** Whether it is no fact of the draft any more, because it was dropped or merged with another part. */
  readonly isGone: boolean;
  readonly decided: { readonly by: string; readonly at: string } | null;
  readonly passages: readonly ItemPassage[];
  /** Absent if no other source contradicts it. */
  readonly contradictions?: readonly ItemContradiction[];
  /** Identifies this state of the part. */
  readonly version: string;
}

/** Whether a part still needs a decision before the draft can be approved. */
export const isUndecided = ({ state }: Pick<DraftItem, "state">): boolean =>
  state === "open" || state === "uncertain" || state === "sure";
