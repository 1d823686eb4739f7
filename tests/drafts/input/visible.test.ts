import { expect, test } from "vitest";
import { visibleText } from "../../../src/drafts/input/visible.ts";

test("what readers do not see is removed, counted by word, and marks move with their text", () => {
  const text = "Co\u00adoper\u00adation\n\nAda Sto\u200bne spoke.\n";
  const start = text.indexOf("Ada");
  expect(visibleText({ text, marked: [{ as: "heading", start, end: text.length - 1 }] })).toEqual({
    text: "Cooperation\n\nAda Stone spoke.\n",
    marked: [{ as: "heading", start: 13, end: 29 }],
    removed: [
      { character: "U+00AD soft hyphen", words: "Cooperation", count: 2 },
      { character: "U+200B zero width space", words: "Stone", count: 1 },
    ],
  });
});

test("a text without hidden characters stays as it is", () => {
  const read = { text: "Nguyễn Mạnh Hùng\n", marked: [] };
  expect(visibleText(read)).toEqual({ ...read, removed: [] });
});
