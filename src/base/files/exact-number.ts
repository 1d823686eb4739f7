interface Decimal {
  /** The significant digits: no zeros at either end. */
  readonly digits: string;
  /** The power of ten of the last digit. */
  readonly exponent: bigint;
}

const decimalOf = (written: string): Decimal | null => {
  const [, whole = "", fraction = "", exponent = "0"] =
    /^[-+]?(\d*)(?:\.(\d*))?(?:e([-+]?\d{1,9}))?$/iu.exec(written) ?? [];
  const all = (whole + fraction).replace(/^0+/u, "");
  if (whole + fraction === "") return null;
  // Not a regular expression: it would start again at every zero, which takes quadratic time.
  let end = all.length;
  while (end > 0 && all[end - 1] === "0") end -= 1;
  if (end === 0) return { digits: "", exponent: 0n };
  return {
    digits: all.slice(0, end),
    exponent: BigInt(exponent) - BigInt(fraction.length) + BigInt(all.length - end),
  };
};

/**
 * Whether JavaScript keeps a number exactly as it was written. It keeps about 15 digits and rounds the rest: for
 * example, 9007199254740993 becomes …992.
 */
export const isKeptExactly = (written: string, value: number): boolean => {
  if (!Number.isFinite(value)) return false;
  const [before, after] = [decimalOf(written), decimalOf(String(value))];
  // In another notation, such as 0x1f, every safe integer is exact.
  if (before === null || after === null) return Number.isSafeInteger(value);
  return before.digits === after.digits && before.exponent === after.exponent;
};
