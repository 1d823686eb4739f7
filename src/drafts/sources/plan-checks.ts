/** Whose sources are checked next, and how far the checks are then. */
export interface ChecksPlan {
  readonly slugs: readonly string[];
  /** Briefings that were checked once and are gone. */
  readonly gone: readonly string[];
  /** How many briefings there are, and how many of them were checked at least once, these included. */
  readonly all: number;
  readonly once: number;
  /** The oldest check among the last ones of each briefing, in milliseconds since 1970. Null if these are the only checks. */
  readonly oldestAt: number | null;
}

/** First those that were never checked, the newest first, then those that were checked longest ago, at most `most`. Pure. */
export const planChecks = (
  newestFirst: Iterable<string>,
  checkedAt: ReadonlyMap<string, number>,
  most: number,
): ChecksPlan => {
  const all = new Set(newestFirst);
  const never = [...all].filter((slug) => !checkedAt.has(slug));
  const before = [...checkedAt].filter(([slug]) => all.has(slug)).toSorted(([, a], [, b]) => a - b);
  const fresh = never.slice(0, most);
  const again = before.slice(0, most - fresh.length);
  return {
    slugs: [...fresh, ...again.map(([slug]) => slug)],
    gone: [...checkedAt.keys()].filter((slug) => !all.has(slug)),
    all: all.size,
    once: before.length + fresh.length,
    oldestAt: before[again.length]?.[1] ?? null,
  };
};
