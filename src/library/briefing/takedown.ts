import { createHash } from "node:crypto";

/** A passage that was taken down: the number of its words and a hash of them. The words themselves are not stored. */
export interface Takedown {
  readonly words: number;
  readonly sha256: string;
}

/** Fewer words may occur by chance in other texts. */
export const fewestTakedownWords = 4;

/** The words of a text, without case and punctuation, because the passage may come back inside another sentence. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const hashOf = (words: readonly string[]): string =>
  createHash("sha256").update(words.join(" ")).digest("hex");

/** Null if the passage is too short to be recognized. */
export const takedownOf = (passage: string): Takedown | null => {
  const words = wordsOf(passage);
  return words.length < fewestTakedownWords ? null : { words: words.length, sha256: hashOf(words) };
};

/** Whether a text has the words of a passage that was taken down. */
export const hasTakenDown = (takedowns: readonly Takedown[]): ((text: string) => boolean) => {
  const byLength = Map.groupBy(takedowns, ({ words }) => words);
  const hashes = new Set(takedowns.map(({ sha256 }) => sha256));
  return (text) => {
    if (hashes.size === 0) return false;
    const words = wordsOf(text);
    for (const length of byLength.keys()) {
      for (let from = 0; from + length <= words.length; from += 1) {
        if (hashes.has(hashOf(words.slice(from, from + length)))) return true;
      }
    }
    return false;
  };
};
