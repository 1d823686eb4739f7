import { createHash } from "node:crypto";

/** A passage that was taken down: the number of its words and a hash of them. The words themselves are not stored. */
export interface Takedown {
  readonly words: number;
  readonly sha256: string;
}

/** Fewer words may occur by chance in other texts. */
export const fewestTakedownWords = 4;

const longEscape = /^\\[uUx]/u;

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

/** Whether a text has the words of a passage that was taken down, also as a part of a file or of JSON. */
export const hasTakenDown = (takedowns: readonly Takedown[]): ((text: string) => boolean) => {
  const byLength = Map.groupBy(takedowns, ({ words }) => words);
  const hashes = new Set(takedowns.map(({ sha256 }) => sha256));
  const isIn = (text: string): boolean => {
    const words = wordsOf(text);
    for (const length of byLength.keys()) {
      for (let from = 0; from + length <= words.length; from += 1) {
        if (hashes.has(hashOf(words.slice(from, from + length)))) return true;
      }
    }
    return false;
  };
  return (text) => hashes.size > 0 && (isIn(text) || (text.includes("\\") && isIn(unescaped(text))));
};
