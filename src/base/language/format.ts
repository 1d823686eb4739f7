import { type Language, localeOf, onceEach } from "./language.ts";

const numbers = onceEach(
  (language) => new Intl.NumberFormat(localeOf(language).intlLocale, { maximumFractionDigits: 20 }),
);
const disjunctions = onceEach(
  (language) => new Intl.ListFormat(localeOf(language).intlLocale, { type: "disjunction" }),
);
const conjunctions = onceEach(
  (language) => new Intl.ListFormat(localeOf(language).intlLocale, { type: "conjunction" }),
);
const languageNames = onceEach(
  (language) => new Intl.DisplayNames(localeOf(language).intlLocale, { type: "language" }),
);

const regionNames = onceEach((language) => new Intl.DisplayNames(language, { type: "region" }));

const months = onceEach((language) => {
  const { intlLocale } = localeOf(language);
  return new Intl.DateTimeFormat(intlLocale, { month: "long", year: "numeric", timeZone: "UTC" });
});

/** A month of a year: `June 2026`, `juin 2026`, `tháng 6 năm 2026`. */
export const formatMonth = (language: Language, year: number, month: number): string =>
  months(language).format(
    Temporal.PlainDate.from({ year, month, day: 1 }).toZonedDateTime("UTC").epochMilliseconds,
  );

type Length = "month" | "shortMonth";

/** Writes dates, and caches them. The cache is limited to 5,000 days for each language, which is many years of news. */
const dateWriter = (length: Length): ((language: Language, isoDate: string) => string) => {
  const mostKept = 5_000;
  const kept = onceEach((_language) => new Map<string, string>());
  const formats = onceEach((language) => {
    const { intlLocale, [length]: month } = localeOf(language);
    return new Intl.DateTimeFormat(intlLocale, { day: "numeric", month, year: "numeric", timeZone: "UTC" });
  });
  return (language, isoDate) => {
    // An editor has not entered the date yet.
    if (isoDate === "?") return isoDate;
    const known = kept(language);
    const written =
      known.get(isoDate) ??
      localeOf(language).date(formats(language).format(new Date(`${isoDate}T00:00:00Z`)));
    if (known.size < mostKept) known.set(isoDate, written);
    return written;
  };
};

/** A calendar date, such as `7 January 2025`. It has no time, so it is the same day in every time zone. */
export const formatDate = dateWriter("month");

/** A short date, such as `7 Jan 2025`. */
export const formatShortDate = dateWriter("shortMonth");

export const formatNumber = (language: Language, value: number): string => numbers(language).format(value);

export const formatList = (language: Language, items: readonly string[]): string =>
  conjunctions(language).format(items);

/** A list of alternatives: `en, fr or vi`. */
export const formatChoice = (language: Language, items: readonly string[]): string =>
  disjunctions(language).format(items);

/** The name of a language inside a sentence: `fr` is `French`, `français`, `tiếng Pháp`. */
export const formatLanguage = (language: Language, tag: string): string =>
  localeOf(language).languageName(languageNames(language).of(tag) ?? tag);

/** The name of a country by its ISO 3166-1 code: `VN` is `Vietnam`, `Viêt Nam`, `Việt Nam`. */
export const formatRegion = (language: Language, code: string): string =>
  regionNames(language).of(code) ?? code;

/** Words in the quotation marks of a language. */
export const inQuotationMarks = (language: Language, words: string): string =>
  localeOf(language).quotationMarks.join(words);

/** A text with a capital first letter, for labels. */
export const capitalized = (language: Language, written: string): string =>
  written.charAt(0).toLocaleUpperCase(language) + written.slice(1);

/** A language by its own name, as a label: `Français`. */
export const ownNameOf = (language: Language): string =>
  capitalized(language, formatLanguage(language, language));
