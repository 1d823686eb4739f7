import { createKind } from "../../base/kind.ts";

/** Ways to write it. The first one is used in suggestions. Accents and capitals are ignored. */
export type Ways = readonly string[];

export type TimeUnit = "minutes" | "hours" | "days" | "weeks" | "months";

/** A word after a time: whether an hour of 1 to 12 is after noon then; null if it is never said so. */
export type PartOfDay = (hour: number) => boolean | null;

/** The words for schedules in a language. */
export interface ScheduleWords {
  readonly everyDay: Ways;
  readonly weekdays: Ways;
  readonly weekend: Ways;
  /** Abbreviations of several days, from Sunday, which is 0. */
  readonly daySets: Readonly<Record<string, readonly number[]>>;
  /** Starting with Sunday. */
  readonly days: readonly [Ways, Ways, Ways, Ways, Ways, Ways, Ways];
  /** Several days of a kind, from its name: “Mondays”, « le lundi ». */
  recurringDay(dayName: string): string;
  /** Before the morning conference, at noon, and before the handover to the evening. */
  readonly arrival: Ways;
  readonly noon: Ways;
  readonly "wrap-up": Ways;
  readonly midnight: Ways;
  /** Other times with a name, in minutes after midnight: « midi et demi ». */
  readonly namedTimes: Readonly<Record<string, number>>;
  /** From one day or time to another. */
  readonly to: Ways;
  /** A word that is both “to” and “at”, as the French « à ». */
  readonly atOrTo: Ways;
  /** The same, but only before times: « de las 9 a las 17 », and « el 5 a las 9 ». */
  readonly atOrToTime: Ways;
  /** The words before a time. */
  readonly at: Ways;
  /** The same for a time that need not be exact: “around 8”. */
  readonly about: Ways;
  /** Joins two days or two times; the first one is written. */
  readonly and: Ways;
  /** “every”, which begins the next days. */
  readonly each: Ways;
  /** Words without a meaning for the schedule. */
  readonly filler: Ways;
  /** Every hour, every half hour, and every quarter of an hour. */
  readonly hourly: Ways;
  readonly halfHourly: Ways;
  readonly quarterHourly: Ways;
  /** The first word of a step: `every` 2 hours. */
  readonly every: Ways;
  readonly units: Readonly<Record<TimeUnit, Ways>>;
  /** Words after a step without a further meaning: “2 giờ một lần” is every 2 hours. */
  readonly afterStep: Ways;
  /** Every second week, before its day: `every other` Tuesday. */
  readonly everyOther: Ways;
  /** Every few weeks, in words: « une semaine sur trois » is 3. */
  readonly weekSteps: Readonly<Record<string, number>>;
  /** Every few days, in words: « un jour sur deux » is 2. */
  readonly daySteps: Readonly<Record<string, number>>;
  /** Words such as “or”, between things of which only one is meant: a schedule cannot have them. */
  readonly or: Ways;
  /** Words of a single day: “tomorrow”, “yearly”. A schedule recurs each week or month. */
  readonly once: Ways;
  /** Without the days that follow. */
  readonly except: Ways;
  /** Full names of the months, because « mar » is Tuesday too, and the words before one: “in August”. */
  readonly months: readonly Ways[];
  readonly inMonth: Ways;
  /** How many times there are: “twice a day”. */
  readonly timesADay: Readonly<Record<string, number>>;
  readonly timesAWeek: Readonly<Record<string, number>>;
  /** Words before a beginning: “from September”. */
  readonly starts: Ways;
  /** Public holidays, which are a setting of their own. */
  readonly publicHolidays: Ways;
  /** The article before a day of the month: « le 15 ». */
  readonly dayArticles: Ways;
  /** The word before two times that are a range: “between 9 and 17”. */
  readonly between: Ways;
  /** Positions in the month by their words; -1 is the last. */
  readonly ordinals: Readonly<Record<string, number>>;
  readonly ofMonth: Ways;
  /** “of the quarter”. */
  readonly ofQuarter: Ways;
  /** The word “day” beside a number or a position: “day 1 of the month”. */
  readonly dayWord: Ways;
  /** Two weeks, in dates: “in a fortnight”. */
  readonly fortnights: Ways;
  /** What happens with missed posts: post them late, merge them into the next one, or skip them. The first way is shown. */
  readonly missed: Readonly<Record<"late" | "merge" | "skip", Ways>>;
  /** After or before a day, how many days later is meant: “monday week”, “a week on monday”, « lundi en huit ». */
  readonly daysLater: Readonly<Record<string, number>>;
  readonly numbers: Readonly<Record<string, number>>;
  /** Numbers that are words of other languages, unless this word is before them: « las once », and `once a day`. */
  readonly numbersAfter: Readonly<Record<string, string>>;
  /**
   * Words that would be the same without their accents, each with the digits or the word that replaces it: the Vietnamese “tư” (four) and “từ” (from), “tới”
   * (to) and “tối” (evening).
   */
  readonly accentedWords: Readonly<Record<string, string>>;
  readonly namedDays: Readonly<Record<string, number>>;
  /** Evenings by name, as days back from today: “tonight”. */
  readonly namedEvenings: Readonly<Record<string, number>>;
  /** Parts of a day beside its name, by the hour at which they begin: tomorrow “afternoon”. A morning begins with its day. */
  readonly partsBesideDay: Readonly<Record<string, number>>;
  readonly tomorrow: Ways;
  /** Words before and after a time that say only that it is in the past: “2 days ago”. */
  readonly pastBefore: Ways;
  readonly pastAfter: Ways;
  /** The same for the future: “in 2 days”, “next Monday”. */
  readonly futureBefore: Ways;
  readonly futureAfter: Ways;
  readonly partsOfDay: Readonly<Record<string, PartOfDay>>;
  /** Every day in this part of it: “every morning”. */
  readonly dailyParts: Readonly<Record<string, PartOfDay>>;
  /** Minutes from a word before an hour (“half past 8”) or after it (« 8 h et demie »); negative ones lie before it. */
  readonly beforeHour: Readonly<Record<string, number>>;
  /** The same, but only after “at”, because “10 to 12” is a range: “at ten to nine”. */
  readonly beforeHourAfterAt: Readonly<Record<string, number>>;
  readonly afterHour: Readonly<Record<string, number>>;
  /** Before the minutes that are left until the hour: « 9 h moins 10 ». */
  readonly minus: Ways;
  /** Minutes in words after an hour and the word between them, which are no second hour if `before` is before the hour: « las ocho y veinte ». */
  readonly spokenMinutes: { readonly before: Ways; readonly between: string; readonly minutes: Ways } | null;
  /** The word or sign between an hour and its minutes, or after a time. */
  readonly hourSigns: Ways;
  /** The word before or after a city that makes it a time zone: “Paris time”, « heure de Paris ». */
  readonly zoneBefore: Ways;
  readonly zoneAfter: Ways;
  /** Words that change the meaning of a sentence. If a text that is not understood has one, the bot suggests nothing. */
  readonly decisive: Ways;
  /** Words of a date that are neither its day nor its month nor its year. */
  readonly inDates: Ways;
  /** After the number of a day: `3rd`. */
  readonly dayEndings: Ways;
  /** Before the number of a month, if months have numbers for names. */
  readonly monthLeads: Ways;
}

/** In a module of its own, because the module that loads the words waits for their modules, which import this one. */
export const scheduleWordsKind = createKind<ScheduleWords>("words for schedules");

/** Defines the words of a language: the default export of `locales/<language>/schedules.ts`. */
export const defineScheduleWords = scheduleWordsKind.define;
