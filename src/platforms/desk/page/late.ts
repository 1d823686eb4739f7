/** Reads and shows a value. If two reads overlap, the answer to the earlier one never replaces that to the later one. */
export const newestOnly = <Value>(
  read: () => Promise<Value | null>,
  show: (value: Value | null) => void,
): (() => Promise<Value | null>) => {
  let asked = 0;
  let shown = 0;
  return async () => {
    asked += 1;
    const number = asked;
    const value = await read().catch(() => null);
    if (number < shown) return value;
    shown = number;
    show(value);
    return value;
  };
};

/** Returns whether the focus is still at its present place, or lost because that place is gone. If the editor moved it, a late result must not take it. */
export const focusNow = (): (() => boolean) => {
  const at = document.activeElement;
  return () => document.activeElement === at || document.activeElement === document.body;
};
