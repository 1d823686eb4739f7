import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { testsFor } from "./tests-for.ts";

const always = ["tests/docs.test.ts", "tests/structure/structure.test.ts", "tests/ask/ask.test.ts"];
const all = [
  ...always,
  "tests/answer/cite.test.ts",
  "tests/answer/pages.test.ts",
  "tests/platforms/answers/pages.test.ts",
  "tests/program.test.ts",
];
const quickFor = (...changed: readonly string[]) => testsFor(changed, all).quick.slice(always.length);

test("a changed file is tested by the test that mirrors it", () => {
  expect(quickFor("src/answer/cite.ts", "src/answer/cite.ts")).toEqual(["tests/answer/cite.test.ts"]);
});

test("a file without such a test is tested by the tests of its folder", () => {
  expect(quickFor("src/answer/card.ts")).toEqual(["tests/answer/cite.test.ts", "tests/answer/pages.test.ts"]);
});

test("a changed test is run itself; a slow one is left out and named", () => {
  expect(testsFor(["tests/answer/pages.test.ts", "tests/platforms/answers/pages.test.ts"], all)).toEqual({
    quick: [...always, "tests/answer/pages.test.ts"],
    leftOut: ["tests/platforms/answers/pages.test.ts"],
  });
});

test("every other file is tested by what holds for every change", () => {
  expect(quickFor("README.md", "src/main.ts", "package.json")).toEqual([]);
});

test("what holds for every change exists, and is not slow", () => {
  const project = fileURLToPath(new URL("../../", import.meta.url));
  const { quick } = testsFor([], globSync("tests/**/*.test.ts", { cwd: project }));
  expect(quick).toEqual(always);
  expect(globSync(always, { cwd: project })).toHaveLength(always.length);
});
