import { fold } from "../text/fold.ts";
import { languages, localeOf } from "./language.ts";

const letters = [..."abcdefghijklmnopqrstuvwxyz"];

let madeCodes: ReadonlyMap<string, string> | null = null;

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

/** The code of a language that is called so in a language of the interface: `fr` for “French”, « français » or “tiếng Pháp”. */
export const languageCalled = (typed: string): string | null => {
  madeCodes ??= makeCodes();
  return madeCodes.get(fold(typed.trim())) ?? null;
};
