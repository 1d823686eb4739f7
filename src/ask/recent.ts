/** Does the work for an id once, among the last `most` ids: a repeated call gets the same result. */
export const doOnce = <Result>(
  most: number,
): ((id: string, work: () => Promise<Result>) => Promise<Result>) => {
  const recent = new Map<string, Promise<Result>>();
  return (id, work) => {
    const known = recent.get(id);
    if (known !== undefined) return known;
    const result = work();
    recent.set(id, result);
    const [oldest] = recent.keys();
    if (recent.size > most && oldest !== undefined) recent.delete(oldest);
    return result;
  };
};

/** Returns whether an id was seen before, among the last `most` different ids. */
export const rememberRecent = (most: number): ((id: string) => boolean) => {
  const recent = new Set<string>();
  return (id) => {
    if (recent.has(id)) return true;
    recent.add(id);
    const [oldest] = recent;
    if (recent.size > most && oldest !== undefined) recent.delete(oldest);
    return false;
  };
};
