import { messageOf, OnrecordError } from "../../base/errors.ts";
import { networkCodeOf } from "../../base/network/network-error.ts";

/** What to do about SQLSTATEs, by code or by class (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const remedies: readonly (readonly [prefix: string, remedy: string])[] = [
  ["28", "Check the user and the password in DATABASE_URL."],
  ["3D000", "Create the database, or name another one in DATABASE_URL."],
  ["42P07", "It has tables of another program. Give Onrecord a database of its own in DATABASE_URL."],
  ["42501", "Let the user of DATABASE_URL create and change tables in its schema."],
  ["53100", "The server's disk is full. Free some space. The bot retries."],
  ["53300", "The server has no connection left. Raise max_connections, or run fewer bots."],
  ["57P", "The server was shut down or is starting. The bot retries."],
  ["25P03", "The server rolled back a transaction that was idle for too long. The bot retries."],
  ["40", "Another bot wrote at the same time. The bot retries."],
  ["55P03", "Another process holds a lock. The bot retries."],
  ["08", "The connection was lost. The bot retries."],
];

const networkRemedy = "Check that the server of DATABASE_URL runs and can be reached. The bot retries.";

/** The messages of `pg` and Kysely if the server refuses or ends a connection, or does not answer. */
const lost =
  /connection terminated|timeout exceeded|query read timeout|timeout expired|connection ended|connection error and is not queryable|connection has been discarded/iu;

/** Whether the server refused a row because another row has its key (`unique_violation`). */
export const isTakenInPostgres = (error: unknown): boolean => networkCodeOf(error) === "23505";

const remedyOf = (code: string | null, message: string): string | null => {
  if (lost.test(message)) return networkRemedy;
  if (code === null) return null;
  if (/^E[A-Z]+$/u.test(code)) return networkRemedy;
  if (!/^[0-9A-Z]{5}$/u.test(code)) return null;
  return (
    remedies.find(([prefix]) => code.startsWith(prefix))?.[1] ??
    "Look up the code at https://www.postgresql.org/docs/current/errcodes-appendix.html."
  );
};

/** Turns an error of `pg` into a `storage` error that says what to do, without the password. Returns any other error unchanged. */
export const postgresError = (server: string, cause: unknown): unknown => {
  const code = networkCodeOf(cause);
  const remedy = remedyOf(code, messageOf(cause));
  if (remedy === null) return cause;
  const shown = code === null ? messageOf(cause) : `${messageOf(cause)} (${code})`;
  return new OnrecordError("storage", `Postgres at ${server}: ${shown}. ${remedy}`, { cause });
};
