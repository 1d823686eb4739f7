import type { Word } from "./word.ts";

/** Words that are read from left to right. */
export interface WordCursor {
  readonly words: readonly Word[];
  at: number;
}

type Kind = Word["kind"];

/** The words from here to the next word of a kind other than these. */
export const skipWords = (cursor: WordCursor, ...kinds: readonly Kind[]): readonly Word[] => {
  const start = cursor.at;
  for (let word = cursor.words[cursor.at]; word !== undefined && kinds.includes(word.kind); ) {
    cursor.at += 1;
    word = cursor.words[cursor.at];
  }
  return cursor.words.slice(start, cursor.at);
};

/** The position of the next word that is not of these kinds. */
export const placeAfter = ({ words, at }: WordCursor, ...kinds: readonly Kind[]): number => {
  const found = words.findIndex((word, index) => index >= at && !kinds.includes(word.kind));
  return found === -1 ? words.length : found;
};
