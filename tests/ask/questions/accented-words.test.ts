import { expect, test } from "vitest";
import { questionWordsOf } from "../../../src/ask/questions/known-question-words.ts";
import { tokensOf } from "../../../src/ask/questions/tokens.ts";
import { waysOf } from "../../../src/ask/questions/translated-words.ts";
import { monthCalled } from "../../../src/digests/schedules/written-days.ts";

test.each([
  ["may", "may", 5],
  ["máy", "may", undefined],
  ["mái", "mai", undefined],
  ["août", "aout", 8],
  ["aout", "aout", 8],
  ["fevrier", "fevrier", 2],
  ["févriér", "fevrier", 2],
  ["tháng 5", "thang 5", 5],
])("%s is a month only with its own accents", (written, folded, month) => {
  expect(monthCalled(written, folded)).toBe(month);
});

test("a short word with accents is translated as itself: “dân”, the people, is no « daño »", () => {
  expect(waysOf(["dân"])).toEqual([{ typed: ["dân"], ways: ["dân"] }]);
  expect(waysOf(["danos"]).flatMap(({ ways }) => ways)).toContain("damage");
});

test("without its accents, a syllable of a longer Vietnamese word is no sign of a question", () => {
  const tagsOf = (line: string) =>
    tokensOf(line, questionWordsOf("vi")).map(({ written, tag }) => [written, tag?.is ?? null]);
  expect(tagsOf("nha may co may cong nhan")).toEqual([
    ["nha may", null],
    ["co", "filler"],
    ["may", "count"],
    ["cong", null],
    ["nhan", null],
  ]);
});
