import { expect, test } from "vitest";
import { z } from "zod";
import { commandProblem } from "../../../src/app/plugins/command-problem.ts";
import { defineCommand } from "../../../src/ask/define-command.ts";
import { optionalChoice, optionalText } from "../../../src/ask/parsing/option.ts";
import { optionLabel } from "../../../src/ask/parsing/option-label.ts";
import { localOptionName } from "../../../src/ask/parsing/option-name.ts";
import { otherNamesOf } from "../../../src/ask/parsing/other-names.ts";
import type { Texts } from "../../../src/base/language/language.ts";
import { shippedCommands } from "../../platforms/host.ts";

interface Given {
  readonly name?: string;
  readonly description?: Texts;
  readonly onMessage?: Texts;
  readonly localNames?: Texts;
  readonly options?: z.ZodObject;
}

const problemOf = ({ options = z.strictObject({}), ...given }: Given): string | null =>
  commandProblem(
    defineCommand({
      name: "ward",
      description: { en: "A ward", fr: "Un quartier" },
      example: "north",
      ...given,
      options,
      run: (_, { language }) => ({ language, summary: "A ward", blocks: [] }),
    }),
    shippedCommands,
  );

test("the commands that Onrecord comes with can be registered together, and so can a plug-in", () => {
  expect(
    shippedCommands.map((command) =>
      commandProblem(
        command,
        shippedCommands.filter((each) => each !== command),
      ),
    ),
  ).toEqual(shippedCommands.map(() => null));
  expect(
    problemOf({
      localNames: { fr: "quartier", vi: "phường" },
      options: z.strictObject({ briefing: optionalText("One briefing"), ward_name: optionalText("A name") }),
    }),
  ).toBeNull();
});

test("an option or a choice may be called as a property of every object", () => {
  const options = z.strictObject({
    constructor: optionalChoice("A kind", ["constructor", "valueof"], (value) => value),
  });
  expect([
    problemOf({ options }),
    localOptionName("constructor", "fr"),
    optionLabel("constructor", "fr"),
  ]).toEqual([null, "constructor", "constructor"]);
  expect(otherNamesOf("choice", "constructor")).toEqual([]);
});

const choices = (values: readonly string[], label = "A value") =>
  z.strictObject({ kind: optionalChoice("A kind", values, () => label) });

test.each<[Given, string]>([
  [
    { description: { en: "A ward", vi: "Phường ".repeat(20) } },
    "description: expected a text of 1 to 100 characters in vi",
  ],
  [{ description: " " }, "description: expected a text of 1 to 100 characters in en"],
  [
    { onMessage: "Find every ward in this message" },
    "onMessage: expected a text of 1 to 24 characters in en",
  ],
  [{ localNames: { fr: "Quartier" } }, "localNames.fr: expected up to 32 small letters, digits and hyphens"],
  [
    { localNames: { es: "barrio norte" } },
    "localNames.es: expected up to 32 small letters, digits and hyphens",
  ],
  [{ localNames: { fr: "qui" } }, "the name qui is that of who in fr"],
  [{ name: "qui" }, "the name qui is that of who in fr"],
  [
    { options: z.strictObject({ wardName: optionalText("A name") }) },
    "options.wardName: expected a name of up to 32 small letters, digits, hyphens and underscores",
  ],
  [
    { options: z.strictObject({ tên: optionalText("A name") }) },
    "options.tên: expected a name of up to 32 small letters, digits, hyphens and underscores",
  ],
  [
    { options: z.strictObject({ page: optionalText("A page") }) },
    "options.page: expected another name: every command has this option",
  ],
  [
    { options: z.strictObject({ topic: optionalText({ en: "A topic", fr: "x".repeat(101) }) }) },
    "options.topic: expected a text of 1 to 100 characters in fr",
  ],
  [
    { options: choices(Array.from({ length: 26 }, (_, index) => `v${index}`)) },
    "options.kind: expected at most 25 choices; got 26",
  ],
  [{ options: choices(["x".repeat(101)]) }, "options.kind: expected choices of 1 to 100 characters"],
  [{ options: choices(["a"], "") }, "options.kind.a: expected a text of 1 to 100 characters in en"],
  [
    {
      options: z.strictObject(
        Object.fromEntries(
          Array.from({ length: 25 }, (_, index) => [`o${index}`, optionalText("An option")]),
        ),
      ),
    },
    "options: expected at most 24; got 25",
  ],
])("a plug-in that a platform would refuse is refused: case %#", (given, problem) => {
  expect(problemOf(given)).toBe(problem);
});
