import { IntlMessageFormat } from "intl-messageformat";
import { type Inline, text } from "../text/inline.ts";
import type { English } from "./english.ts";
import type { InLanguage, Language } from "./language.ts";
import { catalogueOf, localeOf } from "./locales.ts";

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

type Keys<Wing extends keyof English, Section extends keyof English[Wing]> = Extract<
  keyof English[Wing][Section],
  string
>;

/** As a translator wrote it; in English if the language does not have it. */
const writtenIn = (language: Language, wing: string, section: string, key: string) => {
  const own = catalogueOf(language)[wing]?.[section]?.[key];
  return own === undefined
    ? { language: "en", written: catalogueOf("en")[wing]?.[section]?.[key] ?? key }
    : { language, written: own };
};

/**
 * The messages of a section of `locales/<language>/<wing>.json`, in ICU MessageFormat. English gives the keys; a message
 * that another language does not have is said in English. Each message is parsed when it is first said.
 */
export const messagesOf = <Wing extends keyof English, Section extends Extract<keyof English[Wing], string>>(
  wing: Wing,
  section: Section,
): Messages<Keys<Wing, Section>> => {
  type Key = Keys<Wing, Section>;
  const parsed = new Map<string, IntlMessageFormat>();
  const formatOf = (wanted: Language, key: Key): IntlMessageFormat => {
    const id = `${wanted} ${key}`;
    let format = parsed.get(id);
    if (format === undefined) {
      const { language, written } = writtenIn(wanted, wing, section, key);
      format = new IntlMessageFormat(localeOf(language).typeset(written), language, undefined, {
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

/** One text of a section, in each language, word for word: braces in it are no placeholders. */
export const textsOf =
  <Wing extends keyof English, Section extends Extract<keyof English[Wing], string>>(
    wing: Wing,
    section: Section,
    key: Keys<Wing, Section>,
  ): InLanguage =>
  (wanted) => {
    const { language, written } = writtenIn(wanted, wing, section, key);
    return localeOf(language).typeset(written);
  };
