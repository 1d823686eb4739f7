import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { writeLine } from "../../../src/answer/line.ts";
import type { Command } from "../../../src/ask/command.ts";
import { defineCommand, defineCommands, defineSubcommand } from "../../../src/ask/define-command.ts";
import {
  optionalText,
  optionMaxLength,
  requiredLongText,
  requiredText,
} from "../../../src/ask/parsing/option.ts";
import {
  readWords,
  splitLine,
  splitSubcommand,
  writeCommandLine,
} from "../../../src/ask/parsing/parse-line.ts";
import { firstOption, readLineWords } from "../../../src/ask/parsing/read-line.ts";
import { languageMeant } from "../../../src/base/language/language-called.ts";
import { growthOf, mostGrowth } from "../../growth.ts";

const same = { en: "", fr: "", vi: "" };

const command: Command = defineCommand({
  name: "test",
  description: same,
  example: "",
  options: z.strictObject({ who: optionalText(same), kind: optionalText(same) }),
  run: (_options, { language }) => ({ language, summary: "", blocks: [] }),
});

const whole: Command = defineCommand({
  name: "whole",
  description: same,
  example: "",
  options: z.strictObject({ text: requiredLongText(same) }),
  run: (_options, { language }) => ({ language, summary: "", blocks: [] }),
});

const inLanguage: Command = defineCommand({
  name: "in",
  description: same,
  example: "",
  options: z.strictObject({
    text: requiredLongText(same),
    language: optionalText(same, null, null, { reads: (typed) => languageMeant(typed) !== null }),
  }),
  run: (_options, { language }) => ({ language, summary: "", blocks: [] }),
});

const add: Command = defineSubcommand({
  name: "group add",
  description: same,
  example: "",
  options: z.strictObject({
    digest: requiredText(same),
    schedule: requiredText(same),
    zone: optionalText(same),
  }),
  run: (_options, { language }) => ({ language, summary: "", blocks: [] }),
});

const group: Command = defineCommands({ name: "group", description: same, example: "", subcommands: [add] });

