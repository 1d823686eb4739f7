import { createKind } from "../../../base/kind.ts";
import type { Phrases } from "../structure/phrases.ts";
import type { DueWords } from "./due-words.ts";
import type { FigureWords } from "./figure-words.ts";
import type { NameWords } from "./name-words.ts";
import type { SpeechWords } from "./speech-words.ts";

/** Marks of lines outside the story (captions, notes, bylines), and abbreviations, whose full stop ends no sentence. */
export interface LayoutWords {
  readonly boilerplate: RegExp;
  readonly caption: RegExp;
  /** A pose or a gift, in a line of one sentence: a caption without a mark. */
  readonly pose: RegExp;
  readonly notes: RegExp;
  readonly source: RegExp;
  readonly byline: RegExp;
  /** Words before a date that show that it is not the publication date: a birthday, a deadline. */
  readonly notPublication: RegExp;
  /** Words in the names of newspapers and agencies: "courier", "agence". */
  readonly publications: Phrases<true>;
  readonly question: RegExp;
  readonly abbreviations: ReadonlySet<string>;
  /** Short forms such as "A:" or "R:" for the person who is interviewed. */
  readonly answerLabels: ReadonlySet<string>;
}

/** What the rules know about one language: lists of words and phrases, in lower case. */
export interface Lexicon extends SpeechWords, NameWords, FigureWords, DueWords, LayoutWords {
  readonly language: string;
}

export const lexicons = createKind<Lexicon>("lexicon");

/** Defines the lexicon of a language: the default export of `locales/<language>/article/index.ts`. */
export const defineLexicon = lexicons.define;
