import { expect, test } from "vitest";
import { inMarks } from "../../src/commands/decide/sentence.ts";

test.each([
  ["The pool will open.", "“The pool will open.”"],
  ["“We will open it,” she said.", "“We will open it,” she said."],
  ["« Nous l’ouvrirons », dit-elle.", "« Nous l’ouvrirons », dit-elle."],
  ['"We will open it," she said.', '"We will open it," she said.'],
])("a sentence of an article is in quotation marks once: %s", (sentence, shown) => {
  expect(inMarks(sentence)).toBe(shown);
});
