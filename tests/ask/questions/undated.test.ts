import { expect, test } from "vitest";
import type { Language } from "../../../src/base/language/language.ts";
import { askerOf } from "../../askers.ts";
import { askCorpus } from "./written/ask-corpus.ts";

const { ask } = await askCorpus([
  "tolls-and-solar",
  "storm-and-rugby-briefings",
  "buses-and-market",
  "fever-and-trial",
]);

test.each<readonly [Language, string, string]>([
  ["vi", "hạn trả lương tháng 10 là ngày nào", 'timeline topic:"trả lương tháng 10"'],
  ["vi", "khi nào trả lương tháng 10", 'timeline topic:"trả lương tháng 10"'],
  // No fact has the month with these words.
  ["vi", "khi nào tăng giá vé tháng 10", 'timeline topic:"tăng giá vé" date:2026-10'],
  // The title of the speaker has the word, which says only whom he asks.
  ["fr", "que demande Sy aux supporters ?", "commitments amadou-sy kind:request"],
  ["vi", "tạ quang sáng có nợ lương tài xế ko", "search tạ quang sáng nợ lương tài xế"],
])("in %s, “%s” is read as %s", async (language, line, readAs) => {
  expect((await ask.line(line, askerOf(language))).answer.readAs).toBe(readAs);
});
