import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import {
  createSweeper,
  eachInPieces,
  inPieces,
  repeatEvery,
} from "../../../src/base/time/background-work.ts";

/** Yields numbers. Each takes `ms` milliseconds of work. */
function* laborious(count: number, ms: number): Generator<number> {
  for (let item = 0; item < count; item += 1) {
    const end = performance.now() + ms;
    while (performance.now() < end);
    yield item;
  }
}

type DoInPieces = (items: Iterable<number>, work: (item: number) => void) => Promise<void>;

const turnsDuring = async (items: Iterable<number>, doInPieces: DoInPieces) => {
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
  await doInPieces(items, (item) => given.push(item));
  const turnsBefore = turns;
  isOver = true;
  await waiting;
  return { given, turns: turnsBefore };
};

const yielded: DoInPieces = async (items, work) => {
  for await (const item of inPieces(items)) work(item);
};

test.each([
  ["yielded", yielded],
  ["passed to a function", eachInPieces],
])("items that are %s come in order, and let everything else have its turn", async (_how, doInPieces) => {
  const { given, turns } = await turnsDuring(laborious(6, 10), doInPieces);
  expect(given).toEqual([0, 1, 2, 3, 4, 5]);
  // Two items fill a piece.
  expect(turns).toBeGreaterThanOrEqual(2);
});

describe("a sweeper", () => {
  /** Work that continues when it is released, and what was done. */
  const sweeping = (failure: Error | null = null) => {
    const done: string[] = [];
    let { promise: released, resolve: release } = Promise.withResolvers<void>();
    const sweeper = createSweeper(
      async (stopping) => {
        done.push("begun");
        await released;
        if (failure !== null) throw failure;
        done.push(stopping.aborted ? "stopped" : "ended");
      },
      (error) => void done.push(String(error)),
    );
    return {
      done,
      ...sweeper,
      release() {
        release();
        ({ promise: released, resolve: release } = Promise.withResolvers<void>());
        release();
      },
    };
  };

  test("does its work one run at a time, and once more for all calls during a run", async () => {
    const { done, sweep, release } = sweeping();
    const calls = [sweep(), sweep(), sweep()];
    expect(done).toEqual(["begun"]);
    release();
    await Promise.all(calls);
    expect(done).toEqual(["begun", "ended", "begun", "ended"]);
  });

  test("waits for its run when it stops, and starts no other", async () => {
    const { done, sweep, stop, release } = sweeping();
    const calls = [sweep(), sweep(), stop()];
    release();
    await Promise.all([...calls, sweep()]);
    expect(done).toEqual(["begun", "stopped"]);
  });

  test("never rejects, and works again after a failure", async () => {
    const { done, sweep, release } = sweeping(new Error("an outage"));
    const call = sweep();
    release();
    await call;
    await sweep();
    expect(done).toEqual(["begun", "Error: an outage", "begun", "Error: an outage"]);
  });

  test("works once more for a call during a run that fails", async () => {
    const { done, sweep, release } = sweeping(new Error("an outage"));
    const calls = [sweep()];
    await Promise.resolve();
    calls.push(sweep());
    release();
    await Promise.all(calls);
    expect(done).toEqual(["begun", "Error: an outage", "begun", "Error: an outage"]);
  });

  test.each([0, 1, 2, 3, 4, 5])(
    "works once more for a call %i microtasks after the end of its run",
    async (microtasks) => {
      let isOpen = true;
      const done: boolean[] = [];
      const { promise: released, resolve: release } = Promise.withResolvers<void>();
      const { sweep } = createSweeper(
        async () => {
          await released;
          done.push(isOpen);
        },
        () => undefined,
      );
      void sweep();
      await setImmediate();
      release();
      for (let passed = 0; passed < microtasks; passed += 1) await Promise.resolve();
      isOpen = false;
      await sweep();
      expect(done.at(-1)).toBe(false);
    },
  );
});

test("work that repeats continues after an error, and ends when it resolves to false or at the signal", async () => {
  const over = new AbortController();
  const failures: unknown[] = [];
  const failure = new Error("the database is locked");
  const results = [true, failure, true, false, true];
  await repeatEvery(
    1,
    async () => {
      const result = results.shift();
      if (result instanceof Error) throw result;
      return result ?? false;
    },
    over.signal,
    (error) => failures.push(error),
  );
  expect([results, failures]).toEqual([[true], [failure]]);
  const repeating = repeatEvery(
    60_000,
    async () => true,
    over.signal,
    (error) => failures.push(error),
  );
  over.abort();
  await repeating;
  expect(failures).toEqual([failure]);
});
