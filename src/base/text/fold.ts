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

/** Whether a text may have one of these letters or a Chinese one: most texts have neither, and this takes a tenth of the time. */
const mayHaveForms = /[\u03c2\u0600-\u06ff\u2e80-\uffff]/;

/** A text in lower case with one form of each letter. Accents stay. */
export const withOneForm = (text: string): string =>
  mayHaveForms.test(text)
    ? text.replaceAll(/[ςٱىیکةـ\p{Script=Han}]/gu, (letter) => forms[letter] ?? oneHanLetter(letter))
    : text;

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

/** Whether a character of Unicode's first plane separates words. */
const separatesWords = (code: number): boolean => (known[code] || lookUp(code)) === separates;

/** Whether a text has characters outside of Unicode's first plane, which are two in JavaScript. */
const hasPairs = (text: string): boolean => surrogates.test(text);

/** The words of a text, as they are written. Apostrophes and hyphens separate words. */
export const wordsOf = (text: string): string[] => {
  if (hasPairs(text)) return text.split(separators).filter((word) => word !== "");
  // An index cuts all texts of an archive into words. This takes a third of the time of a regular expression.
  const words: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0x20;
    if (!separatesWords(code)) continue;
    if (at > start) words.push(text.slice(start, at));
    start = at + 1;
  }
  return words;
};

/** Longer words are rare, and their results are not kept. */
const longestKept = 24;
/** All texts of an archive in several languages have more words, but these are nearly all that a text has. */
const mostKept = 30_000;
/** A power of two, and at least twice as many as words that are kept, so that most words are found at their first slot. */
const slotCount = 2 ** 16;

/**
 * Returns a function that makes something of each word of a text, with the words of `wordsOf`. It keeps the results: texts repeat their words. A known
 * word is found by its letters in the text, without a copy of it, in a third of the time that a `Map` of words takes.
 */
export const createWordReader = <Made>(make: (word: string) => Made): ((text: string) => Made[]) => {
  // The number of a kept word, or 0.
  const slots = new Int32Array(slotCount);
  let words: string[] = [""];
  let kept: (Made | undefined)[] = [undefined];

  const isAt = (word: string, text: string, start: number): boolean => {
    for (let at = 0; at < word.length; at += 1)
      if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
    return true;
  };

  const forgetAll = (): void => {
    slots.fill(0);
    [words, kept] = [[""], [undefined]];
  };

  const keep = (slot: number, text: string, start: number, end: number): Made => {
    // A slice of a text would keep the whole text in memory.
    const codes = Array.from({ length: end - start }, (_, at) => text.charCodeAt(start + at));
    const word = String.fromCharCode(...codes);
    const made = make(word);
    slots[slot] = words.length;
    words.push(word);
    kept.push(made);
    return made;
  };

  const madeOf = (text: string, start: number, end: number, hash: number): Made => {
    const length = end - start;
    if (length > longestKept) return make(text.slice(start, end));
    const first = (hash ^ (hash >>> 15)) & (slotCount - 1);
    for (let slot = first; ; slot = (slot + 1) & (slotCount - 1)) {
      const number = slots[slot] ?? 0;
      if (number === 0) {
        if (words.length <= mostKept) return keep(slot, text, start, end);
        forgetAll();
        return keep(first, text, start, end);
      }
      const [word, made] = [words[number], kept[number]];
      if (word?.length === length && made !== undefined && isAt(word, text, start)) return made;
    }
  };

  return (text) => {
    if (hasPairs(text)) return wordsOf(text).map(make);
    const found: Made[] = [];
    let [start, hash] = [0, 0];
    for (let at = 0; at <= text.length; at += 1) {
      const code = at < text.length ? text.charCodeAt(at) : 0x20;
      if (!separatesWords(code)) hash = Math.imul(hash ^ code, 0x01000193);
      else {
        if (at > start) found.push(madeOf(text, start, at, hash));
        start = at + 1;
        hash = 0;
      }
    }
    return found;
  };
};
