import type { Language } from "../../base/language/language.ts";
import { editDistanceFrom } from "../../base/text/edit-distance.ts";
import { fold, wordsOf } from "../../base/text/fold.ts";
import type { Library } from "../../library/library.ts";
import type { Nameable } from "../parsing/option.ts";
import { completionEntries, type EntryIndex } from "./entries.ts";

/** The suggestions for a person who types. */
export interface Completion {
  /** Who or what it is. */
  readonly label: string;
  /** What is given to the option. */
  readonly value: string;
}

/** What Discord shows at the most, and as much as a person looks through. */
const mostCompletions = 25;

/** The place of the first word that is not before `start`. */
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

/** The entries that have a word which begins so. */
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

/** Whether a word begins with what was typed if vowels are left out after the first letter: `trn`, `whtlock`. */
const beginsWithConsonants = (word: string, typed: string): boolean => {
  let at = 0;
  for (const letter of typed) {
    while (at > 0 && at < word.length && word[at] !== letter && vowel.test(word[at] ?? "")) at += 1;
    if (word[at] !== letter) return false;
    at += letter.length;
  }
  return true;
};

/** The shortest start that is taken for one without vowels, and the shortest word that is taken for a mistyped one. */
const [shortestConsonants, shortestMistyped] = [3, 5];

/** The entries that have a word like what was typed. An answer would not guess so much; here a person chooses. */
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

/** The entries that have a word for each that was typed; null if nothing was: then all of them are. */
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
  /** How much a channel asks for something, by id; 0 where it never did. */
  readonly interestIn: (id: string) => number;
}

/**
 * What may be meant by what was typed so far: each word is the start of a word of the name. What the channel asks for
 * comes first, then what is new.
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
      // Places are in order of age.
      .sort((a, b) => b.interest - a.interest || a.place - b.place)
      .slice(0, mostCompletions)
      .flatMap(({ place }) => {
        const entry = index.entries[place];
        return entry === undefined ? [] : [{ label: entry.label(language), value: entry.id }];
      })
  );
};

/** Those of a few names that what was typed is a part of, in their order. */
export const completeNames = (names: readonly string[], typed: string): readonly Completion[] =>
  names
    .filter((name) => fold(name).includes(fold(typed.trim())))
    .map((name) => ({ label: name, value: name }));
