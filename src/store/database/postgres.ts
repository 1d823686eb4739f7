import { setTimeout as sleep } from "node:timers/promises";
import { Kysely, PostgresDialect, type PostgresPool, sql } from "kysely";
import pg from "pg";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import type { Database } from "./database.ts";
import { isTakenInPostgres, postgresError } from "./postgres-errors.ts";
import type { Tables } from "./schema.ts";

/** Time limits for a connection, for a statement on the server, and for its answer. */
const connectTimeoutMs = 5_000;
const statementTimeoutMs = 9_000;
const answerTimeoutMs = 10_000;

/** After this time, the server rolls back the transaction of a stopped process, and releases its row locks. */
const idleTransactionTimeoutMs = 10_000;

/** A bot runs few statements at a time, and a server usually allows a hundred connections for all its clients. */
const mostConnections = 10;

/** A bot keeps one connection open, so that a restore can see that a bot is running. */
const leastConnections = 1;

const applicationName = "onrecord";

/** How often to check for other connections: the server takes a moment to end the connection of a bot that has just stopped. */
const mostChecks = 20;
const betweenChecksMs = 100;

/**
 * Some servers return from a commit before it is on disk. If a crash undid a claim, the bot would post twice. A stricter setting of the
 * server, for its replicas, remains.
 */
const commitToDisk =
  "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'";

const connections = sql<{ count: number }>`
  SELECT count(*) AS count FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = ${applicationName}`;

/** The database on a Postgres server. It connects for the first query, and again after a connection was lost. */
export const connectPostgres = (url: string, log: Pick<Logger, "warn">): Database => {
  const name = nameOf(url);
  const pool = openPool(url);
  const names = new Map<string, string>();
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: nameStatements(pool, names) }) });
  // Log only the message: the error object has the connection, with the server's address and password.
  const lost = (error: Error): void =>
    log.warn({}, `Postgres at ${name}: a connection was lost (${messageOf(error)}).`);
  // If the connection was idle, the next query gets another one. If it was in use, its query fails as well.
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
      for (let checks = 0; checks < mostChecks; checks += 1) {
        const { rows } = await connections.execute(kysely);
        if ((rows[0]?.count ?? 0) <= pool.totalCount) return false;
        await sleep(betweenChecksMs);
      }
      return true;
    },
    file: null,
    name,
  };
};

/** `host:port/database` of an address, without the user and the password. */
const nameOf = (url: string): string => {
  const address = URL.parse(url);
  if (address !== null) return `${address.host}${address.pathname}`;
  // The parser's own message would show the address, and with it the password.
  throw new OnrecordError(
    "config",
    "DATABASE_URL: expected an address such as postgres://user:password@host/database; this one cannot be read. In the password, write / as %2F and @ as %40.",
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
    // Without this, `pg` keeps a connection on which no answer comes, and later queries wait behind the one that hangs.
    pipeline: true,
    application_name: applicationName,
    verify: (client, done) => client.query(commitToDisk, (error: Error | null) => done(error ?? undefined)),
    types: {
      // Our bigints are milliseconds and counters, which numbers represent exactly until the year 287396.
      getTypeParser: (type: number, format?: "text" | "binary") =>
        type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format),
    },
  });

/** The pool for Kysely. It names some statements, so that the server can reuse their plans. */
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
