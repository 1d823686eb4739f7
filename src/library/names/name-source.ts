import type { NameEntry } from "./name-entry.ts";
import type { SearchableName } from "./searchable-name.ts";
import type { NearWord } from "./vocabulary.ts";

/** The folded words that one word of a query may mean. */
export interface WantedWord {
  /** Words of names. */
  readonly names: readonly string[];
  /** The start of words of names; null if only whole words are wanted. */
  readonly start: string | null;
  /** Words of titles and of their organizations. */
  readonly roleWords: readonly string[];
}

/**
 * If more entities fit the words of a query, only the newest of them are compared with it. The reader must add a word in any case, and comparing
 * five thousand people with the commonest surname takes half a second.
 */
export const mostFitting = 300;

/** The source for looking up names. It returns entities in the order of answers. */
export interface NameSource {
  /** Entities that have each of these words, in one of its forms; at most `most`, and then the newest. */
  having(words: readonly WantedWord[], most: number): readonly SearchableName[];
  /** Entities with this whole name, by its key. */
  called(wholeKey: string): readonly SearchableName[];
  /** The ids of these. */
  idsCalled(wholeKey: string): readonly string[];
  withId(id: string): SearchableName | null;
  entry(id: string): NameEntry | null;
  /** Whether a word is in a name. */
  isNameWord(word: string): boolean;
  /** Words of names with at most this many typing errors. Some may be words of names that are not visible. */
  near(word: string, errors: number): readonly NearWord[];
  /** Words of roles that a word may mean: the forms of an office or, in scripts without spaces, words that contain it. */
  roleWordsWith(word: string): readonly string[];
  /** The heaviest entities, at most `most`. An entity's weight is the sum of its heaviest word in each list. */
  weightiest(words: readonly (readonly WeighedWord[])[], most: number): readonly SearchableName[];
}

/** A word of names, and its weight for entities that have it. */
export interface WeighedWord {
  readonly word: string;
  readonly weight: number;
}
