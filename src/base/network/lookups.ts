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

/** Does the work for an id once, among the `most` ids used last: a repeated call gets the same result. */
export const doOnce = <Result>(
  most: number,
): ((id: string, work: () => Promise<Result>) => Promise<Result>) => {
  const recent = new LRUCache<string, Promise<Result>>({ max: most });
  return (id, work) => {
    const known = recent.get(id);
    if (known !== undefined) return known;
    const result = work();
    recent.set(id, result);
    return result;
  };
};

/** Returns whether an id was seen before, among the last `most` different ids. */
export const rememberRecent = (most: number): ((id: string) => boolean) => {
  const recent = new LRUCache<string, true>({ max: most });
  return (id) => {
    if (recent.has(id)) return true;
    recent.set(id, true);
    return false;
  };
};
