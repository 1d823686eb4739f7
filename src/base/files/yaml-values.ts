import { type Document, isMap, isNode, isScalar, isSeq } from "yaml";

/** The text of a key, for any kind of node. */
export const keyOf = (key: unknown): string => String(isScalar(key) ? key.value : key);

export interface ValueProblem {
  readonly offset: number;
  readonly message: string;
}

const offsetOf = (node: unknown): number => (isNode(node) && node.range ? node.range[0] : 0);

/**
 * Problems that the parser does not report, in the order of the file: keys that a map has twice (the parser's own check
 * takes quadratic time, so it is off), and numbers that would be rounded.
 */
export const valueProblems = (document: Document): readonly ValueProblem[] => {
  const problems: ValueProblem[] = [];
  const walk = (node: unknown): void => {
    if (isMap(node)) {
      const keys = new Set<string>();
      for (const { key, value } of node.items) {
        const name = keyOf(key);
        if (keys.has(name)) {
          const message = "expected each key once; this one is there before. Keep one of them.";
          problems.push({ offset: offsetOf(key), message });
        }
        keys.add(name);
        walk(value);
      }
    } else if (isSeq(node)) for (const item of node.items) walk(item);
    else if (isScalar(node) && typeof node.value === "number" && node.source !== undefined) {
      if (!isKeptExactly(node.source, node.value)) {
        const written = node.source.slice(0, 40);
        const message = `expected a number that can be kept exactly, of at most 15 digits; ${written} would become ${node.value}.`;
        problems.push({ offset: offsetOf(node), message });
      }
    }
  };
  walk(document.contents);
  return problems;
};

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
