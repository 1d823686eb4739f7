import type { SourceFile } from "./schema.ts";

/** A source with its stored text (NFC, as decoded; otherwise unchanged). */
export interface Source extends SourceFile {
  readonly text: string;
}

/** A passage in a source: `exact` is always `source.text.slice(start, end)`, in UTF-16 code units. */
export interface Passage {
  readonly source: Source;
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  /** Whether the words of a link to it are in the text before it. The index knows it, so that most links need no text. */
  readonly isFoundBefore?: boolean;
}

/** The words by which a link finds a passage in its page: the whole of a short one, else its first and its last words. */
export interface LinkWords {
  readonly start: string;
  readonly end: string | null;
}

/** A browser finds no words that cross the end of a paragraph, an item of a list or a cell of a table, which the stored text separates so. */
const blockEnd = /\n| \| /u;

/** The parts of a text that are in one block of a page each. */
export const blocksOf = (text: string): readonly string[] =>
  text
    .split(blockEnd)
    .map((block) => block.trim())
    .filter((block) => block !== "");

// For a longer passage, the link has only its first and last words, to stay short. Chromium's generator does the same.
const longestWholeText = 120;
const rangeWords = 6;

export const linkWordsOf = (exact: string): LinkWords => {
  const blocks = blocksOf(exact);
  const [first = "", last = ""] = [blocks[0], blocks.at(-1)];
  const words = wordsIn(first);
  const isShort = exact.length <= longestWholeText || words.length < 2 * rangeWords;
  if (blocks.length < 2 && isShort) return { start: first, end: null };
  return {
    start: first.slice(0, words[rangeWords - 1]?.end),
    end: last.slice(wordsIn(last).at(-rangeWords)?.start),
  };
};

const wordsIn = (block: string): readonly { readonly start: number; readonly end: number }[] =>
  [...block.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));

/** The places in a text, before another one, at which the words begin. A browser takes the first, even if only one of them begins with a capital. */
export const earlierPlaces = (text: string, { start }: LinkWords, before: number): readonly number[] => {
  const places: number[] = [];
  if (start === "") return places;
  const [first, rest] = [start.slice(0, 1).toLowerCase(), start.slice(1)];
  for (let at = text.indexOf(rest, 1); at !== -1 && at <= before; at = text.indexOf(rest, at + 1))
    if (text.slice(at - 1, at).toLowerCase() === first) places.push(at - 1);
  return places;
};

/** Whether a link needs words around a passage, because its own are in the text before it. */
export const isFoundBefore = (
  text: string,
  { exact, start }: { readonly exact: string; readonly start: number },
): boolean => earlierPlaces(text, linkWordsOf(exact), start).length > 0;
