import { IntlMessageFormat } from "intl-messageformat";
import { type Inline, text } from "../text/inline.ts";
import { catalogueOf, type InLanguage, type Language, localeOf } from "./language.ts";

/** The English messages of each wing, from `locales/en/<wing>.json`. Their keys are the keys of every language. */
interface English {
  readonly answer: typeof import("../../../locales/en/answer.json", { with: { type: "json" }});
  readonly ask: typeof import("../../../locales/en/ask.json", { with: { type: "json" }});
  readonly base: typeof import("../../../locales/en/base.json", { with: { type: "json" }});
  readonly commands: typeof import("../../../locales/en/commands.json", { with: { type: "json" }});
  readonly digests: typeof import("../../../locales/en/digests.json", { with: { type: "json" }});
  readonly drafts: typeof import("../../../locales/en/drafts.json", { with: { type: "json" }});
  readonly platforms: typeof import("../../../locales/en/platforms.json", { with: { type: "json" }});
  readonly store: typeof import("../../../locales/en/store.json", { with: { type: "json" }});
}

export interface Messages<Key extends string> {
  /** The message as text. Values are inserted unchanged, because the text is no markup. */
  (language: Language, key: Key, values?: Readonly<Record<string, string | number>>): string;
  /** The message as a line whose values may be inline parts: styled text, links, commands. */
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

/** A message as a translator wrote it, and the language that it is in. */
interface Written {
  readonly language: Language;
  readonly message: string;
}

/**
 * The messages of a section of `locales/<language>/<wing>.json`, in ICU MessageFormat. The keys are those of English. If
 * another language does not have a message, the English one is used.
 */
export const messagesOf = <Wing extends keyof English, Section extends Extract<keyof English[Wing], string>>(
  wing: Wing,
  section: Section,
): Messages<Keys<Wing, Section>> => {
  return messagesFrom((language, key) => writtenIn(language, wing, section, key));
};

/** The message in a language, or in English if the language does not have it. */
const writtenIn = (language: Language, wing: string, section: string, key: string): Written => {
  const own = catalogueOf(language)[wing]?.[section]?.[key];
  return own === undefined
    ? { language: "en", message: catalogueOf("en")[wing]?.[section]?.[key] ?? key }
    : { language, message: own };
};

/** Messages by key, from the catalogue or from a plug-in. Each is parsed on first use. */
const messagesFrom = <Key extends string>(
  written: (language: Language, key: Key) => Written,
): Messages<Key> => {
  const parsed = new Map<string, IntlMessageFormat>();
  const formatOf = (wanted: Language, key: Key): IntlMessageFormat => {
    const id = `${wanted} ${key}`;
    let format = parsed.get(id);
    if (format === undefined) {
      const { language, message } = written(wanted, key);
      format = new IntlMessageFormat(localeOf(language).typeset(message), language, undefined, {
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

/** The messages that a plug-in defines itself. If a language does not have a message, the English one is used. */
export const defineMessages = <Key extends string>(texts: {
  readonly en: Readonly<Record<Key, string>>;
  readonly [language: string]: Readonly<Partial<Record<NoInfer<Key>, string>>>;
}): Messages<Key> =>
  messagesFrom((language, key) => {
    const own = texts[language]?.[key];
    return own === undefined ? { language: "en", message: texts.en[key] } : { language, message: own };
  });

/** One text of a section, in each language, unchanged: braces in it are not placeholders. */
export const textsOf =
  <Wing extends keyof English, Section extends Extract<keyof English[Wing], string>>(
    wing: Wing,
    section: Section,
    key: Keys<Wing, Section>,
  ): InLanguage =>
  (wanted) => {
    const { language, message } = writtenIn(wanted, wing, section, key);
    return localeOf(language).typeset(message);
  };
