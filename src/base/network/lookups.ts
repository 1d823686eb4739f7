import { LRUCache } from "lru-cache";

export interface LookupsOptions {
  readonly lifetimeMs: number;
  /** How many results are cached. If there are more, those that were not used for longest are removed. */
  readonly most: number;
}

/**
 * Looks something up by its id, and caches the result for a short time. Concurrent calls for the same id share one
 * look-up. If it fails, they reject, and the next call tries again.
 */
export const createLookups = <Found>(
  lookUp: (id: string) => Promise<Found>,
  { lifetimeMs, most }: LookupsOptions,
): ((id: string) => Promise<Found>) => {
  const known = new LRUCache<string, Promise<Found>>({ max: most, ttl: lifetimeMs, ...byWallClock });
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const found = lookUp(id);
    known.set(id, found);
    found.catch(() => {
      if (known.peek(id) === found) known.delete(id);
    });
    return found;
  };
};

/** Options of a cache whose entries expire by the time of day, read anew for each use. */
export const byWallClock = { perf: { now: () => Date.now() }, ttlResolution: 0 };
