import { makeInSteps } from "../in-steps.ts";
import { includesSorted, uniteSorted } from "../search/sorted-numbers.ts";
import { closestEntries } from "./closest-names.ts";
import { type NameEntry, type NamePostings, namePostings } from "./name-postings.ts";
import { type NameWord, nameWords, tellingWords, wholeKey } from "./name-words.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";

export type NameMatch =
  | { readonly matches: "one"; readonly id: string }
  /** In the order of the entries. Nothing tells them apart, so the reader must choose. */
  | { readonly matches: "several"; readonly ids: readonly string[] }
  /** The ids of the names that come closest, best first; none of them is close enough to be meant. */
  | { readonly matches: "none"; readonly closest: readonly string[] };

export interface NameIndex {
  search(query: string): NameMatch;
  /** The ids of all that have every word as it was typed, in their names or titles. */
  exact(query: string): readonly string[];
  /** Prepares it step by step, before the first search. */
  steps(): Iterable<void>;
}

/** The words of the index that a word of a query may stand for, and what taking it so costs. */
type Readings = ReadonlyMap<number, number>;

// What makes a match worse, heaviest first: a typing error, a word of which only the start was typed, other accents
// than were typed, and where the words were found. Their sum compares two matches.
const perError = 2 ** 12;
const perPrefix = 2 ** 4;
const perMisfit = 2 ** 2;
const [theseAccents, noAccents, otherAccents] = [0, 1, 2];
const places = { wholeName: 0, allWordsOfName: 1, wordsOfName: 2, otherWords: 3 } as const;

const mostErrors = 2;
const tooManyErrors = (mostErrors + 1) * perError;
/** How many typing errors a word may hold: in a short one, a single error can make it another word. */
const allowedErrors = (word: string): number => (word.length < 3 ? 0 : word.length < 6 ? 1 : mostErrors);

const mostClosest = 5;

/** What reading every word of the query as one of these words costs; infinite where a word of the query has none. */
const costAmong = (words: readonly number[], query: readonly Readings[]): number => {
  let sum = 0;
  for (const readings of query) {
    let least = Number.POSITIVE_INFINITY;
    for (const word of words) least = Math.min(least, readings.get(word) ?? Number.POSITIVE_INFINITY);
    if (least === Number.POSITIVE_INFINITY) return least;
    sum += least;
  }
  return sum;
};

