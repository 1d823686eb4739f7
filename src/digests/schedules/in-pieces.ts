import { setImmediate } from "node:timers/promises";

/** A third of what an eye takes for a pause (https://web.dev/articles/rail, 50 ms), and answers wait behind it. */
const pieceMs = 15;

/** Items that take their time to be made, with a pause for everything else after each piece of work. */
export async function* inPieces<Item>(items: Iterable<Item>): AsyncGenerator<Item, void> {
  let began = performance.now();
  for (const item of items) {
    yield item;
    if (performance.now() - began < pieceMs) continue;
    await setImmediate();
    began = performance.now();
  }
}
