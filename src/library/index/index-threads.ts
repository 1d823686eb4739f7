import { once } from "node:events";
import { z } from "zod";
import { startThread } from "../../base/thread.ts";
import type { WordTable } from "./fill-index.ts";
import type { IndexPlace } from "./index-file.ts";
import { createTurns } from "./turns.ts";
import type { UpdateStep } from "./update-index.ts";

/** What a thread can do with the index. `isFirst` fills a new index. */
export type IndexJob =
  | { readonly does: "read"; readonly slugs: readonly string[]; readonly isFirst: boolean }
  | { readonly does: "remove"; readonly slugs: readonly string[] }
  | { readonly does: "indexes" | "missing-names" | "names" | "fill-names" | "compact" }
  | { readonly does: "merge"; readonly table: WordTable };

/** Threads that write to the index. */
export interface IndexThreads {
  readonly count: number;
  /** Does a job in one of the threads, after its earlier jobs. */
  run(thread: number, job: IndexJob): Promise<void>;
}

export type OnStep = (step: UpdateStep) => void;

const stepSchema = z.custom<UpdateStep>();
/** A thread sends each step, and null at the end of a job. */
const messageSchema = z.array(stepSchema.nullable()).length(1);

/** Starts threads for some work, and stops them when it is done. */
export const withThreads = async (
  place: IndexPlace,
  count: number,
  onStep: OnStep,
  work: (threads: IndexThreads) => Promise<void>,
): Promise<void> => {
  const turns = createTurns();
  const threads = Array.from({ length: count }, () => startIndexThread(place, turns, onStep));
  try {
    await work({
      count,
      async run(thread, job) {
        await threads[thread]?.run(job);
      },
    });
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
};

const startIndexThread = (place: IndexPlace, turns: SharedArrayBuffer, onStep: OnStep) => {
  const module = new URL("./index-thread.ts", import.meta.url);
  const { worker, end: stop } = startThread(module, { ...place, turns }, { name: "briefings" });
  let end = Promise.withResolvers<void>();
  worker.on("message", (message: unknown) => {
    for (const step of messageSchema.parse(message)) {
      if (step === null) end.resolve();
      else onStep(step);
    }
  });
  const failed = once(worker, "exit").then(() => {
    throw new Error("A thread that writes to the index ended before its work was done.");
  });
  failed.catch(() => {});
  return {
    async run(job: IndexJob): Promise<void> {
      end = Promise.withResolvers();
      worker.postMessage(job);
      await Promise.race([end.promise, failed]);
    },
    stop,
  };
};
