import type { NameWord } from "../names/name-words.ts";
import { stem, stemmedLanguages } from "./stem.ts";
import { textWords } from "./text-words.ts";

/** A text, and its language if that is known. */
export interface TextField {
  readonly text: string;
  /** A tag such as `fr`; null for names, which have no forms. */
  readonly language: string | null;
}

/**
 * The words of a unit for the full-text index: one token for each word, with spaces between them. A unit without accents
 * has its words only as `plain`. Other units have them with accents (`written`) and without (`folded`).
 */
export interface TextTokens {
  readonly plain: string;
  readonly written: string;
  readonly folded: string;
  /** The stem of each word with its language; in a language without known forms, the word without accents. */
  readonly stems: string;
  /** What a search can be narrowed to, besides words. */
  readonly tags: string;
}

/** The token between two fields, so that no phrase crosses from one to the other. It is no word, because it has no letters. */
const fieldEnd: NameWord = { written: "·", folded: "·" };

/** The token of a stem. It includes the language, so that equal stems of two languages differ. */
export const stemToken = (folded: string, language: string): string =>
  `${language}·${stem(folded, language)}`;

/** The tokens of the words that `nameWords` keeps, so that each is stemmed once. */
const keptTokens = new Map(stemmedLanguages.map((language) => [language, new WeakMap<NameWord, string>()]));

const tokenOf = (word: NameWord, language: string | null): string => {
  const kept = language === null ? undefined : keptTokens.get(language);
  if (kept === undefined || language === null) return word.folded;
  const known = kept.get(word);
  if (known !== undefined) return known;
  const token = stemToken(word.folded, language);
  kept.set(word, token);
  return token;
};

export const unitTokens = (fields: readonly TextField[], tags: readonly string[]): TextTokens => {
  const words: NameWord[] = [];
  const stems: string[] = [];
  for (const { text, language } of fields) {
    for (const word of textWords(text)) {
      words.push(word);
      stems.push(tokenOf(word, language));
    }
    words.push(fieldEnd);
    stems.push(fieldEnd.folded);
  }
  const folded = words.map((word) => word.folded).join(" ");
  const isPlain = words.every((word) => word.written === word.folded);
  return {
    plain: isPlain ? folded : "",
    written: isPlain ? "" : words.map((word) => word.written).join(" "),
    folded: isPlain ? "" : folded,
    stems: stems.join(" "),
    tags: tags.join(" "),
  };
};
