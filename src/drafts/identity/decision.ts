import type { ItemHold } from "./hold.ts";

/** A source of a briefing on record, by its position in the file. */
export interface SourcePlace {
  readonly slug: string;
  readonly source: number;
}

/** A source that its agency holds back or withdrew after it was drafted. */
export interface Stop extends SourcePlace {
  readonly status: "withheld" | "canceled";
  /** Whether another publisher than the source's says so. An editor has to check it. */
  readonly isForeign: boolean;
}

/** The folder to which an article belongs, and its relation to the draft there. */
export type Place =
  /** A new draft. */
  | { readonly as: "new" }
  /** Another version of a briefing's first source, or the same one again. The draft is made again. */
  | {
      readonly as: "version";
      readonly slug: string;
      /** The source to mark if an editor has changed the draft, so that it is not made again. */
      readonly ifKept: Stop | null;
    }
  /** The same words as a source on record, from another publisher. It becomes one more source. */
  | { readonly as: "copy"; readonly slug: string }
  /** The same article is on record. */
  | { readonly as: "unchanged"; readonly slug: string }
  /** The draft on record does not change, because it is newer, or held back, and this article does not end the hold. */
  | {
      readonly as: "left";
      readonly slug: string;
      readonly because: "older" | Exclude<ItemHold["as"], "free">;
    }
  /** The article only stops sources on record. */
  | { readonly as: "stop" };

/** The decision about an article. */
export interface PlaceDecision {
  readonly place: Place;
  readonly stops: readonly Stop[];
}
