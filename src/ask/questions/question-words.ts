import { createKind } from "../../base/kind.ts";
import type { FeastDay } from "../../base/time/feasts.ts";
import type { StatementKind } from "../../library/briefing/schema.ts";

/** Words or phrases with the same meaning. Accents and capitals are ignored. */
type Ways = readonly string[];

export const periods = [
  "dayBeforeYesterday",
  "dayAfterTomorrow",
  "yesterday",
  "today",
  "tomorrow",
  "lastWeek",
  "thisWeek",
  "nextWeek",
  "weekAfterNext",
  "lastWeekend",
  /** The newest one that has begun. */
  "pastWeekend",
  "thisWeekend",
  "nextWeekend",
  "lastMonth",
  "thisMonth",
  "nextMonth",
  "lastYear",
  "thisYear",
  "nextYear",
] as const;
export type QuestionPeriod = (typeof periods)[number];

export const seasons = ["spring", "summer", "autumn", "winter"] as const;
type Season = (typeof seasons)[number];

/** The signs of a question, apart from kinds and periods. */
export const cues = [
  /** Asks who a person is: “who is”. */
  "identity",
  /** Asks for the speaker: “who”, “anybody”. */
  "asks",
  /** Any statement: “say”. */
  "said",
  /** A figure: “how many”. */
  "count",
  "when",
  /** Before the first day of a period. */
  "since",
  /** Before the last day that is meant, or before the first day that is not, for the words in `before`. */
  "until",
  /** Before the last day that is not meant. */
  "after",
  "why",
  /** Asks for the place of some words: “where does it say”. */
  "where",
  "quote",
  "overdue",
  "due",
  /** Promises “without a date”. */
  "noDate",
  /** Everything that is new: “what is new”. */
  "news",
  /** Everything about a person or thing: “what do we know”. */
  "anything",
  /** Asks the same about another person or subject: “what about”. */
  "next",
  /** Before the speaker: “a quote by”. */
  "by",
  /** Before the subject: “about”. */
  "about",
  "and",
  /** A pronoun, which names no one: “she”. */
  "pronoun",
  /** Wants no answer. */
  "thanks",
  /** Has no meaning for the question. */
  "filler",
  /** A part of the subject, although its words are a sign of a question elsewhere: “voted against”. */
  "plain",
] as const;
export type QuestionCue = (typeof cues)[number];

interface OfficeWords {
  /** Before a person: who was minister “before” her. Only in questions who a person is. */
  readonly before: Ways;
  readonly after: Ways;
  readonly predecessor: Ways;
  readonly successor: Ways;
  /** Verbs of the later one: who “replaced” her. If her name is before the verb, the earlier one is meant: who did she “replace”. */
  readonly succeeds: Ways;
  /** Verbs of the earlier one. */
  readonly precedes: Ways;
  /** Nouns for an office: who held the “post” before her. */
  readonly post: Ways;
  /** Before “who”, if it is the object: « ¿a quién sustituyó? ». */
  readonly objectMark: Ways;
}

interface CareerWords {
  /** What did she do “before”? */
  readonly past: Ways;
  /** What “roles” has she had? What is her “career”? One “role” is the one that she has now. */
  readonly nouns: Ways;
  /** What “job” did she “hold” before? They do not ask for the former roles by themselves. */
  readonly others: Ways;
}

