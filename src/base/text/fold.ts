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
  text.replaceAll(/[ςٱىیکةـ]/gu, (letter) => forms[letter] ?? letter);

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

/** The words of a text, as they are written. Apostrophes and hyphens separate words. */
export const wordsOf = (text: string): string[] => text.split(separators).filter((word) => word !== "");
