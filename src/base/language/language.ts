import { z } from "zod";

/** The languages that Onrecord itself speaks. */
export const languages = ["en", "fr", "vi"] as const;
export const languageSchema = z.enum(languages, "expected en, fr or vi");
export type Language = z.infer<typeof languageSchema>;
export type EachLanguage<T = string> = Readonly<Record<Language, T>>;

/** A text that is the same in every language, or one for each. */
export const inEachLanguage = (text: string | EachLanguage): EachLanguage =>
  typeof text === "string" ? { en: text, fr: text, vi: text } : text;

/** A BCP 47 tag such as `fr` or `pt-BR`: sources are written in more languages than Onrecord speaks. */
export const languageTagSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "expected a language tag such as fr, en or vi");

/** One text in one or more languages, as an editor wrote it. */
export type LocalizedText = Readonly<Record<string, string>>;

/** The reader's language for a platform's locale (`fr`, `en-US`, `vi`), or null where Onrecord does not speak it. */
export const languageOfLocale = (locale: string): Language | null => {
  const primary = locale.split(/[-_]/, 1)[0];
  return languages.find((language) => language === primary) ?? null;
};

/** The text in the reader's language; else in English; else in the first language it was written in. */
export const localize = (text: LocalizedText, language: Language): string =>
  text[language] ?? text.en ?? Object.values(text)[0] ?? "";
