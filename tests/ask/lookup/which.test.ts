import { expect, test } from "vitest";
import { textOf } from "../../commands/ask.ts";

test.each(["/who offices slow", "/org offices slow"])(
  "where %s finds nobody, the briefings that have the words are named",
  async (line) => {
    expect((await textOf(line)).split("\n\n").slice(-2)).toEqual([
      "The closest matches:",
      expect.stringContaining("Open code at the summit: /brief summit"),
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
    'Nothing is on record for “qzx offices”. Searched: 2 people, by name, alias and role.\n\nAsk the desk to add it: /desk request:"qzx offices"',
  );
});
