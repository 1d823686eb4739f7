import { messageOf, OnrecordError } from "../../base/errors.ts";
import { networkCodeOf } from "../../base/network/network-error.ts";

/** What to do about SQLSTATEs, by code or by class (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const remedies: readonly (readonly [prefix: string, remedy: string])[] = [
  ["28", "Check the user and the password in DATABASE_URL."],
  ["3D000", "Create the database, or name another one in DATABASE_URL."],
  ["42P07", "Another program's tables are there. Give Onrecord a database of its own in DATABASE_URL."],
  ["42501", "Let the user of DATABASE_URL create and change tables in its schema."],
  ["53100", "The server's disk is full. Free some space; it is tried again."],
  ["53300", "The server has no connection left. Raise max_connections, or run fewer bots."],
  ["57P", "The server was shut down or is starting. It is tried again."],
  ["25P03", "A transaction stood still for too long and was undone. It is tried again."],
  ["40", "Another bot wrote at the same time. It is tried again."],
  ["55P03", "Another process holds a lock. It is tried again."],
  ["08", "The connection was lost. It is tried again."],
];

const networkRemedy = "Check that the server of DATABASE_URL runs and can be reached. It is tried again.";

/** What `pg` says where a connection or an answer does not come. */
const lost = /connection terminated|timeout exceeded|query read timeout|timeout expired|connection ended/iu;

const remedyOf = (code: string | null, message: string): string | null => {
  if (lost.test(message)) return networkRemedy;
  if (code === null) return null;
  if (/^E[A-Z]+$/u.test(code)) return networkRemedy;
  if (!/^[0-9A-Z]{5}$/u.test(code)) return null;
  return (
    remedies.find(([prefix]) => code.startsWith(prefix))?.[1] ??
    "Look the code up at https://www.postgresql.org/docs/current/errcodes-appendix.html."
  );
};

/** Whether a row was refused since another one has its key: `unique_violation`. */
export const isTakenInPostgres = (error: unknown): boolean => networkCodeOf(error) === "23505";

/** What `pg` threw as a `storage` error that says what to do, and never the password; anything else as it is. */
export const postgresError = (server: string, cause: unknown): unknown => {
  const code = networkCodeOf(cause);
  const remedy = remedyOf(code, messageOf(cause));
  if (remedy === null) return cause;
  const shown = code === null ? messageOf(cause) : `${messageOf(cause)} (${code})`;
  return new OnrecordError("storage", `Postgres at ${server}: ${shown}. ${remedy}`, { cause });
};