/** The words of questions in a language. */
export interface QuestionWords extends Readonly<Record<QuestionCue, Ways>> {
  /** The words for each kind of statement in questions: verbs in all forms, and nouns. */
  readonly kinds: Readonly<Record<StatementKind, Ways>>;
  readonly periods: Readonly<Record<QuestionPeriod, Ways>>;
  /** The first or last words of a line that ask for a day, without a verb: “date of” the visit. */
  readonly dateNouns: Ways;
  /** Those that ask for a figure: “cost of” the sleeping cars. */
  readonly figureNouns: Ways;
  /** Words that say which day or figure is asked for, and nothing about the subject: the “new” date, « le chiffre exact ». */
  readonly qualities: { readonly before: Ways; readonly after: Ways };
  /** A line that is only this asks for the sources of the last answer. */
  readonly sourceNouns: Ways;
  /** The first words of a line that make it a question, without a question mark: “which”. */
  readonly opening: Ways;
  /** The last words that do so: « không ». */
  readonly closing: Ways;
  /** The words of `anything` that ask for what is to come: “what happens” on 9 December. */
  readonly planned: Ways;
  /** Before a day and a month in numbers: « le 9/12 ». None if the language has no fixed order of the two. */
  readonly beforeNumericDay: Ways;
  /** Before a month or a year: “in October”. */
  readonly beforeMonth: Ways;
  /** Whether a month needs no such word: “tháng 10”. */
  readonly namesMonthAlone: boolean;
  /** Those of `until` that do not include the day itself: “before”. */
  readonly before: Ways;
  /** Before a day to come until which something is done: “by”. */
  readonly deadline: Ways;
  /** Before the first of two days: “between”. */
  readonly between: Ways;
  /** Before the second of them: “and”. */
  readonly rangeTo: Ways;
  /** Before a period, for its last day: “the end of”. */
  readonly endOf: Ways;
  /** Before a period, for its first part: “early”. */
  readonly startOf: Ways;
  readonly middleOf: Ways;
  /** The halves of a month. */
  readonly halvesOfMonth: readonly [Ways, Ways];
  /** Before a day, whose week is meant: “the week of 7 December”. */
  readonly weekOf: Ways;
  readonly years: Ways;
  /** Holidays, by their day. */
  readonly feasts: readonly (readonly [day: FeastDay, ways: Ways])[];
  readonly seasons: Readonly<Record<Season, Ways>>;
  readonly quarters: readonly [Ways, Ways, Ways, Ways];
  /** The halves of a year. */
  readonly halves: readonly [Ways, Ways];
  readonly quarter: Ways;
  /** Beside a date that comes every year: “this” summer, “next” Christmas, “last” spring. */
  readonly thisOne: Ways;
  readonly nextOne: Ways;
  readonly lastOne: Ways;
  /** Whether these may follow the date: « l’été prochain ». */
  readonly whichFollows: boolean;
  /** Before the day or the time that a promise is for: “for Christmas”. */
  readonly target: Ways;
  /** Words that say that a promise was made then, and is not due then: promises “announced before Christmas”. */
  readonly made: Ways;
  /** Before any event, such as “before” the flood: the question is about a time, even if it is unknown. */
  readonly beforeEvent: Ways;
  /** Events without a known date: “the election”. */
  readonly events: Ways;
  /** Beside a length of time: “3 days ago”. */
  readonly ago: Ways;
  /** Beside a length of time that ends today: “the last 3 days”. */
  readonly lasting: Ways;
  /** Beside a length of time that begins today: “within 3 days”. */
  readonly coming: Ways;
  /** Those of `and` that let choose. */
  readonly or: Ways;
  /** Those of `pronoun` that mean one man. */
  readonly he: Ways;
  /** Those that mean one woman. */
  readonly she: Ways;
  /** Words by which a question means the people who held an office earlier or later than a person. */
  readonly holders: OfficeWords;
  /** Words by which a question asks for all roles of a person, the former ones too. */
  readonly careers: CareerWords;
  /** Words for the head of an organization: who “leads”, “the boss of”. */
  readonly leads: Ways;
  /** Before a noun without a plural, if several are meant: « các » chủ tịch. */
  readonly several: Ways;
  /** Words that make a title a past one: “former”. */
  readonly formerOffice: Ways;
  /** Between an office and its place, or a relative and the person: mayor “of” Paris, « la femme du maire ». */
  readonly belongs: Ways;
  /** Words for the object that is asked for: “what”. */
  readonly objects: Ways;
  /** The first words of a clause before the question: “after” Whitlock promised homes, who criticised her? */
  readonly clauseOpeners: Ways;
  /** Words that ask for any speaker, and for no object: « “quelqu'un” a-t-il démenti », where “il” is no other person. */
  readonly anyone: Ways;
  /** Before the name of a person who is left out: who “besides” Whitlock. */
  readonly exceptions: Ways;
  /** Before the name of a place: promises “in” Vernoux. */
  readonly places: Ways;
  /** Words for people who are named by another one: her “husband”, the mayor’s “lawyer”. */
  readonly companions: Ways;
  /** Whether such a word may follow the name without another one: “the mayor’s husband”. */
  readonly companionsFollow: boolean;
  /** Before and after the person in a question about plans: “what will” the mayor “do”. */
  readonly willDo: readonly [will: Ways, act: Ways];
  /** Single words as people type them in a hurry, in lower case: « q » for « que ». */
  readonly shortForms: ReadonlyMap<string, string>;
  /** Right before a verb: “not”. */
  readonly not: Ways;
  /** Words that make a title another office, or a past one: “former”, “deputy”. */
  readonly otherOffice: Ways;
  /** Whether they only begin a title: in the middle of one, « nguyên » is a part of a name, such as Thái Nguyên. */
  readonly otherOfficeOpens: boolean;
  /** The required words of a title: “minister” in “minister of transport”. */
  headOfTitle(words: readonly string[]): readonly string[];
  /** The words of a body that a title leads or speaks for: “opposition” of “leader of the opposition”; none if it is no such title. */
  bodyOfTitle(words: readonly string[]): readonly string[];
}

/** In a module of its own, because the module that loads the words waits for their modules, which import this one. */
export const questionWordsKind = createKind<QuestionWords>("words for questions");

/** Defines the words of a language: the default export of `locales/<language>/questions.ts`. */
export const defineQuestionWords = questionWordsKind.define;
