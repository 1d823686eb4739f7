import { expect, test } from "vitest";
import { sayLeft } from "../../../src/digests/desk/draft-words.ts";

test("what is left to decide names uncertain parts only if there are some", () => {
  const said = (doubts: number) =>
    (["en", "fr", "vi", "es"] as const).map((language) => sayLeft({ undecided: 6, doubts }, language));
  expect(said(0)).toEqual(["6 undecided", "6 à décider", "6 chưa quyết định", "6 sin decidir"]);
  expect(said(1)).toEqual([
    "6 undecided, 1 of them uncertain",
    "6 à décider, dont 1 incertain",
    "6 chưa quyết định, trong đó 1 chưa chắc",
    "6 sin decidir, 1 de ellos dudoso",
  ]);
});
