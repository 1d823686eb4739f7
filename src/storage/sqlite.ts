import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { messageOf, OnrecordError } from "../errors.ts";
import { migrations } from "./migrations.ts";

/** How long a statement waits for another process to let go of the file. It blocks this process meanwhile. */
const busyTimeoutMs = 2_000;

/** What to do about SQLite's primary result codes (https://sqlite.org/rescode.html). */
const remedies: ReadonlyMap<number, string> = new Map([
  [5, "Another process holds it. End that process, or wait; it is tried again."],
  [8, "It is read-only. Make the file and its folder writable for this user."],
  [10, "The disk fails. Check it and the file system."],
  [11, "The file is damaged. Stop the bot, put a backup in its place, or move it away to start a new one."],
  [13, "The disk is full. Free some space; it is tried again."],
  [14, "Make its folder writable for this user, or name another file in ONRECORD_DATABASE."],
  [26, "This is no SQLite database. Name another file in ONRECORD_DATABASE, or move this one away."],
]);

const resultCode = (error: unknown): number | null =>
  error instanceof Error && "errcode" in error && typeof error.errcode === "number"
    ? // The low byte is the primary code, the rest says more about it.
      error.errcode & 0xff
    : null;

/** Runs what touches the database; what SQLite throws becomes a `storage` error that says what to do. */
export const withStorageErrors = <Result>(file: string, run: () => Result): Result => {
  try {
    return run();
  } catch (cause) {
    const code = resultCode(cause);
    if (code === null) throw cause;
    const remedy = remedies.get(code) ?? "Look the message up at https://sqlite.org/rescode.html.";
    throw new OnrecordError("storage", `${file}: ${messageOf(cause)}. ${remedy}`, { cause });
  }
};

/** Runs statements together: all of them or none. The lock is taken at once, so that two writers queue. */
export const transaction = <Result>(database: DatabaseSync, run: () => Result): Result => {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = run();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    // After some errors, such as a full disk, SQLite has rolled back by itself.
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
};

const versionOf = (database: DatabaseSync): number => {
  const version = database.prepare("PRAGMA user_version").get()?.user_version;
  return typeof version === "number" ? version : 0;
};

const migrate = (database: DatabaseSync, file: string): void => {
  if (versionOf(database) === migrations.length) return;
  transaction(database, () => {
    // Read again under the lock: another process may have just done it.
    const version = versionOf(database);
    if (version > migrations.length) {
      throw new OnrecordError(
        "storage",
        `${file}: expected a database of version ${migrations.length} or older; version ${version} came. A newer Onrecord wrote it: update this one, or name another file in ONRECORD_DATABASE.`,
      );
    }
    for (const migration of migrations.slice(version)) database.exec(migration);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
  });
};

const makeFolder = (file: string): void => {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (cause) {
    const message = `${file}: its folder cannot be made (${messageOf(cause)}). Make it, or name another file in ONRECORD_DATABASE.`;
    throw new OnrecordError("storage", message, { cause });
  }
};

/** Opens the database, makes it where there is none, and brings an older one up to date. */
export const openDatabase = (file: string): DatabaseSync => {
  makeFolder(file);
  return withStorageErrors(file, () => {
    const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
    try {
      // A commit is on the disk before it is acknowledged: a claim that a power cut undid would post twice.
      database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
      migrate(database, file);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
};
