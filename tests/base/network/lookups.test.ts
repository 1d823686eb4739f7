import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLookups, doOnce, rememberRecent } from "../../../src/base/network/lookups.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 0, 1) }));
afterEach(() => void vi.useRealTimers());

const counting = (most = 10) => {
  const asked: string[] = [];
  const find = createLookups(
    async (id) => {
      asked.push(id);
      if (id === "bad") throw new Error("no answer");
      return id.toUpperCase();
    },
    { lifetimeMs: 60_000, most },
  );
  return { asked, find };
};

test("what was found is remembered for its time, and those who ask meanwhile wait for the same look-up", async () => {
  const { asked, find } = counting();
  expect(await Promise.all([find("a"), find("a")])).toEqual(["A", "A"]);
  vi.advanceTimersByTime(60_000);
  await find("a");
  expect(asked).toEqual(["a"]);
  vi.advanceTimersByTime(1);
  await find("a");
  expect(asked).toEqual(["a", "a"]);
});

test("a look-up that failed is made again", async () => {
  const { asked, find } = counting();
  await expect(find("bad")).rejects.toThrow("no answer");
  await expect(find("bad")).rejects.toThrow("no answer");
  expect(asked).toEqual(["bad", "bad"]);
});

test("of more than are remembered, the oldest is looked up again", async () => {
  const { asked, find } = counting(2);
  for (const id of ["a", "b", "c", "b", "a"]) await find(id);
  expect(asked).toEqual(["a", "b", "c", "a"]);
});

test("what comes again is known for one of the last few", () => {
  const isRepeated = rememberRecent(2);
  expect(["a", "b", "a", "c", "a"].map(isRepeated)).toEqual([false, false, true, false, false]);
});

test("work is done once for each of the last few ids, and repeated calls get the same result", async () => {
  const done: string[] = [];
  const once = doOnce<string>(2);
  const work = (id: string) =>
    once(id, async () => {
      done.push(id);
      return id.toUpperCase();
    });
  expect(await Promise.all(["a", "b", "a", "c", "b"].map(work))).toEqual(["A", "B", "A", "C", "B"]);
  expect(done).toEqual(["a", "b", "c", "b"]);
});
