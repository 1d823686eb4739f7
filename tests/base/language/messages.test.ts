import { readdir } from "node:fs/promises";
import {
  isArgumentElement,
  isPluralElement,
  isSelectElement,
  type MessageFormatElement,
  parse,
} from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { languages } from "../../../src/base/language/language.ts";
import { catalogues, defineMessages } from "../../../src/base/language/messages.ts";

const source = new URL("../../../", import.meta.url);

// Every module defines its messages when it is loaded; main.ts would start the program.
const modules = (await readdir(source, { recursive: true })).filter(
  (path) => path.endsWith(".ts") && path !== "main.ts",
);
await Promise.all(modules.map((path) => import(new URL(path, source).href)));

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

const pluralsOf = (elements: readonly MessageFormatElement[]): string[][] =>
  elements.flatMap((element) => (isPluralElement(element) ? [Object.keys(element.options)] : []));

const messages = catalogues.flatMap((catalogue) =>
  Object.keys(catalogue.en).map((key) => ({ key, catalogue })),
);

describe("the messages", () => {
  test("are found", () => {
    expect(messages.length).toBeGreaterThan(40);
  });

  test.each(messages)("$key is said in every language, with the same values", ({ key, catalogue }) => {
    const values = languages.map((language) => argumentsOf(parse(catalogue[language][key] ?? "")));
    expect(values).toEqual(languages.map(() => values[0]));
    expect(languages.map((language) => (catalogue[language][key] ?? "").trim() !== "")).toEqual([
      true,
      true,
      true,
    ]);
  });

  test.each(messages)("$key is not the same sentence in two languages", ({ key, catalogue }) => {
    const said = languages.map((language) => catalogue[language][key] ?? "");
    // What is shorter may be a name, or a form of values alone.
    const wordsIn = (message: string) => message.replaceAll(/\{[^}]*\}/gu, "").match(/\p{L}{2,}/gu) ?? [];
    const sentences = said.filter((message) => wordsIn(message).length > 3);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  test.each(messages)("$key has every plural form that its languages need", ({ key, catalogue }) => {
    for (const language of languages) {
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const forms of pluralsOf(parse(catalogue[language][key] ?? ""))) {
        expect(forms).toEqual(expect.arrayContaining(needed));
      }
    }
  });

  test.each(messages)("$key is written with the marks of each language", ({ key, catalogue }) => {
    const [en = "", fr = "", vi = ""] = languages.map((language) => catalogue[language][key] ?? "");
    for (const message of [en, fr, vi]) {
      expect(message).toBe(message.normalize("NFC"));
      expect(message).not.toMatch(/['"]/u);
    }
    expect(`${en}\n${vi}`).not.toMatch(/[«»]| [;:!?]/u);
    // In a message, the spaces of French are ordinary ones. `note:?` and `https://` have none.
    expect(fr).not.toMatch(/[“”\u00a0\u202f]|[\p{L}})»][;:!?](?:\s|$)|«\S|\S»/u);
  });

  // The words of the glossary in ARCHITECTURE.md, by what is not said for them.
  const unsaid = {
    en: /\b(?:slots?|deliver(?:y|ies)|dossiers?|answered from)\b(?!\})/iu,
    fr: /consign|livraison|approuv|éditeurs|surnom/iu,
    vi: /dữ kiện|bí danh|đơn vị xuất bản|đình chỉ|bản tin/iu,
  };
  test.each(messages)("$key has no other word for what has one", ({ key, catalogue }) => {
    for (const language of languages) expect(catalogue[language][key]).not.toMatch(unsaid[language]);
  });

  test("no language has a message that another lacks", () => {
    for (const catalogue of catalogues) {
      const keys = languages.map((language) => Object.keys(catalogue[language]).sort());
      expect(keys).toEqual(languages.map(() => keys[0]));
    }
  });
});

describe("a message", () => {
  const say = defineMessages({
    en: { greeting: "Ask {who} about <b>{what}</b>." },
    fr: { greeting: "Interrogez {who} sur <b>{what}</b>." },
    vi: { greeting: "Hỏi {who} về <b>{what}</b>." },
  });

  test("takes its values as they are: nothing in it is markup", () => {
    expect(say("fr", "greeting", { who: "<i>{x}</i>", what: "'quoted'" })).toBe(
      "Interrogez <i>{x}</i> sur <b>'quoted'</b>.",
    );
  });

  test("as a line keeps styled values apart from its own text", () => {
    expect(say.inline("en", "greeting", { who: { kind: "strong", text: "Gill" }, what: "AI" })).toEqual([
      { kind: "text", text: "Ask " },
      { kind: "strong", text: "Gill" },
      { kind: "text", text: " about <b>AI</b>." },
    ]);
  });
});
