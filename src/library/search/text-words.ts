import { type NameWord, nameWords } from "../names/name-words.ts";
import { stem, stemmedLanguages } from "./stem.ts";

/** A stretch of words that follow each other, and their language if it is known. */
export interface TextField {
  readonly text: string;
  /** A tag such as `fr`; null for names, which have no forms. */
  readonly language: string | null;
}

/** How a word of a text agrees with the word of the query: lower is better. */
export const agreements = { written: 0, folded: 1, stemmed: 2 } as const;
export type Agreement = (typeof agreements)[keyof typeof agreements];

/** The words of texts that match a word of a query, by number, and how well each agrees with it. */
export type WordReadings = ReadonlyMap<number, Agreement>;

/** Marks the end of a field in a text, where a phrase ends too. */
const fieldEnd = -1;

/** The different words of all texts, by number. */
export interface TextWords {
  /** The words of a text as numbers, with `fieldEnd` after each field. */
  number(fields: readonly TextField[]): Int32Array;
  /** In whatever language the word is. */
  readings(word: NameWord): WordReadings;
  /** The different words without accents. */
  folded(): readonly string[];
}

/** Whether words follow each other, each as one of its readings that agree so well. */
export const standsIn = (text: Int32Array, readings: readonly WordReadings[], worst: Agreement): boolean => {
  const agrees = (word: WordReadings | undefined, number: number | undefined): boolean => {
    const agreement = number === undefined ? undefined : word?.get(number);
    return agreement !== undefined && agreement <= worst;
  };
  for (let at = 0; at + readings.length < text.length; at += 1) {
    let same = 0;
    while (same < readings.length && agrees(readings[same], text[at + same])) same += 1;
    if (same === readings.length) return true;
  }
  return false;
};

const languagesOfForms = [...stemmedLanguages, null];

const add = (into: Map<string, Set<number>>, key: string, number: number): void => {
  const known = into.get(key);
  if (known === undefined) into.set(key, new Set([number]));
  else known.add(number);
};

export const createTextWords = (): TextWords => {
  // A word is its spelling and its language: `fin` has other forms in French than in English.
  const numbers = new Map<string, number>();
  const byFolded = new Map<string, Set<number>>();
  const byStem = new Map<string, Set<number>>();
  const formsOf = (language: string | null): string | null =>
    language !== null && stemmedLanguages.includes(language) ? language : null;

  const numberOf = ({ written, folded }: NameWord, language: string | null): number => {
    const key = `${language ?? ""} ${written}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(key, number);
    add(byFolded, folded, number);
    if (language !== null) add(byStem, `${language} ${stem(folded, language)}`, number);
    return number;
  };

  return {
    number: (fields) => {
      const all: number[] = [];
      for (const { text, language } of fields) {
        const forms = formsOf(language);
        for (const word of nameWords(text)) all.push(numberOf(word, forms));
        all.push(fieldEnd);
      }
      return Int32Array.from(all);
    },
    readings: ({ written, folded }) => {
      const found = new Map<number, Agreement>();
      for (const language of stemmedLanguages) {
        for (const number of byStem.get(`${language} ${stem(folded, language)}`) ?? [])
          found.set(number, agreements.stemmed);
      }
      for (const number of byFolded.get(folded) ?? []) found.set(number, agreements.folded);
      for (const language of languagesOfForms) {
        const number = numbers.get(`${language ?? ""} ${written}`);
        if (number !== undefined) found.set(number, agreements.written);
      }
      return found;
    },
    folded: () => [...byFolded.keys()],
  };
};
