import { loadPart } from "../../../base/language/language.ts";
import { type PageWords, pageWords } from "./page-lexicon.ts";

const byLanguage = await loadPart(pageWords, "page");

export const pageLanguages: readonly string[] = [...byLanguage.keys()];

/** The words of all languages, because pages mix languages and often declare the wrong one. */
export const pagePhrases = (part: keyof PageWords): readonly string[] =>
  [...new Set([...byLanguage.values()].flatMap((words) => words[part]))].sort((a, b) => b.length - a.length);

/** A line in the form in which it is compared with phrases. */
export const foldedLine = (line: string): string =>
  line
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/\s+/gu, " ")
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .trim();

/** Punctuation at the end of a line. */
export const endings = " .,;:!?…-–—\"'”»)";

/** The phrase with which a line begins, as whole words. */
export const beginningOf = (line: string, phrases: readonly string[]): string | undefined =>
  phrases.find((phrase) => line.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(line.slice(phrase.length)));

/** A longer line is a paragraph, which may begin with any words. */
export const longestShown = 240;
