import { expect, test } from "vitest";
import { textOf } from "../../commands/ask.ts";

test.each(["/who offices slow", "/org offices slow"])(
  "where %s finds nobody, the briefings that have the words are named",
  async (line) => {
    expect((await textOf(line)).split("\n\n").slice(-2)).toEqual([
      "All of these words appear in:",
      "• Open code at the summit: 2 March 2026 · /brief summit",
    ]);
  },
);

test.each(["/positions offices slow", "/quotes offices slow", "/commitments offices slow"])(
  "where %s finds no fact of its kind, the facts of other kinds that have the words are shown",
  async (line) => {
    expect((await textOf(line)).split("\n\n").slice(-2)).toEqual([
      "Other facts that have these words, of other kinds or by others:",
      expect.stringContaining("40 offices slow"),
    ]);
  },
);

test("where no briefing has all of the words, none is named", async () => {
  expect(await textOf("/who qzx offices")).toBe(
    "Nothing is on record for “qzx offices”. Searched: 2 people, by name, alias and role.",
  );
});
