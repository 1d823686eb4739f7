import { expect, test } from "vitest";
import { createIds } from "../../../src/drafts/output/slug.ts";

/** The ids that these wishes get, in order. */
const given = (...wishes: readonly string[]): readonly string[] => {
  const idFor = createIds();
  return wishes.map((wish) => idFor(wish, "person"));
};

test("every bearer of a name has an id of their own", () => {
  expect(given("manh-hung", "manh-hung", "manh-hung", "manh-hung")).toEqual([
    "manh-hung",
    "manh-hung-2",
    "manh-hung-3",
    "manh-hung-4",
  ]);
});

test("a number that belongs to another name is skipped", () => {
  expect(given("route", "route-2", "route-3", "route", "route", "route-2")).toEqual([
    "route",
    "route-2",
    "route-3",
    "route-4",
    "route-5",
    "route-2-2",
  ]);
});

test("a name without letters of an id gets the other wish, with a number if it is taken", () => {
  expect(given("", "", "")).toEqual(["person", "person-2", "person-3"]);
});

test("ten thousand bearers of a name get their ids at once", () => {
  const start = performance.now();
  const ids = given(...Array.from({ length: 10_000 }, () => "manh-hung"));
  expect(new Set(ids).size).toBe(10_000);
  // Trying all numbers for each takes seconds.
  expect(performance.now() - start).toBeLessThan(1_000);
});
