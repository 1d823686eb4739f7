import { setImmediate, setTimeout as sleep } from "node:timers/promises";

/** Work that is done again and again, such as sending what is due. */
export interface Sweeper {
  /** Does the work. A call during a run waits until the work is done once more. Does nothing after `stop`. Never rejects. */
  sweep(): Promise<void>;
  /** Starts no more runs, and waits for the one under way. Never rejects. */
  stop(): Promise<void>;
}

/** `failed` gets the error of a run. The next run does the rest. */
export const createSweeper = (
  work: (stopping: AbortSignal) => Promise<void>,
  failed: (error: unknown) => void,
): Sweeper => {
  const stop = new AbortController();
  const stopping = stop.signal;
  let sweeping: Promise<void> | null = null;
  let isWanted = false;
  const run = async (): Promise<void> => {
    isWanted = false;
    await work(stopping);
  };
  const runAll = async (): Promise<void> => {
    while (isWanted && !stopping.aborted) await run().catch(failed);
    // No call can come between this and the last check of `isWanted`, so that every call gets its run.
    sweeping = null;
  };
  return {
    async sweep() {
      if (stopping.aborted) return;
      isWanted = true;
      sweeping ??= runAll();
      await sweeping;
    },
    async stop() {
      stop.abort();
      await sweeping;
    },
  };
};

/** How long to wait before the next attempt: 5 seconds, then twice as long each time, up to five minutes. */
const waitBeforeTryMs = (failures: number): number => Math.min(5_000 * 2 ** (failures - 1), 300_000);

/**
 * Retries in the background until `attempt` resolves to true. `signal` ends the retries.
 */
export const keepTrying = async (attempt: () => Promise<boolean>, signal: AbortSignal): Promise<void> => {
  for (let failures = 1; !signal.aborted; failures += 1) {
    await sleep(waitBeforeTryMs(failures), undefined, { signal }).catch(() => undefined);
    if (signal.aborted || (await attempt())) return;
  }
};

/**
 * Does work every so often until the signal, or until it resolves to false, such as a renewal of a lease that another process has taken.
 * `failed` gets an error, and the work continues. Never rejects.
 */
export const repeatEvery = async (
  everyMs: number,
  work: () => Promise<boolean>,
  over: AbortSignal,
  failed: (error: unknown) => void,
): Promise<void> => {
  while (!over.aborted) {
    await sleep(everyMs, undefined, { signal: over, ref: false }).catch(() => undefined);
    if (over.aborted) return;
    const continues = await work().catch((error: unknown) => {
      failed(error);
      return true;
    });
    if (!continues) return;
  }
};

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

/** The same for many items that take little time: a function for each item takes less time and memory than a promise. */
export const eachInPieces = async <Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
): Promise<void> => {
  let began = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - began < pieceMs) continue;
    await setImmediate();
    began = performance.now();
  }
};
