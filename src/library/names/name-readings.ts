import type { NamePostings } from "./name-postings.ts";
import type { NameWord } from "./name-words.ts";
import { isSyllabic } from "./syllabic-names.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";

/** The words of the index that a word of a query may stand for, and what taking it so costs. */
export type Readings = ReadonlyMap<number, number>;

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

export interface NameReadings {
  readonly asTyped: NameReading;
  /** If the word is no name as it is typed, the names that begin with it. */
  readonly asStart: NameReading;
  /** If the word is no name as it is typed, the names that it becomes by typing errors, too. What is a name of another is no error. */
  readonly asMistyped: NameReading;
  vocabulary(): Vocabulary;
}

export const createNameReadings = ({ words, numberOf }: NamePostings): NameReadings => {
  let made: Vocabulary | null = null;
  // Made when a word is first looked up that is in no name.
  const vocabulary = (): Vocabulary => {
    made ??= createVocabulary(words);
    return made;
  };
  const asTyped: NameReading = ({ folded }) => {
    const number = numberOf.get(folded);
    return number === undefined ? new Map() : new Map([[number, 0]]);
  };
  const asStart: NameReading = (word, isAlone) => {
    const { folded } = word;
    const typed = asTyped(word, isAlone);
    const isInitial = folded.length === 1 && !isAlone;
    if (isSyllabic(folded) || (typed.size > 0 && !isInitial)) return typed;
    if (isAlone && folded.length < shortestStart) return typed;
    const starts = vocabulary()
      .startingWith(folded)
      .map((number): [number, number] => [number, perStart]);
    return new Map([...starts, ...typed]);
  };
  const asMistyped: NameReading = (word, isAlone) => {
    const { folded } = word;
    const started = asStart(word, isAlone);
    if (numberOf.has(folded) || folded.length < shortestMistyped || isSyllabic(folded)) return started;
    const near = vocabulary()
      .near(folded, mostErrors)
      .filter(({ word: number, distance }) => distance <= allowedErrors(words[number] ?? ""))
      .map(({ word: number, distance }): [number, number] => [number, distance * perError]);
    return new Map([...near, ...started]);
  };
  return { asTyped, asStart, asMistyped, vocabulary };
};
