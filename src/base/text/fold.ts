// Letters that Unicode does not take apart into a base letter and a mark.
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

const unaccented = /^[\x20-\x7e]*$/;

const foldLetters = (text: string): string =>
  text
    .normalize("NFD")
    // Soft hyphens, zero-width spaces and the like are in what people paste, and nobody sees them.
    .replaceAll(/[\p{M}\p{Default_Ignorable_Code_Point}]+/gu, "")
    .toLowerCase()
    .replaceAll(/[đðłøœæßı]/gu, (letter) => letters[letter] ?? letter);

/** A text as people type it in a hurry: no accents, no upper case. `Nguyễn Mạnh Hùng` is `nguyen manh hung`. */
export const fold = (text: string): string =>
  // Most of what is typed has no accents, and nothing to take apart.
  unaccented.test(text) ? text.toLowerCase() : foldLetters(text);

const separators = /[^\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]+/u;

/** The words of a text, as they are written. Apostrophes and hyphens separate words. */
export const wordsOf = (text: string): string[] => text.split(separators).filter((word) => word !== "");
