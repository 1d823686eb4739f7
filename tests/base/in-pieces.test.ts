import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { inPieces } from "../../src/base/in-pieces.ts";

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
