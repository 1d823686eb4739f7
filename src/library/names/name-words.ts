import { createWordReader, fold, withOneForm, wordsOf } from "../../base/text/fold.ts";
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
export const isLittleWord = (written: string): boolean => commonWords.aroundNames.has(withOneForm(written));

/** Whether a word, in lower case, is the title of an office, or its abbreviation. */
export const isOffice = (written: string): boolean =>
  commonWords.offices.has(withOneForm(written)) || commonWords.abbreviatedTitles.has(written);

const readWords = createWordReader((written): NameWord => ({ written, folded: fold(written) }));

/** The words of a name, as written and folded. */
export const nameWords = (text: string): readonly NameWord[] =>
  readWords(inWrittenForm(text)).filter(isFilled);

/** A text in the form in which words are `written`. */
export const inWrittenForm = (text: string): string => text.normalize("NFC").toLowerCase();

/** A word of invisible characters alone is none. */
const isFilled = ({ folded }: NameWord): boolean => folded !== "";

const generations = new Map(
  [...commonWords.generations].flatMap((group) => {
    const [first = "", ...others] = group.split("/");
    // The full stop keeps it apart from people who are called Junior, because no word of a text has one.
    return [first, ...others].map((form): [string, string] => [fold(form), `${first}.`]);
  }),
);

/** Whether a name or a query ends with a word that tells a son from a father. */
export const hasGeneration = (words: readonly NameWord[]): boolean =>
  words.length > 2 && generations.has(words.at(-1)?.folded ?? "");

/** The words of a name, or of a query for one, in which “Junior”, “fils” and “Jr.” at the end are the same. */
export const withOneGeneration = (words: readonly NameWord[]): readonly NameWord[] => {
  const last = hasGeneration(words) ? generations.get(words.at(-1)?.folded ?? "") : undefined;
  return last === undefined ? words : [...words.slice(0, -1), { written: last, folded: last }];
};

/** The words of a name, or of a query for one. */
export const wordsOfName = (text: string): readonly NameWord[] => withOneGeneration(nameWords(text));

/** The folded words of a text. */
export const foldedOf = (text: string): string[] => nameWords(text).map(({ folded }) => folded);

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
  return first < 0 ? nameWords(name) : nameWords(telling.join(" "));
};

/** A whole name as one key, without spaces, hyphens and apostrophes, so that `viet nam` and `Vietnam` are the same. */
export const wholeKey = (words: readonly NameWord[]): string => words.map(({ folded }) => folded).join("");

const innerMarks = /(?<=[\p{L}\p{M}])['’\-‐‑](?=\p{L})/gu;

/** A name with each hyphenated part as one word: `Quintin ChouLambert`. */
const withPartsJoined = (name: string): string => (/\s/u.test(name) ? name.replaceAll(innerMarks, "") : name);

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

// A name in these scripts has one letter for each syllable, and no space between family name and given name.
const syllabic = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]+$/u;

/** A longer word is no person's name, or a foreign name, which is never split. */
const longestName = 5;

/** Whether a word has one letter for each syllable, as in Chinese and Korean, so that one wrong letter makes it another word. */
export const isSyllabic = (word: string): boolean =>
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word);

/** All ways to split a name into family name and given name, because the right one is unknown: 王秀鳳 is 王 秀鳳, or 王秀 鳳. */
export const cutsOf = (word: string): readonly (readonly [string, string])[] => {
  if (!syllabic.test(word)) return [];
  const letters = [...word];
  if (letters.length < 2 || letters.length > longestName) return [];
  return letters.slice(1).map((_, at) => [letters.slice(0, at + 1).join(""), letters.slice(at + 1).join("")]);
};

/** A typed name. */
export interface NameQuery {
  /** As typed, lower case. */
  readonly text: string;
  readonly words: readonly NameWord[];
  /** Without articles and forms of address. */
  readonly telling: readonly NameWord[];
  /** With each hyphenated part as one word, and the word after “Mc”; null if it has none. */
  readonly joined: readonly NameWord[] | null;
  /** Also without titles of offices. */
  readonly bare: readonly NameWord[];
  /** These titles, folded. */
  readonly offices: readonly string[];
  /** Whether a little word between two telling ones is left out: “Tran Van Bao” may not be Trần Quốc Bảo. */
  readonly leavesOutInnerWord: boolean;
}

// Scripts in which a title is written right before or after a name: 王秀鳳书记, นายสมชาย.
const isUnspaced =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]+$/u;

const attached = [...commonWords.aroundNames, ...commonWords.offices]
  .filter((word) => isUnspaced.test(word))
  .sort((a, b) => b.length - a.length);

/** Splits a word into a name and a title; returns the word itself if it has no title. */
const detached = (written: string): readonly string[] => {
  if (!isUnspaced.test(written)) return [written];
  const word = withOneForm(written);
  for (const title of attached) {
    if (title.length >= word.length) continue;
    if (word.endsWith(title)) return [written.slice(0, -title.length), title];
    if (word.startsWith(title)) return [title, written.slice(title.length)];
  }
  return [written];
};

/** The Dutch and German particles that people shorten: “v.d. Molenaar”, “v. Tannenried”. In capitals, they would be initials. */
const shortenedParticle = /(?<![\p{L}\p{N}])v\.(?: ?d\.)? ?(?=\p{Lu})/gu;

/** “Mac Allister” */
const partedPrefix = /(?<!\p{L})(ma?c) (?=\p{L})/giu;

export const readNameQuery = (typed: string): NameQuery => {
  const text = typed.replaceAll(shortenedParticle, "van ");
  const words = wordsOfName(text);
  const apart = words.flatMap((word) => {
    const parts = detached(word.written);
    return parts.length === 1 ? [word] : parts.flatMap(nameWords);
  });
  const joined = withPartsJoined(text).replaceAll(partedPrefix, "$1");
  const telling = tellingWords(words);
  const told = words.map((word) => telling.includes(word));
  const isTitle = ({ written }: NameWord): boolean => isLittleWord(written) || isOffice(written);
  return {
    text: text.trim().toLowerCase(),
    words,
    telling,
    joined: joined === text ? null : tellingWords(wordsOfName(joined)),
    bare: apart.filter((word) => !isTitle(word)),
    offices: apart.filter(({ written }) => isOffice(written)).map(({ folded }) => folded),
    leavesOutInnerWord: told.slice(told.indexOf(true), told.lastIndexOf(true)).includes(false),
  };
};
