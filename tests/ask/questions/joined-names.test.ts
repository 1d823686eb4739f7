import { expect, test } from "vitest";
import type { Language } from "../../../src/base/language/language.ts";
import { renderText } from "../../../src/platforms/console/render.ts";
import { askerOf } from "../../askers.ts";
import { askCorpus } from "./written/ask-corpus.ts";

const { ask } = await askCorpus(["cattle-and-cyberattack"]);

const shown = async (language: Language, line: string): Promise<string> =>
  renderText((await ask.line(line, askerOf(language))).answer, { styled: false });

test.each<readonly [Language, string, readonly string[]]>([
  ["en", "farming minister and former farming minister", ["Colm Brady", "Petra Lindqvist"]],
  ["en", "who are the farming minister and the former farming minister?", ["Colm Brady", "Petra Lindqvist"]],
  ["en", "/who chief vet and farming minister", ["Harriet Oyelaran", "Colm Brady"]],
  // The place is that of both.
  ["fr", "présidente et ancien président de l’université de Morlac", ["Agnès Colombier", "Gérard Maubert"]],
  [
    "fr",
    "qui sont la procureure de Morlac et le maire de Saint-Aubin ?",
    ["Hélène Vasseur", "Julien Kerbrat"],
  ],
])("in %s, “%s” asks for both", async (language, line, names) => {
  const text = await shown(language, line);
  expect(names.filter((name) => !text.includes(name))).toEqual([]);
});

test("a title with “and” in it is one office", async () => {
  const text = await shown("en", "/who Minister of Information and Communications");
  expect(text).toContain("Nguyen Manh Hung");
  expect(text).not.toContain("Which one do you mean?");
});
