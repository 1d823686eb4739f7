import { type NameWord, tellingWords } from "../names/name-words.ts";
import { stem } from "./stem.ts";
import { queryWords, textWords } from "./text-words.ts";

/** A query: a text must have all of it. */
export interface TextQuery {
  /** Each somewhere. Those of phrases are among them. */
  readonly words: readonly NameWord[];
  /** Phrases in quotation marks: its words one after the other, in no other form. */
  readonly phrases: readonly (readonly NameWord[])[];
  /** All words as they were typed, articles included. */
  readonly typed: readonly NameWord[];
}

// Nothing is read past a second opening mark.
const quoted = /"([^"]*)"|“([^“”]*)”|„([^„“”]*)[“”]|«([^«»]*)»/gu;

const distinct = (words: readonly NameWord[]): NameWord[] => [
  ...new Map(words.map((word) => [word.written, word])).values(),
];

/** Reads a query. Articles and forms of address count in phrases, and if there is nothing else. */
export const readQuery = (text: string): TextQuery => {
  const phrases = [...text.matchAll(quoted)]
    .map(([, ...kinds]) => textWords(kinds.find((words) => words !== undefined) ?? ""))
    .filter((words) => words.length > 0);
  const bare = queryWords(text.replaceAll(quoted, " "));
  const telling = phrases.length > 0 && tellingWords(bare) === bare ? [] : tellingWords(bare);
  return {
    words: distinct([...phrases.flat(), ...telling]),
    phrases,
    typed: queryWords(text),
  };
};

/** Whether a text in one language has every word of a query, in whatever form. */
export const hasAllWords = ({ words }: TextQuery, text: string, language: string): boolean => {
  const forms = new Set(textWords(text).flatMap(({ folded }) => [folded, stem(folded, language)]));
  return words.every(({ folded }) => forms.has(folded) || forms.has(stem(folded, language)));
};
