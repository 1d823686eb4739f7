import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readWordings, sayWording, wordingsIn } from "../../structure/plain-english.ts";

test("wordings are found with their line, even across lines of a comment", () => {
  const text = "const a = 1;\n/**\n * Null where there is none, and nobody\n * knows why.\n */\n";
  expect(wordingsIn("a.ts", text).map(sayWording)).toEqual([
    "a.ts:3: “Null where”: write if (where is for places)",
    "a.ts:3: “nobody knows”: write name the actor",
  ]);
});

test.each([
  "A placeholder stands in for the text.",
  "The two are told apart by their ids.",
  "The folder where the files are.",
  "No one knows the result.",
])("“%s” is allowed", (text) => {
  expect(wordingsIn("a.ts", text)).toEqual([]);
});

test("the project has no such wording", async () => {
  const project = fileURLToPath(new URL("../../", import.meta.url));
  expect((await readWordings(project)).map(sayWording)).toEqual([]);
});
