/** How many items at the start of a list pass a test, by halves: all that pass must come before all that fail. */
export const countWhile = <Item>(list: readonly Item[], passes: (item: Item) => boolean): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = list[middle];
    if (item !== undefined && passes(item)) low = middle + 1;
    else high = middle;
  }
  return low;
};
