import { setImmediate } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { inPieces, within } from "../../../src/base/time/clock.ts";

describe("what is there soon", () => {
  test("is what came of the work in time, and leaves no timer behind", async () => {
    vi.useFakeTimers();
    try {
      expect(await within(Promise.resolve({ said: "yes" }), 1_000)).toEqual({ said: "yes" });
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test("is nothing where the work takes longer, which goes on", async () => {
    vi.useFakeTimers();
    try {
      const { promise, resolve } = Promise.withResolvers<object>();
      const early = within(promise, 1_000);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(await early).toBeNull();
      resolve({ said: "late" });
      expect(await promise).toEqual({ said: "late" });
    } finally {
      vi.useRealTimers();
    }
  });

  test("fails as the work does", async () => {
    await expect(within(Promise.reject(new Error("an outage")), 1_000)).rejects.toThrow("an outage");
  });
});

/** Numbers, of which each takes so many milliseconds of work. */
function* laborious(count: number, ms: number): Generator<number> {
  for (let item = 0; item < count; item += 1) {
    const end = performance.now() + ms;
    while (performance.now() < end);
    yield item;
  }
}

const turnsDuring = async (items: Iterable<number>) => {
  let turns = 0;
  let isOver = false;
  const others = async (): Promise<void> => {
    while (!isOver) {
      await setImmediate();
      turns += 1;
    }
  };
  const waiting = others();
  const given: number[] = [];
  for await (const item of inPieces(items)) given.push(item);
  const turnsBefore = turns;
  isOver = true;
  await waiting;
  return { given, turns: turnsBefore };
};

test("work that takes long is done in order, and lets everything else have its turn", async () => {
  const { given, turns } = await turnsDuring(laborious(6, 10));
  expect(given).toEqual([0, 1, 2, 3, 4, 5]);
  // Two items fill a piece.
  expect(turns).toBeGreaterThanOrEqual(2);
});
