import { expect, test } from "vitest";
import { textTable } from "../../src/answer/text-table.ts";

test("numbers are under each other, and a long name takes several lines without losing a letter", () => {
  expect(
    textTable([
      ["Person", "All", "Đã thực hiện một phần"],
      ["Nguyễn Thị Hương", "1,234", "5"],
      ["The Interdepartmental Committee of the City", "7", "0"],
      ["Donaudampfschifffahrtsgesellschaftskapitän", "2", "1"],
      ["王小明", "3", "10"],
      ["", "0", "0"],
    ]),
  ).toBe(`Person                      All  Đã thực hiện
                                     một phần
Nguyễn Thị Hương          1,234             5
The Interdepartmental         7             0
Committee of the City
Donaudampfschifffahrtsge      2             1
sellschaftskapitän
王小明                        3            10
                              0             0`);
});

test("a table without rows is empty", () => {
  expect(textTable([])).toBe("");
});
