import {
  isArgumentElement,
  isPluralElement,
  isSelectElement,
  type MessageFormatElement,
  parse,
} from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { catalogueOf, type Language, languages, localeOf } from "../../../src/base/language/language.ts";
import { messagesOf, textsOf } from "../../../src/base/language/messages.ts";

const argumentsOf = (elements: readonly MessageFormatElement[]): string[] => {
  const names = elements.flatMap((element): string[] => {
    if (isPluralElement(element) || isSelectElement(element)) {
      return [
        element.value,
        ...Object.values(element.options).flatMap((option) => argumentsOf(option.value)),
      ];
    }
    return isArgumentElement(element) ? [element.value] : [];
  });
  return [...new Set(names)].sort();
};

/** Plurals and ordinals (“the 1st”), each with its forms. */
const pluralsOf = (
  elements: readonly MessageFormatElement[],
): { readonly type: Intl.PluralRuleType; readonly forms: readonly string[] }[] =>
  elements.flatMap((element) =>
    isPluralElement(element)
      ? [{ type: element.pluralType ?? "cardinal", forms: Object.keys(element.options) }]
      : [],
  );

const messages = Object.entries(catalogueOf("en")).flatMap(([wing, sections]) =>
  Object.entries(sections).flatMap(([section, texts]) =>
    Object.keys(texts).map((key) => ({ wing, section, key })),
  ),
);
type Message = (typeof messages)[number];

const writtenIn = (language: Language, { wing, section, key }: Message): string =>
  catalogueOf(language)[wing]?.[section]?.[key] ?? "";

describe("the messages", () => {
  test("are found", () => {
    expect(messages.length).toBeGreaterThan(40);
  });

  test.each(messages)("$wing $section $key is said in every language, with the same values", (message) => {
    const values = languages.map((language) => argumentsOf(parse(writtenIn(language, message))));
    expect(values).toEqual(languages.map(() => values[0]));
    expect(languages.map((language) => writtenIn(language, message).trim() !== "")).toEqual(
      languages.map(() => true),
    );
  });

  test.each(messages)("$wing $section $key is not the same sentence in two languages", (message) => {
    const said = languages.map((language) => writtenIn(language, message));
    // What is shorter may be a name, or a form of values alone.
    const wordsIn = (message: string) => message.replaceAll(/\{[^}]*\}/gu, "").match(/\p{L}{2,}/gu) ?? [];
    const sentences = said.filter((message) => wordsIn(message).length > 3);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  test.each(messages)("$wing $section $key has every plural form that its languages need", (message) => {
    for (const language of languages) {
      for (const { type, forms } of pluralsOf(parse(writtenIn(language, message)))) {
        const needed = new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories;
        expect(forms).toEqual(expect.arrayContaining(needed));
      }
    }
  });

  /** What a message in a language never has: marks of others, and spaces that are set when it is said. */
  const wrongMarks: Readonly<Record<string, RegExp>> = {
    en: /[«»¿¡]| [;:!?]/u,
    es: /[“”\u00a0\u202f]| [;:!?]|«\s|\s»/u,
    // `note:?` and `https://` have no space before the mark.
    fr: /[“”¿¡\u00a0\u202f]|[\p{L}})»][;:!?](?:\s|$)|«\S|\S»/u,
    vi: /[«»¿¡]| [;:!?]/u,
  };
  test.each(messages)("$wing $section $key is written with the marks of each language", (message) => {
    for (const language of languages) {
      const written = writtenIn(language, message);
      expect(written).toBe(written.normalize("NFC"));
      // Examples are command lines: what is typed has straight quotation marks.
      if (message.key !== "example") expect(written).not.toMatch(/['"]/u);
      expect(written).not.toMatch(wrongMarks[language] ?? /(?!)/u);
    }
  });

  // The words of the glossary in ARCHITECTURE.md, by what is not said for them.
  const unsaid: Readonly<Record<string, RegExp>> = {
    en: /\b(?:slots?|deliver(?:y|ies)|dossiers?|answered from)\b(?!\})/iu,
    fr: /consign|livraison|approuv|éditeurs|surnom/iu,
    es: /consign|entrega|apodo|hechos|pasaje/iu,
    vi: /dữ kiện|bí danh|đơn vị xuất bản|đình chỉ|bản tin/iu,
  };
  test.each(messages)("$wing $section $key has no other word for what has one", (message) => {
    for (const language of languages)
      expect(writtenIn(language, message)).not.toMatch(unsaid[language] ?? /(?!)/u);
  });

  test("no language has a message that another lacks", () => {
    const keysOf = (language: Language): readonly string[] =>
      Object.entries(catalogueOf(language))
        .flatMap(([wing, sections]) =>
          Object.entries(sections).flatMap(([section, texts]) =>
            Object.keys(texts).map((key) => `${wing} ${section} ${key}`),
          ),
        )
        .sort();
    for (const language of languages) expect(keysOf(language)).toEqual(keysOf("en"));
  });
});

describe("a message", () => {
  const say = messagesOf("ask", "access/allowed-channels");

  test("takes its values as they are: nothing in it is markup", () => {
    expect(say("fr", "unlisted", { variable: "<i>{x}</i> 'quoted'" })).toBe(
      "il ne fait pas partie des canaux de <i>{x}</i> 'quoted'. Ajoutez-l’y, ou choisissez-en un autre.",
    );
  });

  test("as a line keeps styled values apart from its own text", () => {
    expect(say.inline("en", "unlisted", { variable: { kind: "strong", text: "<b>" } })).toEqual([
      { kind: "text", text: "it is not one of the channels in " },
      { kind: "strong", text: "<b>" },
      { kind: "text", text: ". Add it there, or choose another." },
    ]);
  });

  test("is said in English in a language that does not have it", () => {
    expect(say("xx", "unlisted", { variable: "V" })).toBe(say("en", "unlisted", { variable: "V" }));
    expect(textsOf("commands", "who", "description")("xx")).toBe(
      textsOf("commands", "who", "description")("en"),
    );
  });
});

describe("a text as its language prints it", () => {
  test("has spaces in French that no line breaks at: thin ones before a semicolon, ! and ?", () => {
    expect(localeOf("fr").typeset("« {name} » : oui ; non ! Quoi ? « ? »")).toBe(
      "«\u00a0{name}\u00a0»\u00a0: oui\u202f; non\u202f! Quoi\u202f? «\u00a0?\u00a0»",
    );
  });

  test("is the same in English and Vietnamese", () => {
    expect(localeOf("en").typeset("one ; two : three")).toBe("one ; two : three");
    expect(localeOf("vi").typeset("một ; hai")).toBe("một ; hai");
  });
});
