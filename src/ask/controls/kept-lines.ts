import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import type { Lines } from "../../store/lines.ts";

/** Stores lines that are too long for a platform. */
export interface KeptLines {
  /** Returns before the lines are stored, because this takes less time than a person needs to use a control. */
  keep(lines: readonly string[]): void;
  /** Null if it was never stored, or was removed. */
  find(id: string): Promise<string | null>;
}

/** Stores lines in the database. If it is not open or fails, a control with a long line only says that it does not work. */
export const createKeptLines = (store: () => Promise<Lines | null>, log: Logger): KeptLines => {
  const failed = (error: unknown): null => {
    log.warn({}, `The line of a control could not be kept or found: ${messageOf(error)}`);
    return null;
  };
  return {
    keep(lines) {
      void store()
        .then((open) => open?.keep(lines, Temporal.Now.instant()))
        .catch(failed);
    },
    find: async (id) => {
      try {
        return (await (await store())?.find(id)) ?? null;
      } catch (error) {
        return failed(error);
      }
    },
  };
};
