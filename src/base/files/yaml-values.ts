import { type Document, isMap, isNode, isScalar, isSeq } from "yaml";
import { isKeptExactly } from "./exact-number.ts";

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
