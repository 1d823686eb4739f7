import { fold } from "../../base/text/fold.ts";
import type { NameEntry } from "./name-entry.ts";
import { hasGeneration, nameWords, spellingsOf } from "./name-words.ts";
import { calledParts, isUnspaced, unspacedLetters } from "./unspaced-names.ts";

/** The number of first words by which a name is found in a text. It is small, because every word of a text is looked up. */
export const longestStart = 6;

/** The most words of a surname. */
const longestSurname = 6;

/** The number of first letters by which a name without spaces is found. */
const startLetters = 2;

/** The keys by which an entity is found in a text. */
export interface NameKeys {
  /** The first words of its names. */
  readonly starts: ReadonlySet<string>;
  /** The ends of a person's names. */
  readonly surnames: ReadonlySet<string>;
  /** The first letters of its names in scripts without spaces. */
  readonly letters: ReadonlySet<string>;
  /** The parts of such names that are used together with a title. */
  readonly parts: ReadonlySet<string>;
}

/** Words as one key. */
export const joinedKey = (folded: readonly string[]): string => folded.join(" ");

/** The letters at a place in a text, as keys of names that may begin there. A space or a dot may be between the letters. */
export const letterKeysAt = (letters: readonly string[], at: number): readonly string[] => {
  const next = letters.slice(at, at + 2 * startLetters).filter((letter) => /[\p{L}\p{M}ー]/u.test(letter));
  return next.slice(0, startLetters).map((_, more) => next.slice(0, more + 1).join(""));
};

export const nameKeysOf = ({ names, isPerson }: Pick<NameEntry, "names" | "isPerson">): NameKeys => {
  const starts = new Set<string>();
  const surnames = new Set<string>();
  for (const name of names.flatMap(spellingsOf)) {
    const all = nameWords(name);
    // “Robert Fenwick Jr.” is called Fenwick.
    const words = (hasGeneration(all) ? all.slice(0, -1) : all).map(({ folded }) => folded);
    if (words.length > 0) starts.add(joinedKey(words.slice(0, longestStart)));
    for (let from = Math.max(1, words.length - longestSurname); isPerson && from < words.length; from += 1)
      surnames.add(joinedKey(words.slice(from)));
  }
  const unspaced = names.filter(isUnspaced);
  return {
    starts,
    surnames,
    letters: new Set(unspaced.map((name) => unspacedLetters(name).slice(0, startLetters).join(""))),
    parts: new Set(isPerson ? unspaced.flatMap((name) => calledParts(fold(name))) : []),
  };
};
