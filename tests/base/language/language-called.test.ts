import { expect, test } from "vitest";
import { languageCalled, languageMeant } from "../../../src/base/language/language-called.ts";

test.each([
  ["French", "fr"],
  ["français", "fr"],
  ["tiếng Pháp", "fr"],
  ["alemán", "de"],
  ["Vietnamese", "vi"],
  ["Klingonish", null],
  ["", null],
])("the language that is called %j is %s", (typed, code) => {
  expect(languageCalled(typed)).toBe(code);
});

test.each([
  ["fr", "fr"],
  ["FR", "fr"],
  ["fra", "fr"],
  ["pt-br", "pt-BR"],
  ["inglés", "en"],
  ["tiếng Việt", "vi"],
  ["the", null],
  ["x", null],
  ["français!", null],
])("the language that is meant by %j is %s", (typed, tag) => {
  expect(languageMeant(typed)).toBe(tag);
});
