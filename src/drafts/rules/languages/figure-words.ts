import type { Phrases } from "../structure/phrases.ts";
import type { NumberWords } from "./number-words.ts";

/** Dates, numbers, units, and how sure a figure is. */
export interface FigureWords {
  readonly months: ReadonlyMap<string, number>;
  readonly numbers: NumberWords;
  /** After digits: "million", "bn", "nghìn tỷ". */
  readonly multipliers: Phrases<number>;
  /** How thousands are grouped; the other sign is the decimal one. */
  readonly groups: "." | "," | " ";
  readonly qualifiers: Phrases<"about" | "more-than" | "less-than" | "up-to">;
  readonly percent: Phrases<true>;
  readonly currencies: Phrases<string>;
  /** Words that begin like the name of a currency but are none: "đồng hồ" (clock). */
  readonly notCurrencies: Phrases<true>;
  readonly timeUnits: ReadonlySet<string>;
  /** Words before a number that make it a label: article 5, page 3, type 2. */
  readonly labels: ReadonlySet<string>;
  /** Nouns whose numbers are not worth recording as figures: two sides, three ways. */
  readonly slightNouns: ReadonlySet<string>;
  /** Link a number to its noun: "de", "of". */
  readonly of: ReadonlySet<string>;
  /** "out of", "sur": seven out of ten. */
  readonly outOf: Phrases<true>;
  /** The same, but only between two small numbers: "one in five". */
  readonly inSmall: ReadonlySet<string>;
  /** "fifths", "quintos": after a number, they make a fraction. */
  readonly denominators: ReadonlyMap<string, number>;
  /** "phần": between the two numbers of a fraction. */
  readonly denominatorLinks: ReadonlySet<string>;
  /** Before the base of a rate: "per 1,000". `forWords` do so only after a number. */
  readonly perWords: Phrases<true>;
  readonly forWords: Phrases<true>;
  readonly quarter: Phrases<number>;
  /** "to", "à", "đến" between two numbers of a range. */
  readonly rangeWords: ReadonlySet<string>;
  /** End a noun phrase after a number or in a title. */
  readonly stops: ReadonlySet<string>;
  /** Words before a bare number of four digits that make it a year. */
  readonly yearLeads: ReadonlySet<string>;
  /** How many words a unit may have. */
  readonly unitWords: number;
  /** After a number in digits: "1st", "2e". */
  readonly ordinalEndings: ReadonlySet<string>;
  /** Before a number in words that is an ordinal. */
  readonly ordinalLeads: ReadonlySet<string>;
  /** After a time of day: "h", "am". */
  readonly clockWords: Phrases<true>;
  /** Before a time of day: "a las", "lúc". */
  readonly clockLeads: Phrases<true>;
  /** Before the hour of a day, if the noun for hours follows: "à 20 heures". */
  readonly hourLeads: Phrases<true>;
  readonly hours: ReadonlySet<string>;
  /** After an hour, show that it is a time of day: "7 giờ sáng", "3 heures du matin". */
  readonly partsOfDay: Phrases<true>;
  /** After an hour, show that it is a duration: "à 2 heures de route". */
  readonly hourStops: ReadonlySet<string>;
  /** "tuổi", "years old", "ans": after an age. `ageYears` count only beside a comma, or after a person. */
  readonly ageUnits: Phrases<true>;
  readonly ageYears: ReadonlySet<string>;
  /** "aged", "âgée de": before an age. */
  readonly ageLeads: Phrases<true>;
  /** "homme", "niña": a person whose age follows. */
  readonly personNouns: ReadonlySet<string>;
  /** Beside the score of a match: "win", "score". */
  readonly scoreWords: ReadonlySet<string>;
  /** Units of several words, one of which would end a unit: "đại biểu". */
  readonly unitPhrases: Phrases<true>;
  /** After "300m", say that the letter means metres: "hurdles", "deep". */
  readonly afterMetres: ReadonlySet<string>;
  /** Belong to the unit before: "carrés". */
  readonly unitTails: ReadonlySet<string>;
  /** After a figure, they show how exact it is: "or more", "trở lên". */
  readonly qualifiersAfter: Phrases<"about" | "more-than" | "less-than" | "up-to">;
  /** "times": a figure even with a small number. */
  readonly times: ReadonlySet<string>;
  /** The ending of peoples, which are units with a capital: "Americans". */
  readonly peopleEnding: RegExp | null;
  /** The ending of verb forms that end a unit: "-ed". */
  readonly unitEnd: RegExp | null;
  /** Before a day and a month joined by "-"; null if a date of two numbers is not read. */
  readonly shortDateLeads: ReadonlySet<string> | null;
  /** Before the number of a month and of a year, if months have numbers. */
  readonly numberedMonths: { readonly month: string; readonly year: string } | null;
  /** Between a day and its month, and between a month and its year. */
  readonly beforeMonth: ReadonlySet<string>;
  readonly beforeYear: ReadonlySet<string>;
  /** Before the date of a dateline: "Dakar, le 14 mars". */
  readonly beforeDate: ReadonlySet<string>;
  /** Months have a capital, and may come before the day: "January 7". */
  readonly monthsInCapitals: boolean;
  readonly monthFirst: boolean;
  /** Those `yearLeads` that make a number a year even if a noun follows it; null if all of them do. */
  readonly sureYearLeads: ReadonlySet<string> | null;
}
