import { eld } from "eld/small";
import iconv from "iconv-lite";

/** Marks after a vowel in VNI's fonts, as combining characters. Capitals have them as capitals. */
const marks: Readonly<Record<string, string>> = {
  ù: "\u0301",
  ø: "\u0300",
  û: "\u0309",
  õ: "\u0303",
  ï: "\u0323",
  â: "\u0302",
  á: "\u0302\u0301",
  à: "\u0302\u0300",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0302\u0323",
  ê: "\u0306",
  é: "\u0306\u0301",
  è: "\u0306\u0300",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0306\u0323",
};

/** Letters that have a place of their own in VNI's fonts. */
const letters: Readonly<Record<string, string>> = {
  ñ: "đ",
  ö: "ư",
  ô: "ơ",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
};

const ofVni = /([aeouyöô])([ùøûõïâáàåãäêéèúüë])|[ñöôæóòî]/giu;

/** The text that a reader sees in a font; null if the font has the letters of Unicode. */
export const seenInFont = (text: string, font: string): string | null => {
  if (/^vni[- ]/iu.test(font)) return fromVni(text);
  if (!/^\.vn/iu.test(font)) return null;
  // Fonts such as .VnTimeH show small letters as capitals.
  return /h$/iu.test(font) ? fromTcvn(text).toUpperCase() : fromTcvn(text);
};

/** Text in VNI's fonts, which write `Nöôùc` for “Nước”. */
const fromVni = (text: string): string =>
  text.replace(ofVni, (found: string, vowel?: string, mark?: string) => {
    const letter = vowel ?? found;
    const lower = letters[letter.toLowerCase()] ?? letter.toLowerCase();
    const written = (lower + (marks[mark?.toLowerCase() ?? ""] ?? "")).normalize("NFC");
    return letter === letter.toLowerCase() ? written : written.toUpperCase();
  });

/** Text in the fonts of TCVN 5712, which write `th«ng` for “thông”. Their small letters are in the second half of Latin-1. */
const fromTcvn = (text: string): string =>
  text.replace(/[\u00a1-\u00ff]/gu, (letter) => iconv.decode(Buffer.from(letter, "latin1"), "tcvn"));

/** Enough of a text to detect its language. */
const longestSample = 20_000;

/** How often a text must have a sequence that only these fonts have, to be tried: in per cent of its letters. */
const leastShare = 4;

const candidates = [
  { charset: "VNI", sign: /[aeouyöô][ùøûõïâáàåãäêéèúüë]/giu, read: fromVni },
  { charset: "TCVN3", sign: /\p{L}[¡-©«-¹»-¿]|[¡-©«-¹»-¿]\p{L}/giu, read: fromTcvn },
] as const;

/** How much a text must resemble Vietnamese with the letters of the font, and how much more than without, from 0 to 1. */
const leastResemblance = 0.6;
const leastDifference = 0.15;

const resemblance = (text: string): number => eld.detect(text.slice(0, longestSample)).getScores().vi ?? 0;

/**
 * A Vietnamese text that was written with a font of before Unicode, with its letters; null if it is none. Such texts come from
 * old documents of authorities. Without the font, they look like words with the wrong accents.
 */
export const fromOldFont = (text: string): { readonly text: string; readonly charset: string } | null => {
  const sample = text.slice(0, longestSample);
  const all = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const { charset, sign, read } of candidates) {
    const signs = sample.match(sign)?.length ?? 0;
    if (signs * 100 < all * leastShare || signs === 0) continue;
    const seen = read(text);
    const found = resemblance(seen);
    if (found > leastResemblance && found > resemblance(text) + leastDifference)
      return { text: seen, charset };
  }
  return null;
};
