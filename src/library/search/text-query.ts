import { isVietnamese } from "../../base/text/vietnamese.ts";
import { type NameWord, tellingWords } from "../names/name-words.ts";
import { stem } from "./stem.ts";
import { queryWords, textWords } from "./text-words.ts";

export interface QueryWord extends NameWord {
  /** Whether the query has letters that only Vietnamese has. */
  readonly isVietnamese?: boolean;
  /** Whether no letter lacks its accent, as in a glossary: the Vietnamese word for a price is not in « gia súc », cattle. */
  readonly hasAllLetters?: boolean;
}

/** A query. A text must have all of its words and phrases. */
export interface TextQuery {
  /** All words, which may be anywhere, including those of phrases. */
  readonly words: readonly QueryWord[];
  /** Phrases in quotation marks: their words must be in a row, in exactly this form. */
  readonly phrases: readonly (readonly NameWord[])[];
  /** All words as they were typed, articles included. */
  readonly typed: readonly NameWord[];
}

// The pattern stops at a second opening mark.
const quoted = /"([^"]*)"|“([^“”]*)”|„([^„“”]*)[“”]|«([^«»]*)»/gu;

/** Reads a query. Ignores articles and forms of address, except in phrases, or if there are no other words. */
export const readQuery = (text: string): TextQuery => {
  const phrases = [...text.matchAll(quoted)]
    .map(([, ...kinds]) => textWords(kinds.find((words) => words !== undefined) ?? ""))
    .filter((words) => words.length > 0);
  const bare = queryWords(text.replaceAll(quoted, " "));
  const telling = phrases.length > 0 && tellingWords(bare) === bare ? [] : tellingWords(bare);
  const words = distinct([...phrases.flat(), ...telling]);
  const typed = queryWords(text);
  const isTyped = typed.some(({ written }) => isVietnamese(written));
  return {
    words: isTyped ? words.map((word) => ({ ...word, isVietnamese: true })) : words,
    phrases,
    typed,
  };
};

const distinct = (words: readonly NameWord[]): NameWord[] => [
  ...new Map(words.map((word) => [word.written, word])).values(),
];

/** Whether a text in one language has every word of a query, in any form. */
export const hasAllWords = ({ words }: TextQuery, text: string, language: string): boolean => {
  const forms = new Set(textWords(text).flatMap(({ folded }) => [folded, stem(folded, language)]));
  return words.every(({ folded }) => forms.has(folded) || forms.has(stem(folded, language)));
};
