import { setTimeout as sleep } from "node:timers/promises";
import { Kysely, PostgresDialect, type PostgresPool, sql } from "kysely";
import pg from "pg";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import type { Database } from "./database.ts";
import { isTakenInPostgres, postgresError } from "./postgres-errors.ts";
import type { Tables } from "./schema.ts";

/** How long a connection may take, a statement on the server, and its answer. */
const connectTimeoutMs = 5_000;
const statementTimeoutMs = 9_000;
const answerTimeoutMs = 10_000;

/** After this time, the server ends the transaction of a stopped process, and releases its row locks. */
const idleTransactionTimeoutMs = 10_000;

/** A bot has few statements at a time; a server's usual limit is a hundred connections for all. */
const mostConnections = 10;

/** One stays: by that a restore knows that a bot runs. */
const leastConnections = 1;

const applicationName = "onrecord";

/** The server takes a moment to end the connection of a bot that has just stopped. */
const mostLooks = 20;
const betweenLooksMs = 100;

/** `host:port/database` of an address, without the user and the password. */
const nameOf = (url: string): string => {
  const address = URL.parse(url);
  if (address !== null) return `${address.host}${address.pathname}`;
  // Not in the parser's words: they show the address, and with it the password.
  throw new OnrecordError(
    "config",
    "DATABASE_URL: expected an address such as postgres://user:password@host/database; it cannot be read. Write signs such as / and @ in the password as %2F and %40.",
  );
};

const openPool = (url: string): pg.Pool =>
  new pg.Pool({
    connectionString: url,
    max: mostConnections,
    min: leastConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: answerTimeoutMs,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: idleTransactionTimeoutMs,
    // Only so does a connection on which no answer comes end: else later queries would wait behind the one that hangs.
    pipeline: true,
    application_name: applicationName,
    types: {
      // All our bigints are milliseconds and counters: they are exact as numbers until the year 287396.
      getTypeParser: (type: number, format?: "text" | "binary") =>
        type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format),
    },
  });

/** The pool as Kysely takes it, with a name for each of these statements: by that the server knows the plan. */
const nameStatements = (pool: pg.Pool, names: ReadonlyMap<string, string>): PostgresPool => {
  const naming: ProxyHandler<pg.PoolClient> = {
    get(client, property) {
      if (property !== "query") return Reflect.get(client, property);
      return (text: unknown, values: unknown): unknown => {
        const name = typeof text === "string" ? names.get(text) : undefined;
        return Reflect.apply(
          client.query,
          client,
          name === undefined ? [text, values] : [{ name, text, values }],
        );
      };
    },
  };
  return {
    options: pool.options,
    connect: async () => new Proxy(await pool.connect(), naming),
    end: () => pool.end(),
  };
};

const connections = sql<{ count: number }>`
  SELECT count(*) AS count FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = ${applicationName}`;

/** The database on a Postgres server. It connects with the first query, and again whenever a connection was lost. */
export const connectPostgres = (url: string, log: Pick<Logger, "warn">): Database => {
  const name = nameOf(url);
  const pool = openPool(url);
  const names = new Map<string, string>();
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: nameStatements(pool, names) }) });
  // Only its words: the error carries the connection, with the address that it came from.
  const lost = (error: Error): void =>
    log.warn({}, `Postgres at ${name}: a connection was lost (${messageOf(error)}).`);
  // While nobody uses it: the next query gets another. In the middle of something: the query itself fails as well.
  pool.on("error", lost);
  pool.on("connect", (client) => void client.on("error", lost));
  return {
    engine: "postgres",
    kysely,
    isTaken: isTakenInPostgres,
    explain: (error) => postgresError(name, error),
    keepPlan(statement) {
      if (!names.has(statement)) names.set(statement, `onrecord_${names.size}`);
    },
    async isShared() {
      for (let looks = 0; looks < mostLooks; looks += 1) {
        const { rows } = await connections.execute(kysely);
        if ((rows[0]?.count ?? 0) <= pool.totalCount) return false;
        await sleep(betweenLooksMs);
      }
      return true;
    },
    file: null,
    name,
  };
};