const createSearch = (
  entries: readonly NameEntry[],
  postings: NamePostings,
): Pick<NameIndex, "search" | "exact"> => {
  const { words, numberOf, entriesOf, namesOf, wordsOf, wholeNames, wholeOthers, accented } = postings;
  let vocabulary: Vocabulary | null = null;
  // Made when a word is first looked up that is in no name.
  const vocabularyOf = (): Vocabulary => {
    vocabulary ??= createVocabulary(words);
    return vocabulary;
  };

  /** How an entry's names agree with the accents that were typed; the word that agrees least decides. */
  const misfitOf = (entry: number, query: readonly NameWord[]): number => {
    let worst: number = theseAccents;
    for (const { folded, written } of query) {
      if (folded === written) continue;
      const forms = accented.get(folded);
      if (includesSorted(forms?.get(written), entry)) continue;
      const other = [...(forms?.values() ?? [])].some((list) => includesSorted(list, entry));
      worst = Math.max(worst, other ? otherAccents : noAccents);
    }
    return worst;
  };

  const knownOf = ({ folded }: NameWord): number => (numberOf.has(folded) ? 1 : 0);
  const asTyped = ({ folded }: NameWord): Readings => {
    const number = numberOf.get(folded);
    return number === undefined ? new Map() : new Map([[number, 0]]);
  };
  // A search asks several times for the same word.
  const starts = new WeakMap<NameWord, Readings>();
  const asStart = (word: NameWord): Readings => {
    const known = starts.get(word);
    if (known !== undefined) return known;
    const readings = new Map(
      vocabularyOf()
        .startingWith(word.folded)
        .map((number) => [number, perPrefix]),
    );
    for (const [number, cost] of asTyped(word)) readings.set(number, cost);
    starts.set(word, readings);
    return readings;
  };
  const asMistyped = (word: NameWord, errors: number): Readings =>
    new Map([
      ...vocabularyOf()
        .near(word.folded, Math.min(errors, allowedErrors(word.folded)))
        .map(({ word: number, distance }): [number, number] => [number, distance * perError]),
      ...asStart(word),
    ]);
  // From the strictest to the loosest. A mistyped word can be another word (`Mihn`, `Minh`, `Manh`), but one that is
  // in no name must be mistyped; and most that are have one error, which is soon looked up.
  const unlessKnown = (errors: number) => (word: NameWord) =>
    knownOf(word) ? asStart(word) : asMistyped(word, errors);
  const waysToRead = [
    asTyped,
    asStart,
    unlessKnown(1),
    unlessKnown(mostErrors),
    (word: NameWord) => asMistyped(word, mostErrors),
  ];

  /** The entries that fit all words of a query best, each word read in one of its ways. */
  const bestOf = (
    query: readonly NameWord[],
    way: (word: NameWord) => Readings,
    inNamesOnly: boolean,
  ): readonly number[] => {
    const read = [];
    // A word that is in no name is the likeliest to have no reading, which settles it.
    const distinct = [...new Map(query.map((word) => [word.folded, word])).values()];
    for (const word of distinct.sort((a, b) => knownOf(a) - knownOf(b))) {
      const readings = way(word);
      if (readings.size === 0) return [];
      const lists = [...readings.keys()].map((number) => entriesOf[number] ?? []);
      read.push({ readings, lists, count: lists.reduce((sum, { length }) => sum + length, 0) });
    }
    // The rarest word gives the candidates. They all have it, so it is checked last.
    read.sort((a, b) => b.count - a.count);
    const lists = read.at(-1)?.lists ?? [];
    const readings = read.map((word) => word.readings);
    const wholes = wholeNames.get(wholeKey(query));
    const costOf = (entry: number): number => {
      const amongAll = costAmong(wordsOf[entry] ?? [], readings);
      if (amongAll >= tooManyErrors) return Number.POSITIVE_INFINITY;
      const misfit = misfitOf(entry, query) * perMisfit;
      if (includesSorted(wholes, entry)) return misfit + places.wholeName;
      let best = inNamesOnly ? Number.POSITIVE_INFINITY : amongAll + places.otherWords;
      for (const name of namesOf[entry] ?? []) {
        const place = name.length === query.length ? places.allWordsOfName : places.wordsOfName;
        best = Math.min(best, costAmong(name, readings) + place);
      }
      return best < tooManyErrors ? best + misfit : Number.POSITIVE_INFINITY;
    };
    let found: number[] = [];
    let lowest = Number.POSITIVE_INFINITY;
    for (const entry of uniteSorted(lists)) {
      const cost = costOf(entry);
      if (cost > lowest || cost === Number.POSITIVE_INFINITY) continue;
      if (cost < lowest) found = [];
      lowest = cost;
      found.push(entry);
    }
    return found;
  };

  const find = (query: readonly NameWord[], telling: readonly NameWord[]): readonly number[] => {
    for (const key of [wholeKey(query), wholeKey(telling)]) {
      const misfits = (wholeNames.get(key) ?? []).map((entry) => ({ entry, misfit: misfitOf(entry, query) }));
      const least = misfits.reduce((lowest, { misfit }) => Math.min(lowest, misfit), otherAccents);
      if (least === otherAccents) continue;
      const named = misfits.filter(({ misfit }) => misfit === least).map(({ entry }) => entry);
      // A title that is also a person's alias ("le ministre") may mean anyone who has it.
      const others = wholeOthers.get(key);
      return others === undefined ? named : uniteSorted([named, others]);
    }
    for (const way of waysToRead) {
      if (telling.length < query.length) {
        const found = bestOf(query, way, true);
        if (found.length > 0) return found;
      }
      const found = bestOf(telling, way, false);
      if (found.length > 0) return found;
    }
    return [];
  };

  const idsOf = (found: readonly number[]): string[] => found.flatMap((entry) => entries[entry]?.id ?? []);

  return {
    exact(text) {
      const telling = tellingWords(nameWords(text));
      const [first = [], ...others] = telling.map(
        ({ folded }) => entriesOf[numberOf.get(folded) ?? -1] ?? [],
      );
      const all = first.filter((entry) => others.every((list) => includesSorted(list, entry)));
      return idsOf(all.filter((entry) => misfitOf(entry, telling) !== otherAccents));
    },
    search(text) {
      const query = nameWords(text);
      const telling = tellingWords(query);
      const found = idsOf(find(query, telling));
      const [first, second] = found;
      if (first !== undefined && second === undefined) return { matches: "one", id: first };
      if (first !== undefined) return { matches: "several", ids: found };
      const closest = closestEntries(telling, postings, vocabularyOf(), mostClosest);
      return { matches: "none", closest: idsOf(closest) };
    },
  };
};

/** Finds entities by their names, however they are typed. Built once per library; it never changes. */
export const createNameIndex = (entries: readonly NameEntry[]): NameIndex => {
  const { of, steps } = makeInSteps(function* () {
    return createSearch(entries, yield* namePostings(entries));
  });
  return { search: (query) => of().search(query), exact: (query) => of().exact(query), steps };
};

/** An index that is made when it is first used. */
export const lazyNameIndex = (make: () => NameIndex): NameIndex => {
  let made: NameIndex | null = null;
  const index = (): NameIndex => {
    made ??= make();
    return made;
  };
  return {
    search: (query) => index().search(query),
    exact: (query) => index().exact(query),
    steps: () => index().steps(),
  };
};
