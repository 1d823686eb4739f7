import type { ItemHold } from "./hold.ts";

/** A source of a briefing on record, by its place in the file. */
export interface SourcePlace {
  readonly slug: string;
  readonly source: number;
}

/** A source that its agency holds back or withdrew after it was drafted. */
export interface Stop extends SourcePlace {
  readonly status: "withheld" | "canceled";
  /** Another publisher than the source's says so: an editor has to see whether it is true. */
  readonly isForeign: boolean;
}

/** The folder that an article belongs to, and as what. */
export type Place =
  /** A draft of its own. */
  | { readonly as: "new" }
  /** Another version of a briefing's first source, or the same one again: the draft is made anew. */
  | {
      readonly as: "version";
      readonly slug: string;
      /** What to mark in the draft if an editor has changed it, so that it is not made anew. */
      readonly ifKept: Stop | null;
    }
  /** The words of a source on record, published by another paper: one more source. */
  | { readonly as: "copy"; readonly slug: string }
  /** It is on record as it is. */
  | { readonly as: "unchanged"; readonly slug: string }
  /** What is on record stays: it is newer, or it is held back, which this article does not end. */
  | {
      readonly as: "left";
      readonly slug: string;
      readonly because: "older" | Exclude<ItemHold["as"], "free">;
    }
  /** It only stops sources on record. */
  | { readonly as: "stop" };

/** What follows from an article that came in. */
export interface PlaceDecision {
  readonly place: Place;
  readonly stops: readonly Stop[];
}
