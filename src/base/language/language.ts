import { z } from "zod";
import { localeNames, localeOf } from "./locales.ts";

/** A language that Onrecord itself speaks: the name of a folder of `locales/`. */
export type Language = string;

/** All of them, English first. */
export const languages: readonly Language[] = localeNames;

export const languageSchema = z.enum(
  [...languages],
  `expected ${new Intl.ListFormat("en-GB", { type: "disjunction" }).format(languages)}`,
);

/** Something that each language has its own of. */
export type InLanguage<T = string> = (language: Language) => T;

/** A BCP 47 tag such as `fr` or `pt-BR`: sources are written in more languages than Onrecord speaks. */
export const languageTagSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "expected a language tag such as fr, en or vi");

/** One text in one or more languages, as an editor wrote it. */
export type LocalizedText = Readonly<Record<string, string>>;

/** The reader's language for a platform's locale (`fr`, `en-US`, `vi`), or null if Onrecord does not speak it. */
export const languageOfLocale = (locale: string): Language | null => {
  const primary = locale.split(/[-_]/, 1)[0];
  return languages.find((language) => language === primary) ?? null;
};

/** The text in the reader's language; else in English; else in the first language it was written in. */
export const localize = (text: LocalizedText, language: Language): string =>
  text[language] ?? text.en ?? Object.values(text)[0] ?? "";

/** Texts as a definition gives them: one for all languages, one each (English for the rest), or from the catalogue. */
export type Texts = string | LocalizedText | InLanguage;

/** What `Texts` may be, for definitions that TypeScript does not check. */
export const textsSchema = z.union(
  [
    z.string(),
    z.object({ en: z.string() }).catchall(z.string()),
    z.custom<InLanguage>((value) => typeof value === "function"),
  ],
  "expected a text, or texts by language such as { en: …, fr: … }",
);

/** A function of a definition, likewise. */
export const functionSchema = z.custom<object>((value) => typeof value === "function", "expected a function");

export const inEachLanguage = (texts: Texts): InLanguage => {
  if (typeof texts === "function") return texts;
  if (typeof texts === "string") return () => texts;
  return (language) => localeOf(language).typeset(localize(texts, language));
};

/** Makes something once for each language, when it is first asked for. */
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
