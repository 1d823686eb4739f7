import type { NameSource, WantedWord } from "./name-source.ts";
import type { NameWord } from "./name-words.ts";
import { isSyllabic } from "./syllabic-names.ts";

/** The words of names that a word of a query may stand for, and what taking it so costs. */
export interface Readings {
  readonly words: ReadonlyMap<string, number>;
  /** Any word of a name that begins so; null if only whole words are meant. */
  readonly start: string | null;
}

/** A way to read a word of a query, the only one or one of several. */
export type NameReading = (word: NameWord, isAlone: boolean) => Readings;

// What makes a match worse, heaviest first: a typing error, and a word of which only the start was typed.
export const perError = 2 ** 12;
export const perStart = 2 ** 6;

export const mostErrors = 2;

/** The shortest word that is taken as the start of a name if no other word was typed. Beside others, a letter is an initial. */
const shortestStart = 4;

/** The shortest word that may be mistyped: the name it stands for has at least one letter more, or no letter is left out. */
const shortestMistyped = 4;

/** How many typing errors a word of a name may hold: in a short one, a single error makes it another name. */
const allowedErrors = (name: string): number =>
  name.length < 5 || isSyllabic(name) ? 0 : name.length < 8 ? 1 : mostErrors;

/** What it costs to take a word of a name for what was typed; infinite if it cannot be. */
export const readingCost = ({ words, start }: Readings, word: string): number =>
  words.get(word) ?? (start !== null && word.startsWith(start) ? perStart : Number.POSITIVE_INFINITY);

/** What is looked up for a word that is read so. */
export const wantedWord = ({ words, start }: Readings, roleWords: readonly string[]): WantedWord => ({
  names: [...words.keys()],
  start,
  roleWords,
});

export interface NameReadings {
  readonly asTyped: NameReading;
  /** If the word is no name as it is typed, the names that begin with it. */
  readonly asStart: NameReading;
  /** If the word is no name as it is typed, the names that it becomes by typing errors, too. What is a name of another is no error. */
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
