interface Entry<Found> {
  readonly found: Promise<Found>;
  readonly untilMs: number;
}

export interface LookupsOptions {
  readonly lifetimeMs: number;
  /** How many results are cached. If there are more, the oldest are removed. */
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
  const known = new Map<string, Entry<Found>>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined && before.untilMs > Date.now()) return before.found;
    const entry = { found: lookUp(id), untilMs: Date.now() + lifetimeMs };
    known.delete(id);
    known.set(id, entry);
    entry.found.catch(() => {
      if (known.get(id) === entry) known.delete(id);
    });
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return entry.found;
  };
};
