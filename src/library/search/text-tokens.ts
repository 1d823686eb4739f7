import { createWordReader, fold } from "../../base/text/fold.ts";
import { inWrittenForm, type NameWord } from "../names/name-words.ts";
import { stem, stemmedLanguages } from "./stem.ts";
import { withWordsApart } from "./text-words.ts";

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

interface StemmedWord extends NameWord {
  readonly stem: string;
}

/** The token between two fields, so that no phrase crosses from one to the other. It is no word, because it has no letters. */
const fieldEnd: StemmedWord = { written: "·", folded: "·", stem: "·" };

/** The token of a stem. It includes the language, so that equal stems of two languages differ. */
export const stemToken = (folded: string, language: string): string =>
  `${language}·${stem(folded, language)}`;

/** Reads words with the stem of each, in a language with known forms. */
const readersOf = new Map(
  stemmedLanguages.map((language) => [
    language,
    createWordReader((written): StemmedWord => {
      const folded = fold(written);
      return { written, folded, stem: stemToken(folded, language) };
    }),
  ]),
);

const readWords = createWordReader((written): StemmedWord => {
  const folded = fold(written);
  return { written, folded, stem: folded };
});

export const unitTokens = (fields: readonly TextField[], tags: readonly string[]): TextTokens => {
  const written: string[] = [];
  const foldedWords: string[] = [];
  const stems: string[] = [];
  let isPlain = true;
  const add = (word: StemmedWord): void => {
    written.push(word.written);
    foldedWords.push(word.folded);
    stems.push(word.stem);
    isPlain &&= word.written === word.folded;
  };
  for (const { text, language } of fields) {
    const read = (language === null ? undefined : readersOf.get(language)) ?? readWords;
    for (const word of read(inWrittenForm(withWordsApart(text)))) if (word.folded !== "") add(word);
    add(fieldEnd);
  }
  const folded = foldedWords.join(" ");
  return {
    plain: isPlain ? folded : "",
    written: isPlain ? "" : written.join(" "),
    folded: isPlain ? "" : folded,
    stems: stems.join(" "),
    tags: tags.join(" "),
  };
};
