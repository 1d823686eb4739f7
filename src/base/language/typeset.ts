import type { EachLanguage, Language } from "./language.ts";

/**
 * Sets a text as its language prints it. French has spaces beside its marks that no line may break at, thin ones before
 * `;`, `!` and `?`: Lexique des règles typographiques en usage à l’Imprimerie nationale. They are written as ordinary
 * spaces in the sources, where nobody could see them.
 */
export const typeset = (language: Language, written: string): string =>
  language === "fr"
    ? written.replaceAll(/(?<=«) | (?=[:»])/gu, "\u00a0").replaceAll(/ (?=[;!?])/gu, "\u202f")
    : written;

const quotationMarks: EachLanguage<readonly [open: string, close: string]> = {
  en: ["“", "”"],
  fr: ["«\u00a0", "\u00a0»"],
  vi: ["“", "”"],
};

/** Words in the quotation marks of a language. */
export const inQuotationMarks = (language: Language, words: string): string =>
  quotationMarks[language].join(words);

/** The same for each language of a text. */
export const typesetEach = (written: EachLanguage): EachLanguage => ({
  en: typeset("en", written.en),
  fr: typeset("fr", written.fr),
  vi: typeset("vi", written.vi),
});
