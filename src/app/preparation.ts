import type { Logger } from "../base/logger.ts";
import { inPieces } from "../base/time/background-work.ts";
import type { Library } from "../library/library.ts";

export interface Preparation {
  /** Resolves once it is made, or given up. Never rejects. */
  prepare(library: Library): Promise<void>;
  /** Gives up what is under way: the index is closed soon. */
  stop(): Promise<void>;
}

/** Makes what the index of a snapshot does not hold, so that the first reader who needs it does not wait for it, nor anyone else meanwhile. */
export const createPreparation = (log: Logger): Preparation => {
  let isStopped = false;
  function* untilStopped(steps: Iterable<void>): Generator<void> {
    for (const _ of steps) {
      yield;
      if (isStopped) return;
    }
  }
  return {
    async prepare(library) {
      try {
        for await (const _ of inPieces(untilStopped(library.prepare())));
      } catch (error) {
        log.error({ err: error }, "The briefings could not be prepared.");
      }
    },
    async stop() {
      isStopped = true;
    },
  };
};
