import { expect, test } from "vitest";
import { cutsWord, wholeWords } from "../../../src/base/text/whole-words.ts";

const spanOf = (text: string, part: string) => {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
};

test.each([
  ["She will resign.", "he will resign", true],
  ["He will resign.", "will resi", true],
  ["In all, 142 homes.", "42 homes", true],
  ["« l’eau est montée »", "eau est montée", false],
  ["In all, 42 homes.", "42 homes", false],
  ["42 homes", "42 homes", false],
  ["他说他会辞职。", "他会辞职", false],
  ["𝒜da spoke", "da spoke", true],
])("whether words of %j are cut in %j: %j", (text, part, isCut) => {
  expect(cutsWord(text, spanOf(text, part))).toBe(isCut);
});

test("a part is completed to whole words, with their punctuation", () => {
  const text = "Hier, « elle inaugure » la digue.";
  expect(wholeWords(text, spanOf(text, "naugure » la dig"))).toBe("inaugure » la digue.");
});
