import type { Language } from "./language.ts";

const remember = <T>(make: (language: Language) => T): ((language: Language) => T) => {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const fresh = make(language);
    made.set(language, fresh);
    return fresh;
  };
};

// English dates are day-month-year: a newsroom with desks in several countries must not read 7/1 two ways.
const localeOf = (language: Language): string => (language === "en" ? "en-GB" : language);

const dates = remember(
  // Vietnamese writes 7/1/2025 and reads it one way only; its long form in CLDR is nobody's usage.
  (language) =>
    new Intl.DateTimeFormat(localeOf(language), {
      day: "numeric",
      month: language === "vi" ? "numeric" : "long",
      year: "numeric",
      timeZone: "UTC",
    }),
);
const numbers = remember(
  (language) => new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 20 }),
);
const disjunctions = remember((language) => new Intl.ListFormat(localeOf(language), { type: "disjunction" }));
const conjunctions = remember((language) => new Intl.ListFormat(localeOf(language), { type: "conjunction" }));
const languageNames = remember((language) => new Intl.DisplayNames(localeOf(language), { type: "language" }));

const regionNames = remember((language) => new Intl.DisplayNames(language, { type: "region" }));

const writtenDates = remember((_language) => new Map<string, string>());

// A few thousand days are years of news: more are not kept, so that the memory stays bounded.
const mostWrittenDates = 5_000;

// CLDR writes « 1 juin »; French says and writes « 1er juin ».
const writeDate = (language: Language, isoDate: string): string => {
  const written = dates(language).format(new Date(`${isoDate}T00:00:00Z`));
  return language === "fr" ? written.replace(/^1\b/u, "1er") : written;
};

/** A calendar date without a time, such as `7 January 2025`: it is the same day for every reader. */
export const formatDate = (language: Language, isoDate: string): string => {
  const known = writtenDates(language);
  const written = known.get(isoDate) ?? writeDate(language, isoDate);
  if (known.size < mostWrittenDates) known.set(isoDate, written);
  return written;
};

export const formatNumber = (language: Language, value: number): string => numbers(language).format(value);

export const formatList = (language: Language, items: readonly string[]): string =>
  conjunctions(language).format(items);

/** The same where one of them is to be chosen: `en, fr or vi`. */
export const formatChoice = (language: Language, items: readonly string[]): string =>
  disjunctions(language).format(items);

/** The name of a language as it stands inside a sentence: `fr` is `French`, `français`, `tiếng Pháp`. */
export const formatLanguage = (language: Language, tag: string): string => {
  const name = languageNames(language).of(tag) ?? tag;
  return language === "vi" ? name.charAt(0).toLocaleLowerCase("vi") + name.slice(1) : name;
};

/** The name of a country by its ISO 3166-1 code: `VN` is `Vietnam`, `Viêt Nam`, `Việt Nam`. */
export const formatRegion = (language: Language, code: string): string =>
  regionNames(language).of(code) ?? code;
