import { createKind } from "../../base/kind.ts";
import type { StatementKind } from "../../library/briefing/schema.ts";

/** Words or phrases that say the same. Accents and capitals are ignored. */
type Ways = readonly string[];

export const periods = [
  "today",
  "tomorrow",
  "thisWeek",
  "nextWeek",
  "thisMonth",
  "nextMonth",
  "thisYear",
] as const;
export type QuestionPeriod = (typeof periods)[number];

/** What a question is recognized by, apart from kinds and periods. */
export const cues = [
  /** Asks who somebody is: “who is”. */
  "identity",
  /** Asks for the speaker: “who”, “anybody”. */
  "asks",
  /** Any statement: “say”. */
  "said",
  /** A figure: “how many”. */
  "count",
  "when",
  "why",
  /** Asks for the place of some words: “where does it say”. */
  "where",
  "quote",
  "overdue",
  "due",
  /** Everything that is new: “what is new”. */
  "news",
  /** Everything about somebody or something: “what do we know”. */
  "anything",
  /** Asks the same about somebody or something else: “what about”. */
  "next",
  /** Before the speaker: “a quote by”. */
  "by",
  /** Before the subject: “about”. */
  "about",
  "and",
  /** Names nobody: “she”. */
  "pronoun",
  /** Wants no answer. */
  "thanks",
  /** Says nothing about what is asked. */
  "filler",
] as const;
export type QuestionCue = (typeof cues)[number];

/** The words by which people ask in a language. */
export interface QuestionWords extends Readonly<Record<QuestionCue, Ways>> {
  /** What a kind of statement is called in questions: verbs in all forms, and nouns. */
  readonly kinds: Readonly<Record<StatementKind, Ways>>;
  readonly periods: Readonly<Record<QuestionPeriod, Ways>>;
  /** Words of a title that make it another office, or one of the past: “former”, “deputy”. */
  readonly otherOffice: Ways;
  /** The words of a title without which it is not named: “minister” of “minister of transport”. */
  headOfTitle(words: readonly string[]): readonly string[];
  /** The words of a body that a title leads or speaks for: “opposition” of “leader of the opposition”; none if it is no such title. */
  bodyOfTitle(words: readonly string[]): readonly string[];
}

/** Apart from what loads the words, which waits for their modules. */
export const questionWordsKind = createKind<QuestionWords>("words for questions");

/** Defines the words of a language: the default export of `locales/<language>/questions.ts`. */
export const defineQuestionWords = questionWordsKind.define;
