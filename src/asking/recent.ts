/** Tells whether an id came before, among the last `most` different ones. */
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
