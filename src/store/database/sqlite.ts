import { dirname, resolve } from "node:path";
import { Kysely } from "kysely";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import { isOpenToOthers, makePrivateFolder } from "../../base/files/private.ts";
import type { Logger } from "../../base/logger.ts";
import { type Database, run } from "./database.ts";
import type { Tables } from "./schema.ts";
import { isOpenElsewhere, openSqlite, sqliteDialect } from "./sqlite-dialect.ts";
import { isTakenInSqlite, sqliteError } from "./sqlite-errors.ts";
import { holdSqliteFile } from "./sqlite-file.ts";

const makeFolder = (file: string): void => {
  try {
    makePrivateFolder(dirname(file));
  } catch (cause) {
    const message = `${file}: its folder cannot be made (${messageOf(cause)}). Make it, or name another file in ONRECORD_DATABASE.`;
    throw new OnrecordError("storage", message, { cause });
  }
};

/** The database in an SQLite file, which several processes on one machine may share. Makes the file where there is none. */
export const connectSqlite = (file: string, log: Pick<Logger, "warn">): Database => {
  makeFolder(file);
  const folder = dirname(resolve(file));
  if (isOpenToOthers(folder)) {
    log.warn(
      {},
      `${folder}: other users of this machine can list this folder, though not read the database. To keep it to yourself: chmod 700 ${folder}`,
    );
  }
  const explain = (error: unknown): unknown => sqliteError(file, error);
  try {
    const held = holdSqliteFile(file, openSqlite);
    const kysely = new Kysely<Tables>({ dialect: sqliteDialect(held) });
    return {
      engine: "sqlite",
      kysely,
      explain,
      isTaken: isTakenInSqlite,
      // All plans are kept.
      keepPlan() {},
      isShared: async () => isOpenElsewhere(held.connection()),
      file: {
        place: held.place,
        // A connection is had by one at a time, so that no transaction is under way.
        writeBack: () => run({ explain }, () => kysely.connection().execute(async () => held.writeBack())),
      },
      name: file,
    };
  } catch (error) {
    throw explain(error);
  }
};
