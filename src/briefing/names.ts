import { editDistance } from "../edit-distance.ts";
import { fold, wordsOf } from "../fold.ts";
import { createTypoIndex } from "./typos.ts";

/** An entity as the index knows it. */
export interface NameEntry {
  readonly id: string;
  /** Every way in which its name is written, aliases included. */
  readonly names: readonly string[];
  /** Other words that lead to it, such as the titles of a person's roles: a match in a name goes before them. */
  readonly also: readonly string[];
}

export type NameMatch =
  | { readonly matches: "one"; readonly id: string }
  /** In the order of the entries. Nothing tells them apart, so a person must. */
  | { readonly matches: "several"; readonly ids: readonly string[] }
  /** The ids of the names that come closest, best first; none of them is close enough to be meant. */
  | { readonly matches: "none"; readonly closest: readonly string[] };

export interface NameIndex {
  search(query: string): NameMatch;
}

/** How well a query fits an entry, best first: nothing of a later tier is shown while an earlier one has a match. */
const tiers = { allWordsOfName: 1, wordsOfName: 2, wordsOfEntry: 3 } as const;

// Words that come before a name or inside a title. They count where they help; where nothing matches with them, the
// query is searched without them.
const littleWords = new Set(
  "m mme mlle mr mrs ms dr pr sir lord monsieur madame ong ba sr sra le la les l de du des d un une the of a an and et el los y".split(
    " ",
  ),
);

const mostClosest = 5;

