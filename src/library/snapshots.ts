import type { Briefing } from "./briefing/briefing.ts";
import { type BriefingIndex, indexOf } from "./index/briefing-index.ts";
import type { Library } from "./library.ts";

/**
 * The libraries for answers at a moment. A briefing under embargo is not in the library before its instant, so that code that
 * gets a library cannot read it.
 */
export interface Snapshots {
  /** The library that everyone may see. */
  at(now: Temporal.Instant): Library;
  /** The same with briefings under embargo, for cleared editors; null if there are none. */
  withEmbargoed(now: Temporal.Instant): Library | null;
}

/** The end of a briefing's embargo; null if everyone may see it now. */
export const embargoedUntil = (
  { embargo }: Pick<Briefing, "embargo">,
  now: Temporal.Instant,
): Temporal.Instant | null => {
  const until = embargo === undefined ? null : Temporal.Instant.from(embargo);
  return until !== null && Temporal.Instant.compare(until, now) > 0 ? until : null;
};

/** Of an index that does not change any more. */
export const snapshotsOf = (index: BriefingIndex): Snapshots => {
  /** The one that was asked for last, and from when until when it is right. */
  let last: { readonly library: Library; readonly from: number; readonly until: number } | null = null;
  let all: Library | null = null;
  const ends = index.embargoes();
  return {
    at({ epochMilliseconds: now }) {
      if (last !== null && last.from <= now && now < last.until) return last.library;
      const from = ends.findLast((end) => end <= now) ?? Number.NEGATIVE_INFINITY;
      const until = ends.find((end) => end > now) ?? Number.POSITIVE_INFINITY;
      last = { library: index.seenUntil(now), from, until };
      return last.library;
    },
    withEmbargoed({ epochMilliseconds: now }) {
      if ((ends.at(-1) ?? Number.NEGATIVE_INFINITY) <= now) return null;
      all ??= index.seenUntil(Number.POSITIVE_INFINITY);
      return all;
    },
  };
};

/** Of the briefings given, in memory. */
export const createSnapshots = (briefings: readonly Briefing[]): Snapshots => snapshotsOf(indexOf(briefings));
