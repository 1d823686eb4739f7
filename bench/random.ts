/** A seeded generator (mulberry32), so that every run measures the same briefings. */
export const randomOf = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** One of the items. With a skew above one, the first items are more likely. */
export const pick = <Item>(items: readonly Item[], random: () => number, skew = 1): Item => {
  const item = items[Math.floor(random() ** skew * items.length)];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
};
