import { completionEntries } from "../ask/completion/entries.ts";
import type { Logger } from "../base/logger.ts";
import { inPieces } from "../digests/schedules/in-pieces.ts";
import type { Library } from "../library/library.ts";
import { writtenNames } from "../library/names/written-names.ts";

/** What answers look things up in, each where somebody may wait for it. */
const made = [...Object.values(completionEntries), writtenNames];

function* stepsFor(library: Library): Generator<void> {
  for (const index of Object.values(library.names)) yield* index.steps();
  for (const { steps } of made) yield* steps(library);
}

export interface Preparation {
  /** Resolves once it is made, or given up. Never rejects. */
  prepare(library: Library): Promise<void>;
  /** Gives up what is under way: the index is closed soon. */
  stop(): Promise<void>;
}

/**
 * Makes what typing, searching and finding names need of a snapshot, so that the first person who does so does not wait for
 * it, nor anyone else meanwhile: with ten thousand facts it takes a third of a second.
 */
export const createPreparation = (log: Logger): Preparation => {
  let isStopped = false;
  return {
    async prepare(library) {
      try {
        for await (const _ of inPieces(stepsFor(library))) if (isStopped) return;
      } catch (error) {
        log.error({ err: error }, "The briefings could not be indexed before they are needed.");
      }
    },
    async stop() {
      isStopped = true;
    },
  };
};
