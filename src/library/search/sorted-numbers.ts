/** Whether a sorted list has a number. */
export const includesSorted = (list: readonly number[] | undefined, wanted: number): boolean => {
  if (list === undefined) return false;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return list[low] === wanted;
};

/** The union of several sorted lists of whole numbers, sorted. */
export const uniteSorted = (lists: readonly (readonly number[])[]): readonly number[] => {
  const [only] = lists;
  if (only !== undefined && lists.length === 1) return only;
  // Sorting a typed array takes a tenth of the time.
  return [...Uint32Array.from(lists.flat()).sort()].filter((number, at, all) => number !== all[at - 1]);
};
