import { type Catalogue, catalogueOf, languages } from "../../base/language/language.ts";
import { printLine } from "./print.ts";

/** A line for each language, and one for each message that it does not have, or that English does not have. */
export const localesReport = (catalogues: ReadonlyMap<string, Catalogue>): readonly string[] => {
  const english = keysOf(catalogues.get("en") ?? {});
  return [...catalogues].flatMap(([language, catalogue]) => {
    const own = keysOf(catalogue);
    const missing = [...english.difference(own)];
    const extra = [...own.difference(english)];
    return [
      `${language}: ${own.size - extra.length} of ${english.size} messages, ${missing.length} missing, ${extra.length} extra`,
      ...missing.map((key) => `  missing: ${key}`),
      ...extra.map((key) => `  extra: ${key}`),
    ];
  });
};

/** The keys of a language's messages, as wing, section and key: `commands who silent`. */
const keysOf = (catalogue: Catalogue): ReadonlySet<string> =>
  new Set(
    Object.entries(catalogue).flatMap(([wing, sections]) =>
      Object.entries(sections).flatMap(([section, messages]) =>
        Object.keys(messages).map((key) => `${wing} ${section} ${key}`),
      ),
    ),
  );

/** Prints the report. If a message is missing, the bot uses the English one. It does not use extra messages. */
export const printLocales = (): number => {
  const catalogues = new Map(languages.map((language) => [language, catalogueOf(language)]));
  for (const line of localesReport(catalogues)) printLine(process.stdout, line);
  return 0;
};
