import { fold, wordsOf } from "../../base/text/fold.ts";
import { commonWords } from "./known-common-words.ts";

/** A word of a name or of a query for one. */
export interface NameWord {
  /** In lower case, with its accents. */
  readonly written: string;
  readonly folded: string;
}

/** Whether a word, in lower case, is an article, a joining word or a form of address. */
export const isLittleWord = (written: string): boolean => commonWords.aroundNames.has(written);

/** The words of a name, as written and as compared. */
export const nameWords = (text: string): readonly NameWord[] =>
  wordsOf(text.normalize("NFC").toLowerCase())
    .map((written) => ({ written, folded: fold(written) }))
    .filter(({ folded }) => folded !== "");

/**
 * The words that tell one name from another: all but articles and forms of address, or all if there is nothing else.
 * "M. Gill" is anyone called Gill, however many aliases begin with "M.".
 */
export const tellingWords = (words: readonly NameWord[]): readonly NameWord[] => {
  const telling = words.filter(({ written }) => !commonWords.aroundNames.has(written));
  return telling.length > 0 ? telling : words;
};

/** A whole name in one piece: spaces, hyphens and apostrophes make no difference (`viet nam`, `Vietnam`). */
export const wholeKey = (words: readonly NameWord[]): string => words.map(({ folded }) => folded).join("");

const innerMarks = /(?<=[\p{L}\p{M}])['’\-‐‑](?=\p{L})/gu;

/** A name as its words, and with its hyphenated parts as one word each (`Chou-Lambert`, `choulambert`). */
export const spellingsOf = (name: string): readonly (readonly NameWord[])[] => {
  const joined = /\s/u.test(name) ? name.replaceAll(innerMarks, "") : name;
  return (joined === name ? [name] : [name, joined]).map(nameWords).filter((words) => words.length > 0);
};
