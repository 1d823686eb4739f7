import { readdir, readFile } from "node:fs/promises";
import { z } from "zod";
import { OnrecordError } from "../errors.ts";
import type { Kind } from "../kind.ts";
import { type Locale, localeKind } from "./locale.ts";

/** The messages of a language, by wing, section and key. */
export type Catalogue = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

const folder = new URL("../../../locales/", import.meta.url);
const sectionsSchema = z.record(z.string(), z.record(z.string(), z.string()));

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

const byLanguage = await loadPart(localeKind, "index");

const catalogues = new Map(
  await Promise.all(
    [...contents].map(async ([language, files]) => [language, await readCatalogue(language, files)] as const),
  ),
);

/** The folders of `locales/`, English first: it is the fallback for messages that another language does not have. */
export const localeNames: readonly string[] = [
  "en",
  ...[...byLanguage.keys()].filter((language) => language !== "en").sort(),
];

const need = <T>(found: T | undefined): T => {
  if (found !== undefined) return found;
  throw new OnrecordError("definition", "locales/en: expected the folder of the English messages.");
};

export const localeOf = (language: string): Locale => need(byLanguage.get(language) ?? byLanguage.get("en"));

export const catalogueOf = (language: string): Catalogue =>
  need(catalogues.get(language) ?? catalogues.get("en"));
