import { z } from "zod";
import { localeNames, localeOf } from "./locales.ts";

/** A language of Onrecord's interface: the name of a folder in `locales/`. */
export type Language = string;

/** All of them, English first. */
export const languages: readonly Language[] = localeNames;

export const languageSchema = z.enum(
  [...languages],
  `expected ${new Intl.ListFormat("en-GB", { type: "disjunction" }).format(languages)}`,
);

/** A value for each language. */
export type InLanguage<T = string> = (language: Language) => T;

/** A BCP 47 tag such as `fr` or `pt-BR`. Sources may be in a language that the interface does not have. */
export const languageTagSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "expected a language tag such as fr, en or vi");

/** One text in one or more languages, as an editor wrote it. */
export type LocalizedText = Readonly<Record<string, string>>;

/** The interface language for a platform's locale (`fr`, `en-US`, `vi`), or null if the interface does not have it. */
export const languageOfLocale = (locale: string): Language | null => {
  const primary = locale.split(/[-_]/, 1)[0];
  return languages.find((language) => language === primary) ?? null;
};

/** The text in the reader's language; otherwise in English; otherwise in the first language that it has. */
export const localize = (text: LocalizedText, language: Language): string =>
  text[language] ?? text.en ?? Object.values(text)[0] ?? "";

/** The texts of a definition: one for all languages, one for each (English for the others), or a message of the catalogue. */
export type Texts = string | LocalizedText | InLanguage;

/** Checks `Texts` at run time, for definitions that TypeScript does not check. */
export const textsSchema = z.union(
  [
    z.string(),
    z.object({ en: z.string() }).catchall(z.string()),
    z.custom<InLanguage>((value) => typeof value === "function"),
  ],
  "expected a text, or texts by language such as { en: …, fr: … }",
);

/** Checks a function of such a definition. */
export const functionSchema = z.custom<object>((value) => typeof value === "function", "expected a function");

export const inEachLanguage = (texts: Texts): InLanguage => {
  if (typeof texts === "function") return texts;
  if (typeof texts === "string") return () => texts;
  return (language) => localeOf(language).typeset(localize(texts, language));
};

/** Makes a value once for each language, on first use. */
export const onceEach = <T>(make: InLanguage<T>): InLanguage<T> => {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const fresh = make(language);
    made.set(language, fresh);
    return fresh;
  };
};
