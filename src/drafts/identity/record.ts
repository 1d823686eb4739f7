import type { Briefing } from "../../library/briefing/briefing.ts";
import type { Stop } from "./decision.ts";
import { type Known, knownFrom, type Recognized } from "./known.ts";

/** The articles on record, including those of this run. */
export interface IdentityRecord {
  known(): readonly Known[];
  /** Adds the first source of a briefing, which is new or a new version. */
  addFirst(slug: string, article: Recognized): void;
  addCopy(slug: string, article: Recognized): void;
  stop(stop: Stop, item: Recognized["item"]): void;
}

/** `now` is an ISO instant. */
export const createRecord = (briefings: readonly Briefing[], now: string): IdentityRecord => {
  const bySlug = new Map(
    briefings.map((briefing): [string, Known] => [briefing.slug, knownFrom(briefing, now)]),
  );
  const sourcesOf = (slug: string): readonly Recognized[] => bySlug.get(slug)?.sources ?? [];
  return {
    known: () => [...bySlug.values()],
    addFirst(slug, article) {
      bySlug.set(slug, { slug, isNew: true, sources: [article, ...sourcesOf(slug).slice(1)] });
    },
    addCopy(slug, article) {
      bySlug.set(slug, { slug, isNew: true, sources: [...sourcesOf(slug), article] });
    },
    stop({ slug, source, status }, item) {
      const known = bySlug.get(slug);
      if (known === undefined) return;
      const sources = known.sources.map((each, index) =>
        index === source ? { ...each, item, hold: { ...each.hold, as: status } } : each,
      );
      bySlug.set(slug, { ...known, sources });
    },
  };
};
