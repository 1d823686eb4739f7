import { type Kysely, SqliteAdapter } from "kysely";

/** Whether a migration runs on SQLite; else on Postgres. */
export const isSqlite = <Tables>(database: Kysely<Tables>): boolean =>
  database.getExecutor().adapter instanceof SqliteAdapter;
