import { createKind } from "../kind.ts";

/** How a language writes dates, quotation marks and the like, if Node's Intl does not write them as a newsroom does. */
export interface Locale {
  /** The BCP 47 tag that Intl uses for dates, numbers and lists. */
  readonly intlLocale: string;
  /** How a date writes its month: `7 January 2025` or `7/1/2025`. */
  readonly month: "long" | "numeric";
  /** The same in short dates: `7 Jan 2025`. */
  readonly shortMonth: "short" | "numeric";
  readonly quotationMarks: readonly [open: string, close: string];
  /** Whether a speaker comes before the verb also after a quotation: “…”, Ana Silva said. */
  readonly speakerBeforeVerb: boolean;
  /** Starting with Sunday, as they are written inside a sentence. */
  readonly dayNames: readonly [string, string, string, string, string, string, string];
  /** Puts the language's own spaces beside its punctuation marks. Messages are written with ordinary spaces. */
  typeset(written: string): string;
  /** Corrects a date that Intl has written. */
  date(written: string): string;
  /** Corrects the name of a language that Intl has written, for use inside a sentence. */
  languageName(written: string): string;
  /** A number with a sign for its unit: `25%` or `25 %`, `€40` or `40 €`. */
  amount(number: string, sign: string): string;
  /** A time of day, such as `08:30`, with the article that the language needs before it (`las 8:30`). */
  time(hour: number, minute: number): string;
  /** The time zone of a city, such as `New York time`. */
  timeZone(city: string): string;
}

/** In a module of its own: `language.ts` loads the languages with a top-level `await`, and their modules import this one. */
export const localeKind = createKind<Locale>("locale");

/** Defines a language: the default export of `locales/<language>/index.ts`. */
export const defineLocale = localeKind.define;
