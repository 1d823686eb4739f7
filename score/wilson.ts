const deviations = 1.96;

/** The 95 % interval of a share, after Wilson: it also holds for few cases and for shares near 0 and 1. */
export const wilson = (part: number, whole: number): { readonly low: number; readonly high: number } => {
  const square = deviations ** 2;
  const middle = (part + square / 2) / (whole + square);
  const spread = (deviations * Math.sqrt((part * (whole - part)) / whole + square / 4)) / (whole + square);
  return { low: Math.max(0, middle - spread), high: Math.min(1, middle + spread) };
};

const percent = (value: number): string => (100 * value).toFixed(0);

/** `80–99` */
export const intervalText = (part: number, whole: number): string => {
  if (whole === 0) return "–";
  const { low, high } = wilson(part, whole);
  return `${percent(low)}–${percent(high)}`;
};

/** `96 % (23/24, 95 %: 80–99)` */
export const shareText = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${percent(part / whole)} % (${part}/${whole}, 95 %: ${intervalText(part, whole)})`;
