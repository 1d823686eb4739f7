import { expect, test } from "vitest";
import { planChecks } from "../../../src/drafts/sources/plan-checks.ts";

const newestFirst = ["e", "d", "c", "b", "a"];

test("briefings that were never checked come first, the newest first, and then the oldest checks", () => {
  const checkedAt = new Map([
    ["a", 30],
    ["b", 10],
    ["gone", 5],
    ["d", 20],
  ]);
  expect(planChecks(newestFirst, checkedAt, 3)).toEqual({
    slugs: ["e", "c", "b"],
    gone: ["gone"],
    all: 5,
    once: 5,
    oldestAt: 20,
  });
});

test("every briefing has its turn in as many weeks as it takes, and again in the same order", () => {
  const checkedAt = new Map<string, number>();
  const weeks = [1, 2, 3, 4, 5].map((week) => {
    const { slugs, once, oldestAt } = planChecks(newestFirst, checkedAt, 2);
    for (const slug of slugs) checkedAt.set(slug, week);
    return [slugs.join(""), once, oldestAt];
  });
  expect(weeks).toEqual([
    ["ed", 2, null],
    ["cb", 4, 1],
    ["ae", 5, 1],
    ["dc", 5, 2],
    ["be", 5, 3],
  ]);
});

test("a new briefing comes before all that were checked", () => {
  const checkedAt = new Map(newestFirst.map((slug, at) => [slug, at]));
  expect(planChecks(["new", ...newestFirst], checkedAt, 2).slugs).toEqual(["new", "e"]);
  expect(planChecks([], checkedAt, 2)).toMatchObject({ slugs: [], all: 0, once: 0, oldestAt: null });
});
