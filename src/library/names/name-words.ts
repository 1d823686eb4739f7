import { fold, withOneForm, wordsOf } from "../../base/text/fold.ts";
import { commonWords } from "./known-common-words.ts";

/** A word of a name or of a query for one. */
export interface NameWord {
  /** In lower case, with its accents. */
  readonly written: string;
  readonly folded: string;
}

/** A word with its accents, in which nothing else tells two spellings apart. */
export const accentedForm = ({ written }: NameWord): string => withOneForm(written);

/** Whether a word, in lower case, is an article, a joining word or a form of address. */
export const isLittleWord = (written: string): boolean => commonWords.aroundNames.has(written);

/** Whether a word, in lower case, is the title of an office, or short for one. */
export const isOffice = (written: string): boolean =>
  commonWords.offices.has(written) || commonWords.abbreviatedTitles.has(written);

const asWords = (words: readonly string[]): readonly NameWord[] =>
  words.map((written) => ({ written, folded: fold(written) })).filter(({ folded }) => folded !== "");

/** The words of a name, as written and as compared. */
export const nameWords = (text: string): readonly NameWord[] =>
  asWords(wordsOf(text.normalize("NFC").toLowerCase()));

/**
 * The words that tell one name from another: all but articles and forms of address, or all if there is nothing else.
 * "M. Gill" is anyone called Gill, however many aliases begin with "M.".
 */
export const tellingWords = (words: readonly NameWord[]): readonly NameWord[] => {
  const telling = words.filter(({ written }) => !isLittleWord(written));
  return telling.length > 0 ? telling : words;
};

/** The telling words of a name as it is on record. A little word inside it that has a capital is a part of it: Nguyen Van Hung. */
export const tellingWordsOfName = (name: string): readonly NameWord[] => {
  const written = wordsOf(name.normalize("NFC"));
  const first = written.findIndex((word) => !isLittleWord(word.toLowerCase()));
  const telling = written.filter(
    (word, at) => !isLittleWord(word.toLowerCase()) || (at > first && /^\p{Lu}/u.test(word)),
  );
  return first < 0 ? nameWords(name) : asWords(telling.map((word) => word.toLowerCase()));
};

/** A whole name in one piece: spaces, hyphens and apostrophes make no difference (`viet nam`, `Vietnam`). */
export const wholeKey = (words: readonly NameWord[]): string => words.map(({ folded }) => folded).join("");

const innerMarks = /(?<=[\p{L}\p{M}])['’\-‐‑](?=\p{L})/gu;

/** A name with its hyphenated parts as one word each: `Quintin ChouLambert`. */
export const withPartsJoined = (name: string): string =>
  /\s/u.test(name) ? name.replaceAll(innerMarks, "") : name;

/** Names of many parts are written together, too: `van den Bosschaert`, `Vandenbosschaert`. */
const withParticlesJoined = (name: string): string =>
  name.replaceAll(/(?<=\s)((?:\p{L}{1,4}\s){1,3})(?=\p{Lu})/gu, (run: string) =>
    run.split(/\s/u).every((word) => word === "" || isLittleWord(word.toLowerCase()))
      ? run.replaceAll(/\s/gu, "")
      : run,
  );

/** A name as it is, with its hyphenated parts as one word each (`choulambert`), and with its particles joined to it. */
export const spellingsOf = (name: string): readonly string[] =>
  [...new Set([name, withPartsJoined(name), withParticlesJoined(name)])].filter(
    (spelling) => nameWords(spelling).length > 0,
  );
