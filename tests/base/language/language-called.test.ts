import { expect, test } from "vitest";
import { languageCalled } from "../../../src/base/language/language-called.ts";

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
