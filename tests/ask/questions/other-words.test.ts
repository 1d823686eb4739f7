import { expect, test } from "vitest";
import type { Language } from "../../../src/base/language/language.ts";
import { askerOf } from "../../askers.ts";
import { askCorpus } from "./written/ask-corpus.ts";

const { ask } = await askCorpus(["tolls-and-solar", "buses-and-market"]);

const readAs = async (language: Language, line: string): Promise<string> =>
  (await ask.line(line, askerOf(language))).answer.readAs ?? "";

test.each<readonly [Language, string, string]>([
  // A month beside its year or its day is no one’s name.
  ["fr", "échéances avant mai 2027 pour fontbrune", "commitments topic:fontbrune due:2026-11-28/2027-04-30"],
  // Those to whom it was promised are no subject.
  ["en", "what did holroyd promise residents", "commitments marjorie-holroyd kind:commitment"],
  ["en", "what did holroyd promise on residents", "topic:residents"],
  ["en", "did holroyd promise residents", "topic:residents"],
  ["en", "who served as chair before holroyd", "who marjorie-holroyd holder:before"],
  ["vi", "ai làm giám đốc sở giao thông trước ông Phước", "who dang-huu-phuoc holder:before"],
  ["es", "a quién dio las gracias peñalver", "commitments lourdes-penalver kind:praise"],
  ["en", "whom did peñalver thank", "commitments lourdes-penalver kind:praise"],
  ["en", "skelder mayor name", "who "],
])("in %s, “%s” is read as “%s”", async (language, line, read) => {
  expect(await readAs(language, line)).toContain(read);
});
