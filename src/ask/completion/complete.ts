import type { Language } from "../../base/language/language.ts";
import { editDistanceFrom } from "../../base/text/edit-distance.ts";
import { fold, wordsOf } from "../../base/text/fold.ts";
import type { Library } from "../../library/library.ts";
import type { Nameable } from "../parsing/option.ts";
import { completionEntries, type EntryIndex } from "./entries.ts";

/** The suggestions for a person who types. */
export interface Completion {
  /** The person's or thing's name. */
  readonly label: string;
  /** The option's value. */
  readonly value: string;
}

/** Discord's limit, and also about as many as a person reads. */
const mostCompletions = 25;

/** The index of the first word that is not before `start`. */
const firstFrom = ({ words }: EntryIndex, start: string): number => {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? "") < start) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The entries that have a word with this beginning. */
const beginningWith = (index: EntryIndex, start: string): ReadonlySet<number> => {
  const found = new Set<number>();
  for (let at = firstFrom(index, start); at < index.words.length; at += 1) {
    const word = index.words[at];
    if (word === undefined || !word.startsWith(start)) break;
    for (const entry of index.entriesOf.get(word) ?? []) found.add(entry);
  }
  return found;
};

const vowel = /[aeiouyœæаеиоуыэюяієїαεηιουω]/u;

/** Whether a word begins with the typed letters, if vowels after the first letter are left out: `trn`, `whtlock`. */
const beginsWithConsonants = (word: string, typed: string): boolean => {
  let at = 0;
  for (const letter of typed) {
    while (at > 0 && at < word.length && word[at] !== letter && vowel.test(word[at] ?? "")) at += 1;
    if (word[at] !== letter) return false;
    at += letter.length;
  }
  return true;
};

/** The fewest letters that may be a word without vowels, and the fewest that may be a mistyped word. */
const [shortestConsonants, shortestMistyped] = [3, 5];

/** The entries that have a word similar to the typed one. A suggestion may guess more than an answer, because a person chooses. */
const like = (index: EntryIndex, typed: string): ReadonlySet<number> => {
  const found = new Set<number>();
  if (typed.length < shortestConsonants) return found;
  const distanceTo = editDistanceFrom(typed);
  for (const word of index.words) {
    const isNear =
      beginsWithConsonants(word, typed) ||
      (typed.length >= shortestMistyped &&
        Math.abs(word.length - typed.length) <= 1 &&
        distanceTo(word) <= 1);
    if (isNear) for (const entry of index.entriesOf.get(word) ?? []) found.add(entry);
  }
  return found;
};

/** The entries that have a word for each typed word; null if nothing was typed, which means all entries. */
const matching = (index: EntryIndex, typed: string): readonly number[] | null => {
  const starts = wordsOf(fold(typed));
  if (starts.length === 0) return null;
  const all = (find: (start: string) => ReadonlySet<number>): readonly number[] => {
    const [first, ...others] = starts.map(find).toSorted((a, b) => a.size - b.size);
    return [...(first ?? [])].filter((entry) => others.every((other) => other.has(entry)));
  };
  const exact = all((start) => beginningWith(index, start));
  if (exact.length > 0) return exact;
  return all((start) => {
    const found = beginningWith(index, start);
    return found.size > 0 ? found : like(index, start);
  });
};

interface Request {
  readonly library: Library;
  readonly language: Language;
  /** How often and how recently a channel asked for something, by id; 0 if it never did. */
  readonly interestIn: (id: string) => number;
}

/**
 * Suggestions for a partly typed name: each typed word is the start of a word of the name. Names that the channel has asked
 * for come first, then the newest.
 */
export const complete = (
  kind: Nameable,
  typed: string,
  { library, language, interestIn }: Request,
): readonly Completion[] => {
  const index = completionEntries[kind].of(library);
  const found = matching(index, typed) ?? index.entries.keys();
  return (
    [...found]
      .map((place) => ({ place, interest: interestIn(index.entries[place]?.id ?? "") }))
      // Entries are sorted, newest first.
      .sort((a, b) => b.interest - a.interest || a.place - b.place)
      .slice(0, mostCompletions)
      .flatMap(({ place }) => {
        const entry = index.entries[place];
        return entry === undefined ? [] : [{ label: entry.label(language), value: entry.id }];
      })
  );
};

/** Those of a few names that contain the typed text, in their order. */
export const completeNames = (names: readonly string[], typed: string): readonly Completion[] =>
  names
    .filter((name) => fold(name).includes(fold(typed.trim())))
    .map((name) => ({ label: name, value: name }));
