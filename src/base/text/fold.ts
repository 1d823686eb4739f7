import { oneHanLetter } from "./han-letters.ts";

// Letters that Unicode does not decompose into a base letter and a mark.
const letters: Readonly<Record<string, string>> = {
  đ: "d",
  ð: "d",
  ł: "l",
  ø: "o",
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ı: "i",
};

// Letters that can be written in two ways.
const forms: Readonly<Record<string, string>> = {
  ς: "σ",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
  // It only makes an Arabic word longer.
  ـ: "",
};

/** A text in lower case with one form of each letter. Accents stay. */
export const withOneForm = (text: string): string =>
  text.replaceAll(/[ςٱىیکةـ\p{Script=Han}]/gu, (letter) => forms[letter] ?? oneHanLetter(letter));

const unaccented = /^[\x20-\x7e]*$/;

// In other scripts, such as Devanagari, Thai and kana, a mark is a vowel or makes another consonant, and is not an accent.
const accents =
  /(?<=^|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Armenian}\p{Script=Common}])\p{M}+/gu;

const foldLetters = (text: string): string =>
  text
    .normalize("NFD")
    // Pasted text often has invisible characters, such as soft hyphens and zero-width spaces.
    .replaceAll(/\p{Default_Ignorable_Code_Point}+/gu, "")
    .replaceAll(accents, "")
    .toLowerCase()
    .replaceAll(/[đðłøœæßı]/gu, (letter) => letters[letter] ?? letter)
    .normalize("NFC");

/** A text without accents and upper case, as people type it in a hurry: `Nguyễn Mạnh Hùng` is `nguyen manh hung`. */
export const fold = (text: string): string =>
  // Most typed text has no accents and nothing to decompose.
  unaccented.test(text) ? text.toLowerCase() : withOneForm(foldLetters(text));

const separators = /[^\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]+/u;
const surrogates = /[\ud800-\udfff]/;

/** Whether each character separates words: 0 if it was not looked up yet. */
const known = new Uint8Array(0x10000);
const separates = 1;
const belongs = 2;

const lookUp = (code: number): number => {
  const kind = separators.test(String.fromCharCode(code)) ? separates : belongs;
  known[code] = kind;
  return kind;
};

/** The words of a text, as they are written. Apostrophes and hyphens separate words. */
export const wordsOf = (text: string): string[] => {
  // A character outside of Unicode's first plane is two in JavaScript.
  if (surrogates.test(text)) return text.split(separators).filter((word) => word !== "");
  // An index cuts all texts of an archive into words. This takes a third of the time of a regular expression.
  const words: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0x20;
    if ((known[code] || lookUp(code)) === belongs) continue;
    if (at > start) words.push(text.slice(start, at));
    start = at + 1;
  }
  return words;
};

// V8 makes a word of 13 letters a slice of its text, and the slice would keep the whole text in memory.
const longestKept = 12;
const mostKept = 10_000;

/** Makes something of each word, and keeps it for most of them: texts repeat their words, and a look-up takes a tenth of the time. */
export const onceEachWord = <Made>(make: (word: string) => Made): ((word: string) => Made) => {
  const kept = new Map<string, Made>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const made = make(word);
    if (word.length > longestKept) return made;
    if (kept.size >= mostKept) kept.clear();
    kept.set(word, made);
    return made;
  };
};
