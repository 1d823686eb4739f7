import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import type { KeptLines } from "./control-id.ts";

/** The storage of lines. */
export interface LineStore {
  keep(lines: readonly string[], now: Temporal.Instant): Promise<void>;
  find(id: string): Promise<string | null>;
}

/** Stores lines in the database. If it is not open or fails, a control with a long line only says that it does not work. */
export const createKeptLines = (store: () => Promise<LineStore | null>, log: Logger): KeptLines => {
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
