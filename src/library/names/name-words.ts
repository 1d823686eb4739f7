import { fold, onceEachWord, withOneForm, wordsOf } from "../../base/text/fold.ts";
import { commonWords } from "./known-common-words.ts";

/** A word of a name or of a query for one. */
export interface NameWord {
  /** In lower case, with its accents. */
  readonly written: string;
  readonly folded: string;
}

/** A word in the form in which two spellings differ only if their accents differ. */
export const accentedForm = ({ written }: NameWord): string => withOneForm(written);

/**
 * Whether words have a typed word only with other accents: “Vận” is not “Văn”. A word that is typed without accents may mean any, so
 * `words` are then not read.
 */
export const isOtherwiseAccented = (word: NameWord, words: () => readonly NameWord[]): boolean => {
  const written = accentedForm(word);
  if (written === word.folded) return false;
  const alike = words().filter(({ folded }) => folded === word.folded);
  return alike.length > 0 && alike.every((each) => accentedForm(each) !== written);
};

/** Whether a word, in lower case, is an article, a joining word or a form of address. */
export const isLittleWord = (written: string): boolean => commonWords.aroundNames.has(written);

/** Whether a word, in lower case, is the title of an office, or its abbreviation. */
export const isOffice = (written: string): boolean =>
  commonWords.offices.has(written) || commonWords.abbreviatedTitles.has(written);

const asWord = onceEachWord((written): NameWord => ({ written, folded: fold(written) }));

const asWords = (words: readonly string[]): readonly NameWord[] =>
  words.map(asWord).filter(({ folded }) => folded !== "");

/** The words of a name, as written and folded. */
export const nameWords = (text: string): readonly NameWord[] =>
  asWords(wordsOf(text.normalize("NFC").toLowerCase()));

/**
 * The words that distinguish names: all except articles and forms of address, or all words if there are no others.
 * "M. Gill" means anyone called Gill, even if many aliases begin with "M.".
 */
export const tellingWords = (words: readonly NameWord[]): readonly NameWord[] => {
  const telling = words.filter(({ written }) => !isLittleWord(written));
  return telling.length > 0 ? telling : words;
};

/** The telling words of a name on record. A little word with a capital inside a name is part of it: Nguyen Van Hung. */
export const tellingWordsOfName = (name: string): readonly NameWord[] => {
  const written = wordsOf(name.normalize("NFC"));
  const first = written.findIndex((word) => !isLittleWord(word.toLowerCase()));
  const telling = written.filter(
    (word, at) => !isLittleWord(word.toLowerCase()) || (at > first && /^\p{Lu}/u.test(word)),
  );
  return first < 0 ? nameWords(name) : asWords(telling.map((word) => word.toLowerCase()));
};

/** A whole name as one key, without spaces, hyphens and apostrophes, so that `viet nam` and `Vietnam` are the same. */
export const wholeKey = (words: readonly NameWord[]): string => words.map(({ folded }) => folded).join("");

const innerMarks = /(?<=[\p{L}\p{M}])['’\-‐‑](?=\p{L})/gu;

/** A name with each hyphenated part as one word: `Quintin ChouLambert`. */
export const withPartsJoined = (name: string): string =>
  /\s/u.test(name) ? name.replaceAll(innerMarks, "") : name;

/** A name with its particles joined to it, because people write both: `van den Bosschaert`, `Vandenbosschaert`. */
const withParticlesJoined = (name: string): string =>
  name.replaceAll(/(?<=\s)((?:\p{L}{1,4}\s){1,3})(?=\p{Lu})/gu, (run: string) =>
    run.split(/\s/u).every((word) => word === "" || isLittleWord(word.toLowerCase()))
      ? run.replaceAll(/\s/gu, "")
      : run,
  );

/** A name as written, with each hyphenated part as one word (`choulambert`), and with its particles joined to it. */
export const spellingsOf = (name: string): readonly string[] =>
  [...new Set([name, withPartsJoined(name), withParticlesJoined(name)])].filter(
    (spelling) => nameWords(spelling).length > 0,
  );
