import { expect, test } from "vitest";
import type { Language } from "../../../src/base/language/language.ts";
import { askerOf } from "../../askers.ts";
import { askCorpus } from "./written/ask-corpus.ts";

const { ask } = await askCorpus();

const readAs = async (language: Language, line: string): Promise<string | undefined> =>
  (await ask.line(line, askerOf(language))).answer.readAs;

test.each<readonly [Language, string, string]>([
  ["en", "help for evacuated families, how much", "figures help evacuated families"],
  ["fr", "aide d’urgence aux agriculteurs, combien", "figures aide urgence agriculteurs"],
  ["en", "language of the night trains ministry?", "search night trains ministry"],
  ["en", "since the flood how many homes were evacuated", "figures flood homes evacuated"],
  ["en", "update on the dam", "timeline topic:dam"],
  ["en", "updates on the dam, who promised what", "commitments topic:dam kind:commitment"],
  ["en", "source for 4,000 homes", "search 4 000 homes"],
  ["fr", "noms des maires", "who maires"],
  ["vi", "tên các bộ trưởng", "who bộ trưởng"],
  ["en", "correct number of homes in harwick", "figures homes harwick"],
  ["en", "brief Odgers, what did he deny", "commitments piet-odgers kind:denial"],
])("in %s, “%s” begins with the name of a command, but is a question", async (language, line, read) => {
  expect(await readAs(language, line)).toBe(read);
});

test.each<readonly [Language, string]>([
  ["en", "help who"],
  ["en", "help /who"],
  ["en", "help whoo"],
  ["fr", "aide engagements"],
  ["en", "since yesterday"],
  ["en", "since the flood"],
  ["en", "brief custody-death"],
  ["en", "brief police chief"],
  ["en", "update harwick-housing/homes-by-2030"],
  ["en", "correct the homes"],
])("in %s, “%s” is a command", async (language, line) => {
  expect(await readAs(language, line)).toBeUndefined();
});
