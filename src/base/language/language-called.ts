import { fold } from "../text/fold.ts";
import { languages, languageTagSchema, localeOf } from "./language.ts";

const letters = [..."abcdefghijklmnopqrstuvwxyz"];

let madeCodes: ReadonlyMap<string, string> | null = null;

/** The tag of a language that a person names by its tag or its name in a language of the interface; null if there is none. */
export const languageMeant = (typed: string): string | null => {
  const called = languageCalled(typed);
  if (called !== null) return called;
  const tag = typed.trim();
  if (!/^\p{ASCII}+$/u.test(tag) || !languageTagSchema.safeParse(tag.toLowerCase()).success) return null;
  const { baseName } = new Intl.Locale(tag);
  return new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(baseName) === undefined
    ? null
    : baseName;
};

/** The codes of languages with two letters by their names in every language of the interface, and in their own. */
const makeCodes = (): ReadonlyMap<string, string> => {
  const codes = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  const named = languages.flatMap((language) => {
    const names = new Intl.DisplayNames(localeOf(language).intlLocale, {
      type: "language",
      fallback: "none",
    });
    return codes.flatMap((code): (readonly [string, string])[] => {
      const name = names.of(code);
      return name === undefined ? [] : [[fold(name), code]];
    });
  });
  // The first code of a name wins: some languages have an older code, too.
  return new Map(named.toReversed());
};

/** Whether a language is one of some: `pt-BR` is `pt`, and not the other way round. */
export const isLanguageOf = (language: string, wanted: readonly string[]): boolean =>
  wanted.some((tag) => language === tag || language.startsWith(`${tag}-`));

/** The code of a language that is called so in a language of the interface: `fr` for “French”, « français » or “tiếng Pháp”. */
export const languageCalled = (typed: string): string | null => {
  madeCodes ??= makeCodes();
  return madeCodes.get(fold(typed.trim())) ?? null;
};
