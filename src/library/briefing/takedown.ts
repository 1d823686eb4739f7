import { createHash } from "node:crypto";

/** A passage that was taken down: the number of its words and a hash of them. The words themselves are not stored. */
export interface Takedown {
  readonly words: number;
  readonly sha256: string;
}

/** Fewer words may occur by chance in other texts. */
export const fewestTakedownWords = 4;

const longEscape = /^\\[uUx]/u;

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** Null if the passage is too short to be recognized. */
export const takedownOf = (passage: string): Takedown | null => {
  const words = wordsOf(passage);
  return words.length < fewestTakedownWords ? null : { words: words.length, sha256: hashOf(words) };
};

/** A text without the escapes of JSON and YAML, in which a line break of a passage is the letter `n` after a backslash. */
const unescaped = (text: string): string =>
  text
    .replace(/\\\r?\n[ \t]*/gu, "")
    .replace(/\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|[bfnrtvaeNLP_0])/gu, (found) => {
      const code = longEscape.test(found) ? Number.parseInt(found.slice(2), 16) : 0x20;
      return code > 0x10_ff_ff ? " " : String.fromCodePoint(code);
    });

/** The words of a text, without case and punctuation, because the passage may come back inside another sentence. */
const wordsOf = (text: string): readonly string[] =>
  text.normalize("NFC").toLowerCase().match(wordPattern) ?? [];

const hashOf = (words: readonly string[]): string =>
  createHash("sha256").update(words.join(" ")).digest("hex");

/** Finds how many of the words from a position on are a passage that was taken down; undefined if none are. */
const matcherOf = (takedowns: readonly Takedown[]) => {
  const lengths = [...new Set(takedowns.map(({ words }) => words))];
  const hashes = new Set(takedowns.map(({ sha256 }) => sha256));
  return (words: readonly string[], from: number): number | undefined =>
    lengths.find(
      (length) => from + length <= words.length && hashes.has(hashOf(words.slice(from, from + length))),
    );
};

/** Whether a text has the words of a passage that was taken down, also as a part of a file or of JSON. */
export const hasTakenDown = (takedowns: readonly Takedown[]): ((text: string) => boolean) => {
  const matchAt = matcherOf(takedowns);
  const isIn = (text: string): boolean => {
    const words = wordsOf(text);
    return words.some((_, at) => matchAt(words, at) !== undefined);
  };
  return (text) => takedowns.length > 0 && (isIn(text) || (text.includes("\\") && isIn(unescaped(text))));
};

/** What replaces words that were taken down. */
export const takenDownMark = "[…]";

/** A text in NFC with the mark in place of passages that were taken down. Hashes are enough to find them. */
export const withoutTakenDown = (text: string, takedowns: readonly Takedown[]): string => {
  const matchAt = matcherOf(takedowns);
  const found = [...text.matchAll(wordPattern)];
  const words = found.map(([word]) => word.toLowerCase());
  const kept: string[] = [];
  let end = 0;
  for (let at = 0; at < words.length; ) {
    const length = matchAt(words, at) ?? 0;
    const [first, last] = [found[at], found[at + length - 1]];
    if (length > 0 && first !== undefined && last !== undefined) {
      kept.push(text.slice(end, first.index), takenDownMark);
      end = last.index + last[0].length;
    }
    at += Math.max(1, length);
  }
  return [...kept, text.slice(end)].join("");
};
