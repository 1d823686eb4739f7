import { expect, onTestFinished, test, vi } from "vitest";
import { collectPatterns } from "./collect.ts";
import { isSlow } from "./growth.ts";
import { inputsFor } from "./inputs.ts";

const collected = collectPatterns();

/** The inputs on which the time of a pattern grows faster than they do, by their beginnings. */
const slowInputs = (pattern: RegExp): readonly string[] =>
  inputsFor(pattern).flatMap((input) => (isSlow(pattern, input) ? [input(20)] : []));

const literals = collected.flatMap(({ file, line, pattern }) =>
  pattern === null ? [] : [{ place: `${file}:${line}`, pattern }],
);

/** The files that make patterns at run time, and what makes them do so. */
const makers: Readonly<Record<string, () => Promise<unknown>>> = {
  "article/rules/names/vietnamese-name.ts": () => import("../../src/drafts/rules/names/vietnamese-name.ts"),
  "briefing/passage.ts": () => import("../../src/library/passages/passage.ts"),
  "schedule/read-words.ts": async () => {
    const { readWords } = await import("../../src/digests/schedules/read-words.ts");
    return readWords("every weekday at 8:30");
  },
  "text/hidden-characters.ts": () => import("../../src/base/text/hidden-characters.ts"),
};

/** The patterns that are made while something runs. */
const madeBy = async (run: () => Promise<unknown>): Promise<readonly RegExp[]> => {
  const made: RegExp[] = [];
  const standard = globalThis.RegExp;
  onTestFinished(() => {
    globalThis.RegExp = standard;
  });
  globalThis.RegExp = new Proxy(standard, {
    construct(target, given, newTarget) {
      const pattern: RegExp = Reflect.construct(target, given, newTarget);
      made.push(pattern);
      return pattern;
    },
  });
  vi.resetModules();
  await run();
  globalThis.RegExp = standard;
  return made;
};

test("the search finds what is slow", () => {
  const isFound = (pattern: RegExp): boolean => inputsFor(pattern).some((input) => isSlow(pattern, input));
  expect([/\s+$/u, /<a\b[^>]*>/u, /(?:a|ab)*c/u, /\d+(?![\da])/uy].map(isFound)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([/^\s+/u, /<a\b[^<>]*>/u, /\w+/gu].map(isFound)).toEqual([false, false, false]);
}, 120_000);

test.each(literals)(
  "$place $pattern takes no more than its time",
  ({ pattern }) => {
    expect(slowInputs(pattern)).toEqual([]);
  },
  60_000,
);

test("every pattern that is made at run time is measured too", () => {
  const files = collected.filter(({ pattern }) => pattern === null).map(({ file }) => file);
  expect([...new Set(files)]).toEqual(Object.keys(makers).toSorted());
});

test.each(Object.entries(makers))(
  "the patterns that %s makes take no more than their time",
  async (_, run) => {
    const made = await madeBy(run);
    expect(made.length).toBeGreaterThan(0);
    expect(made.flatMap(slowInputs)).toEqual([]);
  },
  60_000,
);
