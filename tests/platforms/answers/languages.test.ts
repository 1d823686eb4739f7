import {
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  type MessageFormatElement,
  parse,
} from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { textsSeenOf } from "../../../contract/answers.ts";
import type { Block } from "../../../src/answer/answer.ts";
import { messagesOfReply } from "../../../src/answer/reply.ts";
import { catalogueOf, type Language, languages, localeOf } from "../../../src/base/language/language.ts";
import type { Inline } from "../../../src/base/text/inline.ts";
import { askerOf } from "../../askers.ts";
import { commands } from "./ask-every-command.ts";
import { everyAnswer } from "./asked.ts";
import { everyState } from "./states.ts";

/** The constant parts of a message. A shorter part may be a word of several languages. */
const leastCharacters = 8;

const wordsIn = (elements: readonly MessageFormatElement[]): readonly string[] =>
  elements.flatMap((element): readonly string[] => {
    if (isLiteralElement(element)) return [element.value.trim()];
    if (isPluralElement(element) || isSelectElement(element)) {
      return Object.values(element.options).flatMap(({ value }) => wordsIn(value));
    }
    return [];
  });

const wordsOf = (language: Language): ReadonlySet<string> =>
  new Set(
    Object.values(catalogueOf(language))
      .flatMap((sections) => Object.values(sections))
      // People type a command's name. Platforms without translated names use the English one.
      .flatMap((texts) =>
        Object.entries(texts).flatMap(([key, text]) => (key === "commandName" ? [] : [text])),
      )
      .flatMap((message) => wordsIn(parse(localeOf(language).typeset(message), { ignoreTag: true }))),
  );

const byLanguage = new Map(languages.map((language) => [language, wordsOf(language)]));

/** Words that people type in the same way in every language. */
const typedWords = new Set(
  commands.flatMap(({ options, subcommands }) =>
    [options, ...subcommands.map((each) => each.options)].flatMap((each) =>
      Object.entries(each).flatMap(([option, { choices }]) => [
        option,
        ...(choices ?? []).map(({ value }) => value),
      ]),
    ),
  ),
);

const findForeign = (language: Language): readonly string[] => {
  const own = [...(byLanguage.get(language) ?? [])].join("\n");
  return languages
    .filter((other) => other !== language)
    .flatMap((other) => [...(byLanguage.get(other) ?? [])])
    .filter((words) => words.length >= leastCharacters && !own.includes(words) && !typedWords.has(words));
};

/** Texts that only occur in the other languages. Found once for each language, because that takes a second. */
const foreignTexts = new Map(languages.map((language) => [language, findForeign(language)]));
const foreignTo = (language: Language): readonly string[] => foreignTexts.get(language) ?? [];

/** Text to type is the same in every language. */
const unlessTyped = (inline: Inline): string =>
  inline.kind === "command" || inline.kind === "code" ? "" : inline.text;

/** The bot's own texts in a block: no passages, and no text to paste. */
const ownTexts = (block: Block): readonly string[] => {
  switch (block.kind) {
    case "passage":
      return textsSeenOf([{ ...block, exact: "" }], unlessTyped);
    case "entry":
      return textsSeenOf(
        [{ ...block, quotes: block.quotes.map(({ citation }) => ({ exact: null, citation })) }],
        unlessTyped,
      );
    case "preformatted":
      return [];
    case "controls":
      return block.controls.map(({ label }) => label);
    case "menu":
      return [block.label, ...block.controls.map(({ label }) => label)];
    default:
      return textsSeenOf([block], unlessTyped);
  }
};

/** A platform without limits. */
const boundless = {
  limit: { blocks: Number.POSITIVE_INFINITY, characters: Number.POSITIVE_INFINITY },
  sizeOf: () => ({ blocks: 1, characters: 1 }),
};

describe.each([...everyAnswer, ...everyState])("/$name in $language", ({ reply, language, name, ask }) => {
  const said = name === "language" ? "vi" : language;
  const foreign = foreignTo(said);
  const blocks = messagesOfReply(reply, boundless, 1).flat();
  const foreignIn = (texts: readonly string[]): readonly string[] =>
    texts.flatMap((text) => foreign.filter((words) => text.includes(words)));

  test("has no word of another language in the bot's own texts", () => {
    expect(foreignIn([reply.answer.summary, ...blocks.flatMap(ownTexts)])).toEqual([]);
  });

  test("has no word of another language in its forms", async () => {
    const lines = blocks.flatMap((block) =>
      block.kind === "controls" || block.kind === "menu"
        ? block.controls.flatMap(({ effect, line }) => (effect === "form" ? [line] : []))
        : [],
    );
    for (const line of lines) {
      const form = await ask.form(line, askerOf(said));
      const labels = form?.fields.flatMap(({ label, description, choices }) => [
        label,
        description,
        ...(choices ?? []).map(({ label }) => label),
      ]);
      expect(foreignIn([form?.title ?? "", ...(labels ?? [])])).toEqual([]);
    }
  });
});

test("the languages differ enough for these tests to notice a mix", () => {
  expect(languages.map((language) => foreignTo(language).length > 500)).toEqual(languages.map(() => true));
});
