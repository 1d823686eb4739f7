import { createKind } from "../../base/kind.ts";

/** Ways to say it; the first one is how it is suggested. Accents and capitals are ignored. */
type Ways = readonly string[];

export type TimeUnit = "minutes" | "hours" | "days" | "weeks" | "months";

/** The words by which people say in a language when something happens. */
export interface ScheduleWords {
  readonly everyDay: Ways;
  readonly weekdays: Ways;
  readonly weekend: Ways;
  /** From Sunday on. */
  readonly days: readonly [Ways, Ways, Ways, Ways, Ways, Ways, Ways];
  /** Several days of a kind, from its name: “Mondays”, « le lundi ». */
  recurringDay(dayName: string): string;
  /** Before the morning conference, at noon, and before the handover to the evening. */
  readonly arrival: Ways;
  readonly noon: Ways;
  readonly "wrap-up": Ways;
  readonly midnight: Ways;
  /** From one day to another. */
  readonly to: Ways;
  /** A word that is both “to” and “at”, as the French « à ». */
  readonly atOrTo: Ways;
  /** Words that say nothing about when. */
  readonly filler: Ways;
  /** Joins two days or two times. */
  readonly and: string;
  /** Every hour. */
  readonly hourly: Ways;
  /** What a step begins with: `every` 2 hours. */
  readonly every: Ways;
  readonly units: Readonly<Record<TimeUnit, Ways>>;
  /** Named days, and how many days ago they began. */
  readonly namedDays: Readonly<Record<string, number>>;
  readonly tomorrow: Ways;
  /** Words before and after a time that say no more than that it has passed: “2 days ago”. */
  readonly pastBefore: Ways;
  readonly pastAfter: Ways;
  /** The half of the day that a word after a time names: whether an hour of 1 to 12 is after noon; null if it is never said so. */
  readonly partsOfDay: Readonly<Record<string, (hour: number) => boolean | null>>;
  /** Half past, after the hour. */
  readonly halfPast: Ways;
  /** The word or sign between an hour and its minutes, or after a time. */
  readonly hourSigns: Ways;
  /** Words that say after a step what its number has said: “2 giờ một lần” is every 2 hours. */
  readonly afterStep: Ways;
  /** Words of a date that are neither its day nor its month nor its year. */
  readonly inDates: Ways;
  /** After the number of a day: `3rd`. */
  readonly dayEndings: Ways;
  /** Before the number of a month, if months have numbers for names. */
  readonly monthLeads: Ways;
}

/** Apart from what loads the words, which waits for their modules. */
export const scheduleWordsKind = createKind<ScheduleWords>("words for schedules");

/** Defines the words of a language: the default export of `locales/<language>/schedules.ts`. */
export const defineScheduleWords = scheduleWordsKind.define;
