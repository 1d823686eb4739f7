import { fold, wordsOf } from "../../../base/text/fold.ts";

/** The share of the shorter line's words that the other line has, from 0 to 1. */
export const likeness = (one: string, other: string): number => {
  const [few, many] = [one, other]
    .map((line) => new Set(wordsOf(fold(line))))
    .sort((a, b) => a.size - b.size);
  if (few === undefined || many === undefined || few.size === 0) return 0;
  return [...few].filter((word) => many.has(word)).length / few.size;
};
