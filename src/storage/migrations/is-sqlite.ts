import { type Kysely, SqliteAdapter } from "kysely";

/** Whether a migration runs on SQLite; else on Postgres. */
export const isSqlite = (database: Kysely<unknown>): boolean =>
  database.getExecutor().adapter instanceof SqliteAdapter;
