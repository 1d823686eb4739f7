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
}

/** The token between two fields, so that no phrase crosses from one to the other. It is no word, because it has no letters. */
const fieldEnd = "·";

/** The token of a stem. It includes the language, so that equal stems of two languages differ. */
export const stemToken = (folded: string, language: string): string =>
  `${language}·${stem(folded, language)}`;

export const unitTokens = (fields: readonly TextField[]): TextTokens => {
  const written: string[] = [];
  const folded: string[] = [];
  const stems: string[] = [];
  for (const { text, language } of fields) {
    const forms = language !== null && stemmedLanguages.includes(language) ? language : null;
    for (const word of textWords(text)) {
      written.push(word.written);
      folded.push(word.folded);
      stems.push(forms === null ? word.folded : stemToken(word.folded, forms));
    }
    for (const tokens of [written, folded, stems]) tokens.push(fieldEnd);
  }
  const [asWritten, asFolded] = [written.join(" "), folded.join(" ")];
  const isPlain = asWritten === asFolded;
  return {
    plain: isPlain ? asWritten : "",
    written: isPlain ? "" : asWritten,
    folded: isPlain ? "" : asFolded,
    stems: stems.join(" "),
  };
};
