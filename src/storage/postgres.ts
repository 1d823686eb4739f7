import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Logger } from "../logger.ts";
import type { Database } from "./database.ts";
import { postgresError } from "./postgres-errors.ts";
import type { Tables } from "./schema.ts";

/** How long a connection, and a statement, may take. */
const connectTimeoutMs = 5_000;
const statementTimeoutMs = 10_000;

/** A bot has few statements at a time; a server's usual limit is a hundred connections for all. */
const mostConnections = 10;

/** `host:port/database` of an address, without the user and the password. */
const nameOf = (url: string): string => {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
};

/** The database on a Postgres server. It connects with the first query, and again whenever a connection was lost. */
export const connectPostgres = (url: string, log: Pick<Logger, "warn">): Database => {
  const name = nameOf(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: statementTimeoutMs,
    statement_timeout: statementTimeoutMs,
    application_name: "onrecord",
    types: {
      // All our bigints are milliseconds and counters: they are exact as numbers until the year 287396.
      getTypeParser: (type: number, format?: "text" | "binary") =>
        type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format),
    },
  });
  const lost = (error: Error): void =>
    log.warn({ err: error }, `Postgres at ${name}: a connection was lost.`);
  // While nobody uses it: the next query gets another. In the middle of something: the query itself fails as well.
  pool.on("error", lost);
  pool.on("connect", (client) => void client.on("error", lost));
  return {
    engine: "postgres",
    kysely: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    explain: (error) => postgresError(name, error),
    name,
  };
};
