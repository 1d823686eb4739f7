import { expect, test } from "vitest";
import { textOf } from "../../commands/ask.ts";

test.each([
  "/who offices slow",
  "/org offices slow",
  "/positions offices slow",
  "/quotes offices slow",
  "/timeline offices slow",
  "/commitments offices slow",
  "/figures offices slow",
])("where %s finds nobody, the briefings that have the words are named", async (line) => {
  expect((await textOf(line)).split("\n\n").slice(-2)).toEqual([
    "All of these words appear in:",
    "• Open code at the summit: 2 March 2026 · /brief summit",
  ]);
});

test("where no briefing has all of the words, none is named", async () => {
  expect(await textOf("/who qzx offices")).toBe(
    "Nothing is on record for “qzx offices”. Searched: 2 people, by name, alias and role.",
  );
});
