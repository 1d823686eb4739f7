import type { Briefing } from "./briefing/briefing.ts";
import { createLibrary, type Library } from "./library.ts";

/**
 * The briefings that answers may use at a moment. A briefing under embargo does not exist before
 * its instant, for anything that takes a library: it is left out where the library is made.
 */
export interface Snapshots {
  /** What everyone may see. */
  at(now: Temporal.Instant): Library;
  /** The same with what is under embargo, for editors who are cleared for it; null if nothing is under embargo. */
  withEmbargoed(now: Temporal.Instant): Library | null;
}

const embargoOf = ({ embargo }: Briefing): number =>
  embargo === undefined ? Number.NEGATIVE_INFINITY : Temporal.Instant.from(embargo).epochMilliseconds;

/** When everyone may see a briefing; null if they may now. */
export const embargoedUntil = (briefing: Briefing, now: Temporal.Instant): Temporal.Instant | null =>
  embargoOf(briefing) > now.epochMilliseconds
    ? Temporal.Instant.fromEpochMilliseconds(embargoOf(briefing))
    : null;

export const createSnapshots = (briefings: readonly Briefing[]): Snapshots => {
  /** The one that was asked for last, and from when until when it is right. */
  let last: { readonly library: Library; readonly from: number; readonly until: number } | null = null;
  let all: Library | null = null;
  return {
    at({ epochMilliseconds: now }) {
      if (last !== null && last.from <= now && now < last.until) return last.library;
      const times = briefings.map(embargoOf);
      const library = createLibrary(briefings.filter((briefing) => embargoOf(briefing) <= now));
      last = {
        library,
        from: Math.max(Number.NEGATIVE_INFINITY, ...times.filter((time) => time <= now)),
        until: Math.min(Number.POSITIVE_INFINITY, ...times.filter((time) => time > now)),
      };
      return library;
    },
    withEmbargoed({ epochMilliseconds: now }) {
      if (!briefings.some((briefing) => embargoOf(briefing) > now)) return null;
      all ??= createLibrary(briefings);
      return all;
    },
  };
};
