import { expect, test } from "vitest";
import type { Language } from "../../../src/base/language/language.ts";
import { readBriefings } from "../../../src/library/briefings-folder.ts";
import { createLibrary } from "../../../src/library/create-library.ts";
import { askerOf } from "../../askers.ts";
import { textOf } from "../../commands/ask.ts";
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
  ["en", "minister Gill", "who minister gill"],
  ["en", "minister Gill on data", "timeline minister gill topic:données"],
  ["en", "when did minister Gill visit", "timeline minister gill topic:visit"],
  ["en", "what does the special envoy Hung say?", "quotes special envoy hung"],
  [
    "en",
    "did the resident coordinator Gill promise anything on data",
    "commitments resident coordinator gill topic:données kind:commitment",
  ],
  ["fr", "le ministre Gill", "who ministre gill"],
  ["fr", "que dit le préfet Cazal des brebis ?", "quotes préfet cazal topic:brebis"],
  ["vi", "bộ trưởng Gill", "who bộ trưởng gill"],
  ["vi", "đặc phái viên Hùng hứa gì", "commitments đặc phái viên hùng kind:commitment"],
  ["es", "el ministro Gill", "who ministro gill"],
  ["es", "¿qué prometió el prefecto Cazal?", "commitments prefecto cazal kind:commitment"],
])("in %s, “%s” is about nobody on record", async (language, line, readAs) => {
  const answer = await answerTo(language, line);
  expect(answer.readAs).toBe(readAs);
  expect(answer.subject?.actors ?? []).toEqual([]);
});

test.each<readonly [Language, string, string]>([
  ["en", "what did minister Hung promise", "commitments nguyen-manh-hung kind:commitment"],
  ["es", "¿qué prometió el ministro Hung?", "commitments nguyen-manh-hung kind:commitment"],
  ["fr", "le préfet Serres", "who thibaud-serres"],
])("in %s, “%s” is about the holder of the office", async (language, line, readAs) => {
  expect((await answerTo(language, line)).readAs).toBe(readAs);
});

test.each<readonly [Language, string]>([
  ["en", "who is the minister of health"],
  ["fr", "qui est le ministre de la santé ?"],
  ["es", "¿quién es el ministro de sanidad?"],
  ["vi", "ai là bộ trưởng y tế"],
])(
  "in %s, “%s” shows no other minister, although another word of the article has a syllable of it",
  async (language, line) => {
    const { briefings } = await readBriefings("briefings");
    expect(await textOf(line, language, createLibrary(briefings))).not.toContain("mic.gov.vn");
  },
);

test.each<readonly [Language, string]>([
  ["fr", "qui est Mme Vidal-Alric ?"],
  ["fr", "Mme Vidal-Alric"],
  ["fr", "que dit Mme Vidal-Alric de l’école ?"],
  ["en", "Ms Kerr-Adair"],
  ["en", "quotes by Ms Kerr-Adair"],
  ["es", "Dña. Solange Alric"],
  ["vi", "bà Yvonne Kerr"],
])("in %s, “%s” is about nobody on record, because two people have these names", async (language, line) => {
  expect((await answerTo(language, line)).subject?.actors ?? []).toEqual([]);
  expect((await answerTo(language, line)).readAs).toMatch(/^(?:who|quotes) /u);
});

test.each<readonly [Language, string, string]>([
  ["en", "Mr. Boothby", "Alan Boothby"],
  ["fr", "Mme Alric", "Josiane Alric"],
  ["es", "Dña. Josiane Alric", "Josiane Alric"],
  ["vi", "bà Yvonne Adair", "Yvonne Adair"],
])("in %s, “%s” asks who that is", async (language, line, name) => {
  expect((await answerTo(language, line)).summary).toContain(name);
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
