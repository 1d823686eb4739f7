import type { NameSource, WantedWord } from "./name-source.ts";
import type { NameWord } from "./name-words.ts";
import { isSyllabic } from "./syllabic-names.ts";

/** The words of names that a query's word may mean, with the cost of each reading. */
export interface Readings {
  readonly words: ReadonlyMap<string, number>;
  /** Also matches all words with this start; null if only whole words match. */
  readonly start: string | null;
}

/** A way to read a word of a query. `isAlone` means that the query has no other word. */
export type NameReading = (word: NameWord, isAlone: boolean) => Readings;

// What makes a match worse, heaviest first: a typing error, and a word that was typed only in part.
export const perError = 2 ** 12;
export const perStart = 2 ** 6;

export const mostErrors = 2;

/** The shortest word that counts as the start of a name if it is the only word. Beside other words, one letter is an initial. */
const shortestStart = 4;

/** The shortest word that may have a typing error. */
const shortestMistyped = 4;

/** The number of typing errors in a word of a name. Short words may have none, because one error makes them another name. */
const allowedErrors = (name: string): number =>
  name.length < 5 || isSyllabic(name) ? 0 : name.length < 8 ? 1 : mostErrors;

/** The cost of reading a typed word as a word of a name; infinite if they do not match. */
export const readingCost = ({ words, start }: Readings, word: string): number =>
  words.get(word) ?? (start !== null && word.startsWith(start) ? perStart : Number.POSITIVE_INFINITY);

/** The look-up for a word with these readings. */
export const wantedWord = ({ words, start }: Readings, roleWords: readonly string[]): WantedWord => ({
  names: [...words.keys()],
  start,
  roleWords,
});

export interface NameReadings {
  readonly asTyped: NameReading;
  /** If the typed word is no name, the names that begin with it. */
  readonly asStart: NameReading;
  /** If the typed word is no name, also similar names. A word that is another entity's name is no typing error. */
  readonly asMistyped: NameReading;
}

export const createNameReadings = ({ isNameWord, near }: NameSource): NameReadings => {
  const asTyped: NameReading = ({ folded }) => ({ words: new Map([[folded, 0]]), start: null });
  const asStart: NameReading = (word, isAlone) => {
    const { folded } = word;
    const typed = asTyped(word, isAlone);
    const isInitial = folded.length === 1 && !isAlone;
    if (isSyllabic(folded) || (isAlone && folded.length < shortestStart)) return typed;
    return isInitial || !isNameWord(folded) ? { ...typed, start: folded } : typed;
  };
  const asMistyped: NameReading = (word, isAlone) => {
    const { folded } = word;
    const started = asStart(word, isAlone);
    if (folded.length < shortestMistyped || isSyllabic(folded) || isNameWord(folded)) return started;
    const mistyped = near(folded, mostErrors)
      .filter(({ word: other, distance }) => distance <= allowedErrors(other) && !other.startsWith(folded))
      .map(({ word: other, distance }): [string, number] => [other, distance * perError]);
    return { ...started, words: new Map([...mistyped, ...started.words]) };
  };
  return { asTyped, asStart, asMistyped };
};
