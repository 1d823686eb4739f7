import { createKind } from "../../base/kind.ts";

/**
 * Common words of a language that distinguish names and quotations from other text. Each field is a list of words in lower
 * case, with spaces between them and with their accents: `le` is an article, but `Lê` is a family name. A language that
 * Onrecord does not speak has only the words around names.
 */
export interface CommonWords {
  /** Forms of address, articles and joining words, which do not distinguish names. */
  readonly aroundNames: string;
  /** Titles of offices beside a name, in some scripts without a space. They must agree with the roles on record. */
  readonly offices?: string;
  /** The forms of one office for different genders, with `/` between them: `ministro/ministra`. A query for one finds all. */
  readonly officeForms?: string;
  /** Words before an office that someone had, with `/` between them: `former/ex`. A query for one finds all. */
  readonly formerWords?: string;
  /** Words for several people in an office, each with the word for one, with `/` between them: `ministers/minister`. */
  readonly officePlurals?: string;
  /** Whole titles, of any number of words, that only one person at an organization has at a time. */
  readonly officesOfOne?: readonly string[];
  /** Given names and their short forms, with `/` between them: `robert/bob/rob`. With a surname, one of them also means the others. */
  readonly nicknames?: string;
  /** What is written behind a name to tell a son from a father, with `/` between the ways to write it: `jr/junior`. All languages begin with the English one. */
  readonly generations?: string;
  /** The endings of a name in other cases, each with the one that it has on record: `ым/ ого/ий`. */
  readonly caseEndings?: string;
  /** Words in titles of people who speak for an organization. */
  readonly spokespeople?: string;
  /** Abbreviated titles, whose full stop does not end a sentence. */
  readonly abbreviatedTitles?: string;
  /** Verbs right after a surname at the start of a sentence. They are needed because many surnames are also words: Hope, May. */
  readonly afterSurnames?: string;
  /** Surnames that are also ordinary words: at the start of a sentence, the next word must show that a person is meant. */
  readonly ordinarySurnames?: string;
  /** Words that often begin a sentence, and so have a capital letter although they are no names. */
  readonly openers?: string;
  /** Words before a noun: after one of them, a few words in quotation marks are a term (a “Global Compact”). */
  readonly determiners?: string;
}

/** In a module of its own, because the module that loads the words waits for their modules, which import this one. */
export const commonWordsKind = createKind<CommonWords>("list of common words");

/** Defines the words of a language: the default export of `locales/<language>/words.ts`. */
export const defineCommonWords = commonWordsKind.define;

/** Words of the news in a language, by their English ones, which are the same in every language. */
type Glossary = Readonly<Record<string, readonly string[]>>;

export const glossaryKind = createKind<Glossary>("glossary");

/**
 * Defines the glossary of a language: the default export of `locales/<language>/glossary.ts`. For each word of the news, after its English one, it has the
 * ways to write it: `home: logement, maison; rent: loyer`.
 * @throws {Error} if a word is given twice.
 */
export const defineGlossary = (written: string): Glossary => {
  const entries = written.split(";").map((entry): [string, readonly string[]] => {
    const [concept = "", ways = ""] = entry.split(":");
    return [concept.trim(), ways.split(",").map((way) => way.trim())];
  });
  const twice = entries.find(([concept], at) => entries.findIndex(([other]) => other === concept) < at);
  if (twice !== undefined)
    throw new Error(
      `A glossary has “${twice[0]}” twice. Put all its ways into one entry, or the first ones are lost.`,
    );
  return glossaryKind.define(Object.fromEntries(entries));
};
