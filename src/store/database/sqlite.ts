import { dirname, resolve } from "node:path";
import { Kysely } from "kysely";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import { isOpenToOthers, makePrivateFolder } from "../../base/files/private.ts";
import type { Logger } from "../../base/logger.ts";
import { type Database, run } from "./database.ts";
import type { Tables } from "./schema.ts";
import { openSqlite, sqliteDialect } from "./sqlite-dialect.ts";
import { isTakenInSqlite, sqliteError } from "./sqlite-errors.ts";
import { holdSqliteFile } from "./sqlite-file.ts";

/** The database in an SQLite file, which several processes on one machine may share. Creates the file if needed. */
export const connectSqlite = (file: string, log: Pick<Logger, "warn">): Database => {
  makeFolder(file);
  const folder = dirname(resolve(file));
  if (isOpenToOthers(folder)) {
    log.warn(
      {},
      `${folder}: other users of this machine can list this folder, but cannot read the database. To prevent this: chmod 700 ${folder}`,
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
      // The adapter caches all prepared statements.
      keepPlan() {},
      isShared: async () => held.isOpenElsewhere(),
      file: {
        place: held.place,
        // Kysely gives the connection to one caller at a time, so no transaction is open here.
        writeBack: () => run({ explain }, () => kysely.connection().execute(async () => held.writeBack())),
      },
      name: file,
    };
  } catch (error) {
    throw explain(error);
  }
};

const makeFolder = (file: string): void => {
  try {
    makePrivateFolder(dirname(file));
  } catch (cause) {
    const message = `${file}: its folder cannot be created (${messageOf(cause)}). Create it, or name another file in ONRECORD_DATABASE.`;
    throw new OnrecordError("storage", message, { cause });
  }
};
