import { type Kysely, SqliteAdapter } from "kysely";

/** Whether a migration runs on SQLite, and not on Postgres. */
export const isSqlite = <Tables>(database: Kysely<Tables>): boolean =>
  database.getExecutor().adapter instanceof SqliteAdapter;
