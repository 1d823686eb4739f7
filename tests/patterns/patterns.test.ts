import { expect, onTestFinished, test, vi } from "vitest";
import { collectPatterns } from "./collect.ts";
import { isSlow } from "./growth.ts";
import { inputsFor } from "./inputs.ts";

const collected = collectPatterns();

/** The inputs on which the time of a pattern grows faster than they do, by their beginnings. */
const slowInputs = async (pattern: RegExp): Promise<readonly string[]> => {
  const slow: string[] = [];
  for (const input of inputsFor(pattern)) if (await isSlow(pattern, input)) slow.push(input(20));
  return slow;
};

const literals = collected.flatMap(({ file, line, pattern }) =>
  pattern === null ? [] : [{ place: `${file}:${line}`, pattern }],
);

/** The files that make patterns at run time, and what makes them do so. */
const makers: Readonly<Record<string, () => Promise<unknown>>> = {
  "src/base/text/hidden-characters.ts": () => import("../../src/base/text/hidden-characters.ts"),
  "src/base/text/whole-words.ts": () => import("../../src/base/text/whole-words.ts"),
  "src/base/time/due-date.ts": () => import("../../src/base/time/due-date.ts"),
  "src/digests/schedules/moment.ts": () => import("../../src/digests/schedules/moment.ts"),
  "src/digests/schedules/clock-time.ts": () => import("../../src/digests/schedules/clock-time.ts"),
  "src/digests/schedules/closest-preset.ts": () => import("../../src/digests/schedules/closest-preset.ts"),
  "src/digests/schedules/every-nth.ts": () => import("../../src/digests/schedules/every-nth.ts"),
  "src/digests/schedules/preset-words.ts": () => import("../../src/digests/schedules/preset-words.ts"),
  "src/digests/schedules/read-words.ts": async () => {
    const { readScheduleWords: readWords } = await import("../../src/digests/schedules/read-words.ts");
    return readWords("every weekday at 8:30");
  },
  "src/digests/schedules/split-time.ts": () => import("../../src/digests/schedules/split-time.ts"),
  "src/digests/schedules/written-days.ts": () => import("../../src/digests/schedules/written-days.ts"),
  "src/drafts/input/formats/kill-words.ts": () => import("../../src/drafts/input/formats/kill-words.ts"),
  "src/drafts/rules/structure/tokens.ts": () => import("../../src/drafts/rules/structure/tokens.ts"),
  "src/library/passages/passage.ts": () => import("../../src/library/passages/passage.ts"),
};

/** Libraries make patterns of their own: the one for messages, which are ours, need not be quick with any text. */
const isOfLibrary = (stack: string): boolean => stack.split("\n")[2]?.includes("/node_modules/") === true;

/** The patterns that our code makes while something runs. */
const madeBy = async (run: () => Promise<unknown>): Promise<readonly RegExp[]> => {
  const made: RegExp[] = [];
  const standard = globalThis.RegExp;
  onTestFinished(() => {
    globalThis.RegExp = standard;
  });
  globalThis.RegExp = new Proxy(standard, {
    construct(target, given, newTarget) {
      const pattern: RegExp = Reflect.construct(target, given, newTarget);
      if (!isOfLibrary(new Error().stack ?? "")) made.push(pattern);
      return pattern;
    },
  });
  vi.resetModules();
  await run();
  globalThis.RegExp = standard;
  return made;
};

test("the search finds what is slow", async () => {
  const isFound = async (pattern: RegExp): Promise<boolean> => {
    for (const input of inputsFor(pattern)) if (await isSlow(pattern, input)) return true;
    return false;
  };
  const found = async (patterns: readonly RegExp[]): Promise<readonly RegExp[]> => {
    const slow: RegExp[] = [];
    for (const pattern of patterns) if (await isFound(pattern)) slow.push(pattern);
    return slow;
  };
  const quadratic = [/\s+$/u, /<a\b[^>]*>/u, /(?:a|ab)*c/u, /\d+(?![\da])/uy];
  expect(await found(quadratic)).toEqual(quadratic);
  expect(await found([/^\s+/u, /<a\b[^<>]*>/u, /\w+/gu])).toEqual([]);
}, 120_000);

test.each(literals)(
  "$place $pattern takes no more than its time",
  async ({ pattern }) => {
    expect(await slowInputs(pattern)).toEqual([]);
  },
  60_000,
);

/** Runs in the editor's own browser, on words that the editor types: each stands for itself, with white space between. */
const inBrowser = "src/platforms/desk/page/selection.ts";

test("every pattern that is made at run time is measured too", () => {
  const files = collected
    .filter(({ pattern, file }) => pattern === null && file !== inBrowser)
    .map(({ file }) => file);
  expect([...new Set(files)]).toEqual(Object.keys(makers).toSorted());
});

test.each(Object.entries(makers))(
  "the patterns that %s makes take no more than their time",
  async (_, run) => {
    const made = await madeBy(run);
    expect(made.length).toBeGreaterThan(0);
    for (const pattern of made) expect(await slowInputs(pattern)).toEqual([]);
  },
  60_000,
);
