import type { Phrases } from "../structure/phrases.ts";

/** Dates, numbers, units, and how sure a figure is. */
export interface FigureWords {
  readonly months: ReadonlyMap<string, number>;
  readonly numberWords: ReadonlyMap<string, number>;
  readonly multipliers: Phrases<number>;
  /** How thousands are grouped; the other sign is the decimal one. */
  readonly groups: "." | "," | " ";
  readonly qualifiers: Phrases<"about" | "more-than" | "less-than" | "up-to">;
  readonly percent: Phrases<true>;
  readonly currencies: Phrases<string>;
  readonly timeUnits: ReadonlySet<string>;
  /** Words before a number that make it a label: article 5, page 3, type 2. */
  readonly labels: ReadonlySet<string>;
  /** Nouns too slight to count: two sides, three ways. */
  readonly slightNouns: ReadonlySet<string>;
  /** Link a number to its noun: "de", "of". */
  readonly of: ReadonlySet<string>;
  /** "out of", "sur": seven out of ten. */
  readonly outOf: Phrases<true>;
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
  readonly clockWords: ReadonlySet<string>;
  /** "times": counts, although it is slight. */
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
  /** Leads to a year after which no noun can be counted; null if no number after such a word counts. */
  readonly sureYearLeads: ReadonlySet<string> | null;
}
