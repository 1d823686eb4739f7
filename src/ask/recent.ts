import { LRUCache } from "lru-cache";

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
