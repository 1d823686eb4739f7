import { editDistance } from "../edit-distance.ts";

/** A word of the index, by number, and how many typing errors away it is. */
export interface NearWord {
  readonly word: number;
  readonly distance: number;
}

/** How many typing errors a word may hold: in a short one, a single error can make it another word. */
export const allowedErrors = (word: string): 0 | 1 | 2 => (word.length < 3 ? 0 : word.length < 6 ? 1 : 2);

/** The word with up to so many letters left out, in every way: two words that are near share one of these. */
const shortened = (word: string, errors: number): Set<string> => {
  const all = new Set([word]);
  let current = [word];
  for (let error = 0; error < errors; error += 1) {
    const next: string[] = [];
    for (const form of current) {
      for (let at = 0; at < form.length; at += 1) {
        const shorter = form.slice(0, at) + form.slice(at + 1);
        if (!all.has(shorter)) {
          all.add(shorter);
          next.push(shorter);
        }
      }
    }
    current = next;
  }
  return all;
};

// FNV-1a, 32 bits. Two forms with one hash cost a comparison, never a wrong match.
const hash = (form: string): number => {
  let value = 0x811c9dc5;
  for (let at = 0; at < form.length; at += 1) value = Math.imul(value ^ form.charCodeAt(at), 0x01000193);
  return value >>> 0;
};

/** A form's hash and its word in one number, which a double holds exactly: 32 bits and 21. */
const wordLimit = 2 ** 21;
// Only the start of a long word is shortened, which bounds what it costs: two errors in the first letters and a
// different end would be a different word.
const indexedLetters = 8;

/** Finds the words that are a typing error or two away. */
export const createTypoIndex = (words: readonly string[]): ((word: string) => readonly NearWord[]) => {
  const keysOf = (word: string) =>
    [...shortened(word.slice(0, indexedLetters), allowedErrors(word))].map(hash);
  const packed = Float64Array.from(
    words.slice(0, wordLimit).flatMap((word, number) => keysOf(word).map((key) => key * wordLimit + number)),
  ).sort();

  const firstAtLeast = (value: number): number => {
    let low = 0;
    let high = packed.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((packed[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return (query) => {
    const most = allowedErrors(query);
    if (most === 0) return [];
    const near = new Map<number, number>();
    for (const key of keysOf(query)) {
      for (let at = firstAtLeast(key * wordLimit); at < packed.length; at += 1) {
        const number = (packed[at] ?? 0) - key * wordLimit;
        if (number >= wordLimit) break;
        if (!near.has(number)) near.set(number, editDistance(query, words[number] ?? "", most));
      }
    }
    return [...near].flatMap(([word, distance]) => (distance <= most ? [{ word, distance }] : []));
  };
};
