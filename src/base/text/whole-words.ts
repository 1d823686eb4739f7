import type { Span } from "./span.ts";

/** A longer word is not completed. */
const longestWord = 40;

/** A part of a text with the whole words at both ends. */
export const wholeWords = (text: string, { start, end }: Span): string => {
  const before = /\S*$/u.exec(text.slice(Math.max(0, start - longestWord), start))?.[0].length ?? 0;
  const after = /^\S*/u.exec(text.slice(end, end + longestWord))?.[0].length ?? 0;
  return text.slice(start - before, end + after).trim();
};

// Words of these scripts have no spaces between them.
const letters =
  "[[\\p{L}\\p{M}\\p{N}]--[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Khmer}\\p{sc=Lao}\\p{sc=Myanmar}]]";
const withinWord = new RegExp(`(?<=${letters})(?=${letters})`, "vy");

/** Whether a part of a text begins or ends within a word or a number. */
export const cutsWord = (text: string, { start, end }: Span): boolean =>
  [start, end].some((at) => {
    withinWord.lastIndex = at;
    return withinWord.test(text);
  });
