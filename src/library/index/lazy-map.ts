/** The source of a lazy map's entries. */
export interface MapSource<Value> {
  get(key: string): Value | undefined;
  /** The keys, in their order. */
  keys(): readonly string[];
  count(): number;
}

/** A map that reads its values only when they are used. */
export const lazyMap = <Value>({ get, keys, count }: MapSource<Value>): ReadonlyMap<string, Value> => {
  function* entries(): MapIterator<[string, Value]> {
    for (const key of keys()) {
      const value = get(key);
      if (value !== undefined) yield [key, value];
    }
  }
  function* values(): MapIterator<Value> {
    for (const [, value] of entries()) yield value;
  }
  const map: ReadonlyMap<string, Value> = {
    get,
    has: (key) => get(key) !== undefined,
    get size() {
      return count();
    },
    forEach(visit) {
      for (const [key, value] of entries()) visit(value, key, map);
    },
    keys: () => keys().values(),
    values,
    entries,
    [Symbol.iterator]: entries,
  };
  return map;
};
