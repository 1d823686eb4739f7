interface Entry<Found> {
  readonly found: Promise<Found>;
  readonly untilMs: number;
}

export interface LookupsOptions {
  readonly lifetimeMs: number;
  /** How many are remembered: the newest. */
  readonly most: number;
}

/**
 * Looks something up by its id, and remembers what was found for a short time. Those who ask meanwhile wait for the same
 * look-up. One that fails rejects, and is not remembered.
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
