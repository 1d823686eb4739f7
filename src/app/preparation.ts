import { completionEntries } from "../ask/completion/entries.ts";
import type { Logger } from "../base/logger.ts";
import { inPieces } from "../digests/schedules/in-pieces.ts";
import type { Library } from "../library/library.ts";
import { writtenNames } from "../library/names/written-names.ts";

/** The indexes that answers use. Building one while a reader waits would take too long. */
const preparedIndexes = [...Object.values(completionEntries), writtenNames];

function* stepsFor(library: Library): Generator<void> {
  for (const index of Object.values(library.names)) yield* index.steps();
  for (const { steps } of preparedIndexes) yield* steps(library);
}

export interface Preparation {
  /** Builds the indexes. Resolves when they are built, or after `stop`. Never rejects. */
  prepare(library: Library): Promise<void>;
  /** Stops building indexes, because the library is closed soon. */
  stop(): Promise<void>;
}

/**
 * Builds a snapshot's indexes for completion, search and names in small pieces, so that neither the first person who needs
 * them nor anyone else has to wait: with ten thousand facts it takes a third of a second.
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
