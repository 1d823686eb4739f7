import { type Database, emptyLog } from "../../store/database/database.ts";

/** Empties the database's log after an erasure. Returns what the operator has to know if that is not possible now. */
export const logLinesAfterErasure = async (database: Database): Promise<readonly string[]> =>
  (await emptyLog(database))
    ? []
    : [
        `${database.name}: another program reads it, so ${database.name}-wal still has what was erased. Run the command again when that program has ended.`,
      ];
