import { expect, test } from "vitest";
import type { Language } from "../../../src/base/language/language.ts";
import { askerOf } from "../../askers.ts";
import { askCorpus } from "./written/ask-corpus.ts";

/** The prefect is Thibaud Serres. Mathis Cazal speaks for the shepherds in the same article. */
const { ask } = await askCorpus(["tolls-and-solar"]);

const answerTo = async (language: Language, line: string) => (await ask.line(line, askerOf(language))).answer;

test.each<readonly [Language, string, string]>([
  ["en", "who is the prefect Cazal", "prefect cazal"],
  ["fr", "qui est le préfet Cazal ?", "préfet cazal"],
  ["es", "¿quién es el prefecto Cazal?", "prefecto cazal"],
  ["vi", "tỉnh trưởng Cazal là ai", "tỉnh trưởng cazal"],
  // The passage with the office of one names the other, too.
  [
    "en",
    "who is the minister of information and communications Gill",
    "minister information communications gill",
  ],
  // The words name an organization as well as its head.
  ["en", "who is the special envoy Hung", "special envoy hung"],
])("in %s, “%s” shows no person with only the office or only the name", async (language, line, name) => {
  expect((await answerTo(language, line)).readAs).toBe(`who ${name}`);
});

test.each<readonly [Language, string, string]>([
  ["en", "who is Cazal, the prefect", "Mathis Cazal"],
  ["fr", "qui est le préfet Mathis Cazal ?", "Mathis Cazal"],
  ["en", "who is Gill, the minister of information and communications", "Amandeep Singh Gill"],
])("in %s, “%s” shows the person of that name", async (language, line, name) => {
  expect((await answerTo(language, line)).summary).toContain(name);
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
