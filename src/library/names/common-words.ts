import { createKind } from "../../base/kind.ts";

/**
 * Common words of a language that tell names and quotations from other text. Each field is a list of words in lower case,
 * with spaces between them and with their accents: `le` is an article, but `Lê` is a family name. A language that Onrecord
 * does not speak has only the words that come with names.
 */
export interface CommonWords {
  /** Forms of address, articles and joining words: they do not tell one name from another. */
  readonly aroundNames: string;
  /** Titles of offices that come with a name, and in some scripts without a space: they must agree with the roles on record. */
  readonly offices?: string;
  /** The forms of one office for a man, a woman or either, with `/` between them: `ministro/ministra`. Who asks for one means all. */
  readonly officeForms?: string;
  /** Words of a title that say that its holder speaks for an organization. */
  readonly spokespeople?: string;
  /** Abbreviated titles: the point after one ends no sentence. */
  readonly abbreviatedTitles?: string;
  /** What people say and do, right after a surname at the start of a sentence. Many surnames are words too: Hope, May, Stone. */
  readonly afterSurnames?: string;
  /** Surnames that are ordinary words as well: at the start of a sentence they need a sign that a person is meant. */
  readonly ordinarySurnames?: string;
  /** Words that often begin a sentence, and so have a capital letter without being a name. */
  readonly openers?: string;
  /** Words before a noun: after one of them, a few words in quotation marks are a term (a “Global Compact”). */
  readonly determiners?: string;
}

/** Apart from what loads the words, which waits for their modules. */
export const commonWordsKind = createKind<CommonWords>("list of common words");

/** Defines the words of a language: the default export of `locales/<language>/words.ts`. */
export const defineCommonWords = commonWordsKind.define;
