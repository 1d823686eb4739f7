import { expect, test } from "vitest";
import { briefingOf, libraryOf } from "../../library.ts";

const farm = briefingOf(
  "farm",
  {
    status: "reviewed",
    headline: { vi: "Một trang trại" },
    summary: { vi: "Một trang trại." },
    sources: [
      {
        id: "bao",
        file: "bao.txt",
        publisher: "Báo",
        language: "vi",
        published: { date: "2026-03-02", known: "text" },
      },
    ],
    people: [
      {
        id: "ada-stone",
        names: { en: "Ada Stone" },
        roles: [
          {
            id: "owner",
            title: { vi: "chủ trang trại gia súc" },
            passages: [{ source: "bao", exact: "Ada Stone, chủ trang trại gia súc" }],
          },
        ],
      },
    ],
  },
  { bao: "Ada Stone, chủ trang trại gia súc, đã nói." },
);

test("a translation is written with all its letters, so that a price is not cattle", () => {
  expect(libraryOf(farm).texts.closest([["price", "giá"], ["trại"]])).toEqual([null, "trại"]);
});

test("a typed word may lack letters", () => {
  expect(libraryOf(farm).texts.closest([["trai"], ["gia"]])).toEqual(["trai", "gia"]);
});
