import { expect, test } from "vitest";
import type { Language } from "../../../src/base/language/language.ts";
import { askerOf } from "../../askers.ts";
import { askCorpus } from "./written/ask-corpus.ts";

/** Zabala is a « candidato », Valbuena an « alcaldesa », Batt a “he”, and Tregear is called neither. */
const { ask } = await askCorpus(["election-and-football", "storm-and-rugby-briefings"]);

/** How the second line is read after the first one. */
const readAfter = async (language: Language, before: string, line: string) => {
  const thread = `slack:C1/pronouns/${language}/${before}/${line}`;
  const asker = askerOf(language, { thread: { before: thread, after: thread } });
  await ask.line(before, asker);
  return (await ask.line(line, asker)).answer;
};

test.each<readonly [Language, string, string]>([
  ["es", "¿de qué acusa Zabala a Valbuena?", "y ella qué dice?"],
  ["es", "¿qué promete Valbuena?", "¿qué niega él?"],
  ["en", "what did Simon Batt promise", "what does she oppose"],
])("in %s, after “%s”, “%s” asks whom the pronoun means", async (language, before, line) => {
  const { readAs, subject } = await readAfter(language, before, line);
  expect([readAs ?? null, subject?.actors ?? []]).toEqual([null, []]);
});

test.each<readonly [Language, string, string, string]>([
  ["es", "¿qué promete Valbuena?", "¿qué niega ella?", "commitments rosario-valbuena kind:denial"],
  ["en", "what did Simon Batt promise", "what does he oppose", "commitments simon-batt kind:position"],
  ["en", "what did Tregear promise", "what did she ask for", "commitments isolde-tregear kind:request"],
  ["en", "what did Tregear promise", "what did he ask for", "commitments isolde-tregear kind:request"],
])("in %s, after “%s”, “%s” is about that person", async (language, before, line, readAs) => {
  expect((await readAfter(language, before, line)).readAs).toBe(readAs);
});
