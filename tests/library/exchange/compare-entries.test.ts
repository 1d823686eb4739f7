import { describe, expect, test } from "vitest";
import { compareEntries, differenceOf } from "../../../src/library/exchange/compare-entries.ts";

describe("an entry of a folder and of the database", () => {
  test.each([
    // base, folder, database
    ["a", "a", "a", "same"],
    [null, "a", "a", "same"],
    ["a", "b", "b", "same"],
    ["a", "b", "a", "changed-in-folder"],
    ["a", null, "a", "changed-in-folder"],
    [null, "a", null, "changed-in-folder"],
    ["a", "a", "b", "changed-in-database"],
    ["a", "a", null, "changed-in-database"],
    [null, null, "a", "changed-in-database"],
    ["a", "b", "c", "changed-in-both"],
    ["a", null, "b", "changed-in-both"],
    ["a", "b", null, "changed-in-both"],
    [null, "a", "b", "changed-in-both"],
  ])("that had %s and has %s and %s is %s", (base, folder, database, difference) => {
    expect(differenceOf({ base, folder, database })).toBe(difference);
  });
});

test("entries that are only in the folder or only in the database are compared as well", () => {
  const compared = compareEntries(
    new Map([
      ["gone", "a"],
      ["quay", "a"],
    ]),
    new Map([["town", "a"]]),
    new Map([["quay", "a"]]),
  );
  expect(compared.map(({ entry, difference }) => [entry, difference])).toEqual([
    ["quay", "changed-in-folder"],
    ["town", "changed-in-folder"],
  ]);
});
