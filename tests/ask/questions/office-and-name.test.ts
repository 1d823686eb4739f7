import { expect, test } from "vitest";
import type { Language } from "../../../src/base/language/language.ts";
import { askerOf } from "../../askers.ts";
import { askCorpus } from "./written/ask-corpus.ts";

/** The prefect is Thibaud Serres; Mathis Cazal speaks for the shepherds in the same article. */
const { ask } = await askCorpus(["tolls-and-solar"]);

const answerTo = async (language: Language, line: string) => (await ask.line(line, askerOf(language))).answer;

test.each<readonly [Language, string]>([
  ["en", "who is the prefect Cazal"],
  ["fr", "qui est le préfet Cazal ?"],
  ["es", "¿quién es el prefecto Cazal?"],
  ["vi", "tỉnh trưởng Cazal là ai"],
])("in %s, “%s” shows nobody who has only the office or only the name", async (language, line) => {
  const { summary } = await answerTo(language, line);
  expect(summary).toMatch(/cazal/u);
  expect(summary).not.toMatch(/Serres|Mathis/u);
});

test.each<readonly [Language, string]>([
  ["en", "who is Cazal, the prefect"],
  ["fr", "qui est le préfet Mathis Cazal ?"],
])("in %s, “%s” shows the person of that name", async (language, line) => {
  expect((await answerTo(language, line)).summary).toContain("Mathis Cazal");
});

test.each<readonly [Language, string]>([
  ["en", "who is the prefect of Fontbrune"],
  ["fr", "qui est le préfet Serres ?"],
])("in %s, “%s” shows the prefect", async (language, line) => {
  expect((await answerTo(language, line)).summary).toContain("Thibaud Serres");
});

test.each<readonly [Language, string, string]>([
  ["fr", "qui sont les anciens maires ?", "who maires holder:before"],
  ["es", "¿quiénes son los antiguos alcaldes?", "who alcaldes holder:before"],
])("in %s, “%s” asks for those who had the office before", async (language, line, readAs) => {
  expect((await answerTo(language, line)).readAs).toBe(readAs);
});
