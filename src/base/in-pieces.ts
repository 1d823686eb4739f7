import { setImmediate } from "node:timers/promises";

/** People notice a pause of 50 ms (https://web.dev/articles/rail), and answers wait for each piece, so this is a third of it. */
const pieceMs = 15;

/** Yields items that take time to make. After each piece of work, it lets other work run. */
export async function* inPieces<Item>(items: Iterable<Item>): AsyncGenerator<Item, void> {
  let began = performance.now();
  for (const item of items) {
    yield item;
    if (performance.now() - began < pieceMs) continue;
    await setImmediate();
    began = performance.now();
  }
}
