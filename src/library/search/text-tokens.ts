import { stem, stemmedLanguages } from "./stem.ts";
import { textWords } from "./text-words.ts";

/** A stretch of words that follow each other, and their language if it is known. */
export interface TextField {
  readonly text: string;
  /** A tag such as `fr`; null for names, which have no forms. */
  readonly language: string | null;
}

/**
 * The words of a unit as the full-text index takes them: a token a word, with a space between two. A unit without any accent has
 * its words once, as `plain`; another has them with accents (`written`) and without (`folded`).
 */
export interface TextTokens {
  readonly plain: string;
  readonly written: string;
  readonly folded: string;
  /** What the forms of each word have in common, with the language; of a language without known forms the word without accents. */
  readonly stems: string;
}

/** Is between two fields, so that no phrase reaches from one into the other. It is no word: it has no letter. */
const fieldEnd = "·";

/** The token of a stem: words of two languages with one stem stay apart. */
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