/** A sorted list of whole numbers that two sorted lists share. */
const intersect = (a: readonly number[], b: readonly number[]): number[] => {
  const shared: number[] = [];
  for (let left = 0, right = 0; left < a.length && right < b.length; ) {
    const difference = (a[left] ?? 0) - (b[right] ?? 0);
    if (difference === 0) shared.push(a[left] ?? 0);
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return shared;
};

const unite = (lists: readonly (readonly number[])[]): readonly number[] =>
  lists.length === 1 && lists[0] !== undefined ? lists[0] : [...new Set(lists.flat())].sort((a, b) => a - b);

interface IndexedEntry {
  readonly id: string;
  /** The folded words of each name. */
  readonly names: readonly (readonly string[])[];
}

/** Finds entities by their names, however they are typed. Built once per library; it never changes. */
export const createNameIndex = (entries: readonly NameEntry[]): NameIndex => {
  const indexed: IndexedEntry[] = [];
  const wholeNames = new Map<string, number[]>();
  const postings = new Map<string, number[]>();
  const post = (lists: Map<string, number[]>, key: string, number: number): void => {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [number]);
    else if (list.at(-1) !== number) list.push(number);
  };
  for (const [number, { id, names, also }] of entries.entries()) {
    const folded = names.map((name) => wordsOf(fold(name)));
    indexed.push({ id, names: folded });
    for (const words of folded) {
      post(wholeNames, words.join(" "), number);
      for (const word of words) post(postings, word, number);
    }
    for (const title of also) for (const word of wordsOf(fold(title))) post(postings, word, number);
  }

  // Prefixes and typing errors are looked up when no word fits as it is: what they need is made at the first need.
  let sortedWords: readonly string[] | null = null;
  const words = (): readonly string[] => {
    sortedWords ??= [...postings.keys()].sort();
    return sortedWords;
  };
  let typos: ReturnType<typeof createTypoIndex> | null = null;

  const withPrefix = (prefix: string): string[] => {
    const sorted = words();
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? "") < prefix) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (let at = low; sorted[at]?.startsWith(prefix) === true; at += 1) found.push(sorted[at] ?? "");
    return found;
  };

  const entriesWith = (forms: readonly string[]): readonly number[] =>
    unite(forms.map((form) => postings.get(form) ?? []));

  /** The entries that have, for every word of the query, one of the forms it may stand for. */
  const entriesWithAll = (forms: readonly (readonly string[])[]): readonly number[] => {
    const lists = forms.map(entriesWith).sort((a, b) => a.length - b.length);
    return lists.slice(1).reduce((shared, list) => intersect(shared, list), lists[0] ?? []);
  };

  const tierOf = (number: number, forms: readonly (readonly string[])[]): number => {
    const names = indexed[number]?.names ?? [];
    const fitting = names.filter((name) => forms.every((form) => form.some((word) => name.includes(word))));
    if (fitting.some((name) => name.length === forms.length)) return tiers.allWordsOfName;
    return fitting.length > 0 ? tiers.wordsOfName : tiers.wordsOfEntry;
  };

  const best = (numbers: readonly number[], costOf: (number: number) => number): readonly number[] => {
    const costs = numbers.map(costOf);
    const lowest = costs.reduce((least, cost) => Math.min(least, cost), Number.POSITIVE_INFINITY);
    return numbers.filter((_, index) => costs[index] === lowest);
  };

  const nearForms = (word: string): ReadonlyMap<string, number> => {
    typos ??= createTypoIndex(words());
    const near = typos(word).map(({ word: at, distance }): [string, number] => [words()[at] ?? "", distance]);
    return new Map([...near, ...withPrefix(word).map((form): [string, number] => [form, 0])]);
  };

  const mostErrors = 2;

  /** The entries that fit a query of these folded words best: as they are, else as prefixes, else with typing errors. */
  const find = (query: readonly string[]): readonly number[] => {
    if (query.length === 0) return [];
    const whole = wholeNames.get(query.join(" "));
    if (whole !== undefined) return whole;
    const exactForms = query.map((word) => [word]);
    const exact = entriesWithAll(exactForms);
    if (exact.length > 0) return best(exact, (number) => tierOf(number, exactForms));
    const prefixForms = query.map((word) => (postings.has(word) ? [word] : withPrefix(word)));
    const prefixed = entriesWithAll(prefixForms);
    if (prefixed.length > 0) return best(prefixed, (number) => tierOf(number, prefixForms));

    const near = query.map((word) => (postings.has(word) ? new Map([[word, 0]]) : nearForms(word)));
    const errorsOf = (number: number): number => {
      const name = new Set(indexed[number]?.names.flat());
      return near.reduce((sum, forms) => {
        const distances = [...forms].flatMap(([form, distance]) => (name.has(form) ? [distance] : []));
        return sum + (distances.length > 0 ? Math.min(...distances) : mostErrors);
      }, 0);
    };
    const candidates = entriesWithAll(near.map((forms) => [...forms.keys()])).filter(
      (number) => errorsOf(number) <= mostErrors,
    );
    return best(candidates, errorsOf);
  };

  /** The entries whose words come closest to the query's, by the share of letters that agree. */
  const closest = (query: readonly string[]): string[] => {
    const scores = new Map<number, number>();
    for (const word of query) {
      const most = Math.ceil(word.length / 2) - 1;
      const scoreOfEntry = new Map<number, number>();
      for (const [form, numbers] of postings) {
        const distance = editDistance(word, form, most);
        if (distance > most) continue;
        const score = 1 - distance / word.length;
        for (const number of numbers)
          scoreOfEntry.set(number, Math.max(score, scoreOfEntry.get(number) ?? 0));
      }
      for (const [number, score] of scoreOfEntry) scores.set(number, score + (scores.get(number) ?? 0));
    }
    return [...scores]
      .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
      .slice(0, mostClosest)
      .map(([number]) => entries[number]?.id ?? "");
  };

  /** Of several that fit alike, those that carry the accents which were typed. */
  const withTypedAccents = (query: string, numbers: readonly number[]): readonly number[] => {
    const typed = wordsOf(query.normalize("NFC").toLowerCase()).filter((word) => fold(word) !== word);
    if (typed.length === 0 || numbers.length < 2) return numbers;
    const carrying = numbers.filter((number) => {
      const written = new Set(
        entries[number]?.names.flatMap((name) => wordsOf(name.normalize("NFC").toLowerCase())),
      );
      return typed.every((word) => written.has(word));
    });
    return carrying.length > 0 ? carrying : numbers;
  };

  return {
    search(query) {
      const all = wordsOf(fold(query));
      const telling = all.filter((word) => !littleWords.has(word));
      const found = find(all);
      const numbers = withTypedAccents(
        query,
        found.length > 0 || telling.length === all.length ? found : find(telling),
      );
      const ids = numbers.flatMap((number) => entries[number]?.id ?? []);
      const [first, second] = ids;
      if (first === undefined)
        return { matches: "none", closest: closest(telling.length > 0 ? telling : all) };
      return second === undefined ? { matches: "one", id: first } : { matches: "several", ids };
    },
  };
};
