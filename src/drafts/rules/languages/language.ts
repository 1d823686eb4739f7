import { loadPart } from "../../../base/language/language.ts";
import { type Lexicon, lexicons } from "./lexicon.ts";

const byLanguage = await loadPart(lexicons, "article");

/** The languages that the rules read in full. */
export const ruleLanguages: readonly string[] = [...byLanguage.keys()];

/** The language that alone has some letters of a name, such as the Vietnamese `ơ`; null if no letter decides. */
export const languageByLetters = (name: string): string | null =>
  [...byLanguage].find(([, { ownLetters }]) => ownLetters?.test(name) === true)?.[0] ?? null;

export const lexiconFor = (tag: string): Lexicon | null => {
  return byLanguage.get(tag.split("-", 1)[0] ?? "") ?? null;
};

const isOneGivenName = (word: string): boolean =>
  [...byLanguage.values()].some(({ givenNames }) => givenNames.has(word));

/**
 * Whether a word in small letters is a common first name in any of the languages, such as "paul" or "paul-henri": an article
 * names foreigners too.
 */
export const isGivenName = (word: string): boolean => {
  const [first = "", second] = word.split("-");
  return isOneGivenName(word) || (second !== undefined && isOneGivenName(first));
};

/** Whether a word is a number below a hundred in any of the languages, such as "three" or "vingt". */
export const isNumberWord = (word: string): boolean =>
  [...byLanguage.values()].some(({ numbers }) => numbers.numberWords.has(word.toLowerCase()));
