import type { ToldMark } from "../store/sightings.ts";

/** What a briefing tells, as `writeToldForm` writes it. */
export interface ToldBriefing {
  readonly slug: string;
  readonly form: string;
  /** The day on which its last source is published. */
  readonly publishedUntil: string;
}

/** What all briefings tell, without reading their facts. */
export interface ToldForms {
  mark(): ToldMark;
  /** By slug, from the one after `after`. */
  page(after: string, most: number): readonly ToldBriefing[];
  /**
   * The briefings that were written since a mark, or that could not be seen or were not published when it was made; null if the mark
   * is of another index.
   */
  since(mark: ToldMark, madeAt: Temporal.Instant): readonly ToldBriefing[] | null;
}
