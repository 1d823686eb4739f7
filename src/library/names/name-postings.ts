import { type NameWord, nameWords, spellingsOf, tellingWords, wholeKey } from "./name-words.ts";

/** An entity as the index knows it. */
export interface NameEntry {
  readonly id: string;
  /** Every way in which its name is written, aliases included. */
  readonly names: readonly string[];
  /** Other words that lead to it, such as the titles of a person's roles: a match in a name goes before them. */
  readonly also: readonly string[];
}

/** Words by number; entries by their place in the list, so that every list of them is sorted. */
export interface NamePostings {
  readonly words: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** For each word, the entries that have it in a name or in other words. */
  readonly entriesOf: readonly (readonly number[])[];
  /** For each entry, the words of each of its names. */
  readonly namesOf: readonly (readonly (readonly number[])[])[];
  /** For each entry, all its words. */
  readonly wordsOf: readonly (readonly number[])[];
  /** The entries by whole name, with and without its little words. */
  readonly wholeNames: ReadonlyMap<string, readonly number[]>;
  /** The entries by a whole text of their other words. */
  readonly wholeOthers: ReadonlyMap<string, readonly number[]>;
  /** The entries that write a word of a name with accents: by the word without, then with them. */
  readonly accented: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
}

/** Entries come in order, so that a list stays sorted. */
const add = (map: Map<string, number[]>, key: string, entry: number): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else if (list.at(-1) !== entry) list.push(entry);
};

/** Entries that are posted in one step. */
const stepEntries = 50;

/** Yields now and then: thousands of names take a tenth of a second. */
export function* namePostings(entries: readonly NameEntry[]): Generator<void, NamePostings> {
  const words: string[] = [];
  const numberOf = new Map<string, number>();
  const entriesOf: number[][] = [];
  const wholeNames = new Map<string, number[]>();
  const wholeOthers = new Map<string, number[]>();
  const accented = new Map<string, Map<string, number[]>>();

  const post = (word: string, entry: number): number => {
    const number = numberOf.get(word);
    if (number === undefined) {
      numberOf.set(word, words.length);
      entriesOf.push([entry]);
      return words.push(word) - 1;
    }
    const list = entriesOf[number];
    if (list?.at(-1) !== entry) list?.push(entry);
    return number;
  };
  const postAccents = ({ folded, written }: NameWord, entry: number): void => {
    if (written === folded) return;
    const forms = accented.get(folded) ?? new Map<string, number[]>();
    accented.set(folded, forms);
    add(forms, written, entry);
  };
  const postNames = (names: readonly string[], entry: number): readonly (readonly number[])[] => {
    const distinct = new Map<string, readonly number[]>();
    for (const spelling of names.flatMap(spellingsOf)) {
      const telling = tellingWords(spelling);
      add(wholeNames, wholeKey(spelling), entry);
      if (telling.length < spelling.length) add(wholeNames, wholeKey(telling), entry);
      for (const word of telling) postAccents(word, entry);
      const numbers = telling.map(({ folded }) => post(folded, entry));
      distinct.set(numbers.join(" "), numbers);
    }
    return [...distinct.values()];
  };
  const postOthers = (texts: readonly string[], entry: number): readonly number[] =>
    texts.flatMap((text) => {
      const written = nameWords(text);
      if (written.length === 0) return [];
      const telling = tellingWords(written);
      add(wholeOthers, wholeKey(written), entry);
      if (telling.length < written.length) add(wholeOthers, wholeKey(telling), entry);
      return telling.map(({ folded }) => post(folded, entry));
    });

  const namesOf: (readonly (readonly number[])[])[] = [];
  const wordsOf: (readonly number[])[] = [];
  for (const [entry, { names, also }] of entries.entries()) {
    const written = postNames(names, entry);
    namesOf.push(written);
    wordsOf.push([...new Set([...written.flat(), ...postOthers(also, entry)])]);
    if (entry % stepEntries === 0) yield;
  }
  return { words, numberOf, entriesOf, namesOf, wordsOf, wholeNames, wholeOthers, accented };
}