describe("a command line", () => {
  test.each([
    ["/who gill", { name: "who", words: "gill" }],
    ["  WHO   Nguyễn Mạnh Hùng ", { name: "who", words: "Nguyễn Mạnh Hùng" }],
    ["help", { name: "help", words: "" }],
    ["", { name: "", words: "" }],
    ["/", { name: "", words: "" }],
  ])("%j is a name and words", (line, parts) => {
    expect(splitLine(line)).toEqual(parts);
  });

  test.each([
    ["words without a name go to the first option", "le ministre", { who: "le ministre" }],
    ["a named option takes a word", "hung kind:hope", { who: "hung", kind: "hope" }],
    ["a named option takes words up to the next one", "kind:a b who:c d", { kind: "a b", who: "c d" }],
    ["an option that is named twice has both values", "kind:a kind:b", { kind: "a b" }],
    ["a space before the colon alone", "hung kind :hope", { who: "hung", kind: "hope" }],
    ["an address is no option", "source://x", { who: "source://x" }],
    ["a quotation after an unknown name is words", "topic:“ai” hung", { who: "topic:ai hung" }],
    ["a named option takes words in quotation marks", 'kind:"a b" hung', { kind: "a b", who: "hung" }],
    ["typographic quotation marks are as good", "kind:“a b”", { kind: "a b" }],
    ["single quotation marks are as good", "kind:'a b' hung", { kind: "a b", who: "hung" }],
    ["single typographic quotation marks are as good", "kind:‘a b’ hung", { kind: "a b", who: "hung" }],
    ["pointed single quotation marks are as good", "kind:‹a b› hung", { kind: "a b", who: "hung" }],
    ["turned quotation marks are as good", "kind:»a b« hung", { kind: "a b", who: "hung" }],
    ["corner brackets are as good", "kind:「a b」 hung", { kind: "a b", who: "hung" }],
    ["an apostrophe in a name is no quotation mark", "o'brien and d'arcy", { who: "o'brien and d'arcy" }],
    ["an apostrophe before a name is none either", "'t hart kind:hope", { who: "'t hart", kind: "hope" }],
    ["a space after the colon, before quotation marks", "kind: 'a b' hung", { kind: "a b", who: "hung" }],
    ["a space before the colon, as in French", "hung kind : hope", { who: "hung", kind: "hope" }],
    ["a space before the colon, and quotation marks", "kind : « a b »", { kind: "a b" }],
    ["a colon after a word that is no option", "the mayor : ada", { who: "the mayor : ada" }],
    ["French quotation marks are as good", "kind:« a b » hung", { kind: "a b", who: "hung" }],
    ["German quotation marks are as good", "kind:„a b“", { kind: "a b" }],
    ["an equals sign is as good", "hung kind=hope", { who: "hung", kind: "hope" }],
    ["an equals sign with spaces", 'hung kind = "a hope"', { who: "hung", kind: "a hope" }],
    ["a full-width equals sign", "kind＝hope hung", { kind: "hope hung" }],
    ["two hyphens and a space", "--kind hope --who hung", { kind: "hope", who: "hung" }],
    ["two hyphens and quotation marks", "hung --kind “a b”", { who: "hung", kind: "a b" }],
    ["two hyphens and an equals sign", "hung --kind=hope", { who: "hung", kind: "hope" }],
    [
      "a dash, which phones make of two hyphens",
      "hung —kind hope –who gill",
      { who: "gill hung", kind: "hope" },
    ],
    ["two hyphens without a value are a word", "hung --kind", { who: "hung --kind" }],
    ["and before another option", "--kind who:hung", { who: "hung --kind" }],
    ["a name without a value before another option", "kind: who: hung", { who: "hung kind:" }],
    ["two hyphens before a name of other commands’ options", "hung --topic ai", { who: "hung", topic: "ai" }],
    ["two hyphens before other words", "hung --never again", { who: "hung --never again" }],
    ["a dash between words", "hung – kind", { who: "hung – kind" }],
    ["an equals sign after a word that is no option", "the mayor = ada", { who: "the mayor = ada" }],
    ["a formula is a word", "E=mc2", { who: "E=mc2" }],
    [
      "words with a colon belong to the value before",
      "kind:ask the mayor : now",
      { kind: "ask the mayor : now" },
    ],
    ["a space may follow the colon", "hung kind: hope", { who: "hung", kind: "hope" }],
    ["a space may follow the colon before a quotation", 'kind: "a b" hung', { kind: "a b", who: "hung" }],
    ["a name without a value is a word", "hung kind:", { who: "hung kind:" }],
    ["a name of other commands’ options is refused later", "topic:ai hung", { topic: "ai hung" }],
    ["a name that is no option is refused later, too", "budget:ai hung", { budget: "ai hung" }],
    ["a word with a capital is no option", "Budget:ai hung", { who: "Budget:ai hung" }],
    ["a word of two letters is no option", "ml:now hung", { who: "ml:now hung" }],
    ["a colon alone stays a word", "10:30 : x", { who: "10:30 : x" }],
    ["an option's name in another case counts", "KIND:hope", { kind: "hope" }],
    ["properties that every object has are no options", "Constructor:x", { who: "Constructor:x" }],
    ["and are refused as other names are", "constructor:x constructor:y", { constructor: "x y" }],
    ["a name that does not begin with a letter is a word", "__proto__:x hung", { who: "__proto__:x hung" }],
    ["nothing gives nothing", "", {}],
  ])("%s", (_fact, words, given) => {
    expect(readLineWords(command, words)).toEqual({ given, page: 1 });
  });

  test.each([
    ["share words", "news weekdays 08:30", { digest: "news", schedule: "weekdays 08:30" }],
    [
      "leave out what was named",
      "digest:news weekdays 08:30",
      { digest: "news", schedule: "weekdays 08:30" },
    ],
    ["may all be named", "schedule:noon digest:news", { digest: "news", schedule: "noon" }],
    ["may be missing", "news", { digest: "news" }],
    ["leave the others alone", "news noon zone:UTC", { digest: "news", schedule: "noon", zone: "UTC" }],
  ])("required options %s", (_fact, words, given) => {
    expect(readLineWords(add, words)).toEqual({ given, page: 1 });
  });

  test("reads a name of two words, as in Vietnamese", () => {
    const { kind: kindOption } = command.options;
    if (kindOption === undefined) throw new Error("The command has no option.");
    const about = { ...command, options: { ...command.options, topic: kindOption } };
    expect(readLineWords(about, "hung chủ đề:nhà ở kind:hope").given).toEqual({
      who: "hung",
      topic: "nhà ở",
      kind: "hope",
    });
    expect(readLineWords(about, "hung chủ đề: nhà ở --kind hope").given).toEqual({
      who: "hung",
      topic: "nhà ở",
      kind: "hope",
    });
  });

  test("names the subcommand that it starts with, in any case, and none that there is not", () => {
    const parts = (words: string) => {
      const { command, words: rest } = splitSubcommand(group, words);
      return [command.name, rest];
    };
    expect([parts("Add news  noon"), parts("added news"), parts("")]).toEqual([
      ["group add", "news  noon"],
      ["group", "added news"],
      ["group", ""],
    ]);
  });

  test("of several required options is written with the names of all", () => {
    const line = { command: "group add", given: { digest: "news", schedule: "noon" }, page: 2 };
    expect(writeLine(line, firstOption(add))).toBe("group add digest:news schedule:noon page:2");
  });

  test("a page is a number from 1 on, whatever the command", () => {
    expect(readLineWords(command, "hung page:3")).toEqual({ given: { who: "hung" }, page: 3 });
    expect(readLineWords(command, "page:0")).toEqual({ given: { who: "page:0" }, page: 1 });
  });

  test("is written with the names of all options but the first", () => {
    const line = { command: "test", given: { kind: "a hope", who: "10:30" }, page: 2 };
    expect(writeLine(line, "who")).toBe('test kind:"a hope" who:10:30 page:2');
    expect(writeLine({ ...line, given: { who: "le ministre" }, page: 1 }, "who")).toBe("test le ministre");
  });

  test.each([
    ['"open source" kind:hope\n“x”', { text: '"open source" kind:hope\n“x”' }, 1],
    ["text: a b page:3", { text: "a b" }, 3],
    ["page:3 of it", { text: "page:3 of it" }, 1],
    ["page:2", {}, 2],
    ["", {}, 1],
  ])("that is all one text is taken as written: %j", (words, given, page) => {
    expect(readWords(whole, words)).toEqual({ given, page });
  });

  test.each([
    ["climate lang:fr", "climate", "fr"],
    ["langue:français le “plan climat” du maire", "le “plan climat” du maire", "français"],
    ["agua idioma : francés", "agua", "francés"],
    ["nhà ở ngôn ngữ:tiếng Pháp", "nhà ở", "tiếng Pháp"],
    ["nhà ngôn ngữ: tiếng Việt giá", "nhà giá", "tiếng Việt"],
    ['homes --language "vietnamese"', "homes", "vietnamese"],
    ["homes lang:klingon", "homes", "klingon"],
    ["language : a barrier", "language : a barrier", undefined],
    ["text:language:fr", "language:fr", undefined],
    ["language:fr text:language:fr", "language:fr", "fr"],
    ["Mayor:yes kind:hope", "Mayor:yes kind:hope", undefined],
  ])("that is a text with another option: %j", (words, text, language) => {
    expect(readWords(inLanguage, words)).toEqual({
      given: language === undefined ? { text } : { text, language },
      page: 1,
    });
  });

  test("that is a text is written so that reading it gives the same again", () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 200 })
      .map((value) => value.trim())
      .filter((value) => value !== "");
    const tricky = fc.constantFrom(
      "text:a",
      "TEXT: a",
      "a page:2",
      "page:2",
      'x "y" z:“w”',
      '"',
      "lang:fr a",
    );
    const given = fc.oneof(fc.constant({}), fc.record({ language: fc.constantFrom("fr", "tiếng Pháp") }));
    fc.assert(
      fc.property(
        fc.oneof(text, tricky),
        given,
        fc.integer({ min: 1, max: 9_999 }),
        (value, others, page) => {
          for (const [command, more] of [
            [whole, {}],
            [inLanguage, others],
          ] as const) {
            const line = { command: command.name, given: { text: value, ...more }, page };
            const { name, words } = splitLine(writeCommandLine(command, line));
            expect({ command: name, ...readWords(command, words) }).toEqual(line);
          }
        },
      ),
    );
  });

  test("that is longer than any command takes is one value, which its option refuses", () => {
    const words = "“a ".repeat(5_000).trim();
    expect(readLineWords(command, words)).toEqual({
      given: { [firstOption(command) ?? ""]: words },
      page: 1,
    });
    const text = `${words} lang:fr`;
    expect(readWords(inLanguage, text)).toEqual({ given: { text }, page: 1 });
  });

  test.each(["“a ", ")", "«", '"a" ', "text:", "\\", "--a ", "a ="])(
    "of %j alone takes no more than its time",
    async (unit) => {
      for (const read of [readLineWords.bind(null, command), readWords.bind(null, inLanguage)]) {
        const work = (characters: number) => read(unit.repeat(characters / unit.length));
        // The longest line that is parsed, in characters.
        expect(await growthOf(work, 10_000)).toBeLessThan(mostGrowth);
      }
    },
  );

  test("is written so that reading it gives the same again", () => {
    const value = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: optionMaxLength }),
      fc.string({
        unit: fc.constantFrom(
          '"',
          "\\",
          "“",
          "”",
          "«",
          "»",
          "„",
          "‘",
          "’",
          "'",
          "‹",
          "「",
          "『",
          ":",
          " ",
          "\n",
          "?",
          "/",
          "page:2",
          "kind:",
          "kind",
          "--",
          "–",
          "=",
          "：",
          "a",
        ),
      }),
    );
    fc.assert(
      fc.property(value, value, fc.integer({ min: 1, max: 9_999 }), (who, kind, page) => {
        const line = { command: "test", given: { who, kind }, page };
        const { name, words } = splitLine(writeLine(line, "who"));
        expect({ command: name, ...readLineWords(command, words) }).toEqual(line);
      }),
    );
  });
});
