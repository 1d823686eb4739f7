import { readdir, readFile } from "node:fs/promises";
import { z } from "zod";
import { OnrecordError } from "../errors.ts";
import type { Kind } from "../kind.ts";
import { type Locale, localeKind } from "./locale.ts";

/** The messages of a language, by wing, section and key. */
export type Catalogue = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

const folder = new URL("../../../locales/", import.meta.url);
const sectionsSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** The languages, by the name of their folder. */
const contents = new Map(
  await Promise.all(
    (await readdir(folder, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => [name, await readdir(new URL(`${name}/`, folder))] as const),
  ),
);

/**
 * Loads one part of each language, such as its words for schedules: `locales/<language>/<part>.ts`, or a folder with
 * this name. The result has no entry for a language without this part.
 */
export const loadPart = async <Definition extends object>(
  kind: Kind<Definition>,
  part: string,
): Promise<ReadonlyMap<string, Definition>> => {
  const loaded = [...contents.keys()].map(async (language) => {
    const definition = await kind.loadOne(new URL(`${language}/`, folder), part);
    return definition === null ? [] : [[language, definition] as const];
  });
  return new Map((await Promise.all(loaded)).flat());
};

const readSections = async (language: string, file: string): Promise<Catalogue[string]> => {
  const read: unknown = JSON.parse(await readFile(new URL(`${language}/${file}`, folder), "utf8"));
  const sections = sectionsSchema.safeParse(read);
  if (sections.success) return sections.data;
  throw new OnrecordError(
    "definition",
    `locales/${language}/${file}: expected sections of messages, each a text.`,
  );
};

const readCatalogue = async (language: string, files: readonly string[]): Promise<Catalogue> =>
  Object.fromEntries(
    await Promise.all(
      files
        .filter((file) => file.endsWith(".json"))
        .map(async (file) => [file.slice(0, -".json".length), await readSections(language, file)] as const),
    ),
  );

const byLanguage = await loadPart(localeKind, "index");

const catalogues = new Map(
  await Promise.all(
    [...contents].map(async ([language, files]) => [language, await readCatalogue(language, files)] as const),
  ),
);

const need = <T>(found: T | undefined): T => {
  if (found !== undefined) return found;
  throw new OnrecordError("definition", "locales/en: expected the folder of the English messages.");
};

export const localeOf = (language: string): Locale => need(byLanguage.get(language) ?? byLanguage.get("en"));

export const catalogueOf = (language: string): Catalogue =>
  need(catalogues.get(language) ?? catalogues.get("en"));

/** A language of Onrecord's interface: the name of a folder in `locales/`. */
export type Language = string;

/** All of them, English first: it is the fallback for messages that another language does not have. */
export const languages: readonly Language[] = [
  "en",
  ...[...byLanguage.keys()].filter((language) => language !== "en").sort(),
];

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
