import type { PostedName } from "./posted-name.ts";
import type { NearWord } from "./vocabulary.ts";

/** What one word of a query may stand for, folded. */
export interface WantedWord {
  /** Words of names. */
  readonly names: readonly string[];
  /** The start of words of names; null if only whole words are wanted. */
  readonly start: string | null;
  /** Words of titles and of their organizations. */
  readonly roleWords: readonly string[];
}

/** Where names are looked up. Entities come in the order in which answers list them. */
export interface NameSource {
  /** Those that have each word in one of its forms. */
  having(words: readonly WantedWord[]): readonly PostedName[];
  /** Those with a whole name, by its key. */
  called(wholeKey: string): readonly PostedName[];
  withId(id: string): PostedName | null;
  /** These in that order, each once. */
  inOrder(names: readonly PostedName[]): readonly PostedName[];
  /** Whether a word is in a name. */
  isNameWord(word: string): boolean;
  /** The words of names at most so many typing errors away; some may be words of names that cannot be seen. */
  near(word: string, errors: number): readonly NearWord[];
  /** The words of roles that a word may stand for: the forms of an office or, in a script without spaces, the words that it is a part of. */
  roleWordsWith(word: string): readonly string[];
  /** At most so many, those first whose words add up to the most: of each list, the word that counts most. */
  weightiest(words: readonly (readonly WeighedWord[])[], most: number): readonly PostedName[];
}

/** A word of names, and how much an entity that has it counts. */
export interface WeighedWord {
  readonly word: string;
  readonly weight: number;
}
