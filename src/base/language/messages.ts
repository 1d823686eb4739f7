import { IntlMessageFormat } from "intl-messageformat";
import { type Inline, text } from "../text/inline.ts";
import type { EachLanguage, Language } from "./language.ts";
import { typeset } from "./typeset.ts";

type Catalogue = EachLanguage<Readonly<Record<string, string>>>;

/** Every catalogue of messages that was defined, so that one test can hold all of them to the same rules. */
export const catalogues: Catalogue[] = [];

export interface Messages<Key extends string> {
  /** The message as text. Values are put in as they are: nothing here is markup. */
  (language: Language, key: Key, values?: Readonly<Record<string, string | number>>): string;
  /** The message as a line whose values may be styled, linked or commands. */
  inline(
    language: Language,
    key: Key,
    values?: Readonly<Record<string, string | number | Inline>>,
  ): readonly Inline[];
}

/**
 * Messages in ICU MessageFormat, with the same keys in every language: a missing one does not compile.
 * Each message is parsed when it is first said.
 */
export const defineMessages = <Key extends string>(
  catalogue: EachLanguage<Readonly<Record<Key, string>>>,
): Messages<Key> => {
  catalogues.push(catalogue);
  const parsed = new Map<string, IntlMessageFormat>();
  const formatOf = (language: Language, key: Key): IntlMessageFormat => {
    const id = `${language} ${key}`;
    let format = parsed.get(id);
    if (format === undefined) {
      format = new IntlMessageFormat(typeset(language, catalogue[language][key]), language, undefined, {
        ignoreTag: true,
      });
      parsed.set(id, format);
    }
    return format;
  };
  const say = (language: Language, key: Key, values?: Readonly<Record<string, string | number>>): string =>
    String(formatOf(language, key).format(values));
  const inline = (
    language: Language,
    key: Key,
    values?: Readonly<Record<string, string | number | Inline>>,
  ): readonly Inline[] => {
    const parts = formatOf(language, key).format<Inline>(values);
    return (Array.isArray(parts) ? parts : [parts]).map((part) =>
      typeof part === "string" ? text(part) : part,
    );
  };
  return Object.assign(say, { inline });
};
