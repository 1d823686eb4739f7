import { closeSync, openSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { OnrecordError } from "../../base/errors.ts";
import { makePrivateFile, makePrivateFolder, restrictToOwner } from "../../base/files/private.ts";
import { prepareQuery, prepareWrite } from "./query.ts";
import { rulesVersion } from "./rules-version.ts";
import { createBareTables, hasIndexes } from "./tables.ts";

/** How long to wait for another thread or process that writes to the index. Its transactions take well under a second. */
const busyMs = 60_000;

const valueRow = z.object({ value: z.string() });

/** The index file of a folder of briefings. */
export interface IndexPlace {
  readonly file: string;
  /** The folder of the briefings. */
  readonly folder: string;
}

/** A value in the index's metadata; null if it does not exist. */
export const readMeta = (database: DatabaseSync, key: string): string | null =>
  prepareQuery(database, "select value from meta where key = ?", valueRow)(key)[0]?.value ?? null;

const connect = (file: string): DatabaseSync => {
  const database = new DatabaseSync(file, { timeout: busyMs });
  // Data that are lost in a power failure are read from the briefings again. Deleted data are overwritten, because they may
  // have been taken down.
  database.exec("pragma journal_mode = wal; pragma synchronous = normal; pragma secure_delete = on;");
  // In KiB. In a large index, the rows of one briefing are far apart, so with SQLite's default of 2 MB, pages would be read
  // again and again.
  database.exec("pragma cache_size = -65536");
  return database;
};

const remove = (file: string): void => {
  for (const each of [file, `${file}-wal`, `${file}-shm`]) rmSync(each, { force: true });
};

export const writeMeta = (database: DatabaseSync, key: string, value: string): void => {
  prepareWrite(database, "insert or replace into meta values (?, ?)").run(key, value);
};

/**
 * Whether a file is the index of this folder and was written by this version. Otherwise it is created again. If the program’s files are replaced while
 * it runs, its threads have another version, and may leave a complete index without SQLite’s indexes.
 */
const isCurrent = (database: DatabaseSync, folder: string): boolean => {
  try {
    return (
      readMeta(database, "rules") === rulesVersion() &&
      readMeta(database, "folder") === resolve(folder) &&
      (readMeta(database, "whole") !== "yes" || hasIndexes(database))
    );
  } catch {
    return false;
  }
};

/**
 * Whether there is an index of this folder that this version wrote and that this user may change: the bot may run as another user, who alone may
 * read its index. Does not create one.
 */
export const hasIndex = ({ file, folder }: IndexPlace): boolean => {
  if (!isWritable(file)) return false;
  const database = new DatabaseSync(resolve(file), { readOnly: true, timeout: busyMs });
  try {
    return isCurrent(database, folder);
  } finally {
    database.close();
  }
};

const isWritable = (file: string): boolean => {
  try {
    closeSync(openSync(file, "r+"));
    return true;
  } catch {
    return false;
  }
};

/** SQLite's codes for a file that is damaged, and for one that is no database: https://sqlite.org/rescode.html */
const brokenCodes: ReadonlySet<number> = new Set([11, 26]);

const errorCode = z.object({ errcode: z.number() });

/** An extended code has the code itself in its last byte. */
const isBroken = (error: unknown): boolean =>
  brokenCodes.has((errorCode.safeParse(error).data?.errcode ?? 0) & 0xff);

const schemaRow = z.object({ name: z.string() });

/** Drops all tables. Dropping a virtual table also drops its own tables. */
const dropTables = (database: DatabaseSync): void => {
  const named = (only: string): readonly string[] =>
    prepareQuery(
      database,
      `select name from sqlite_schema where type = 'table' and ${only}`,
      schemaRow,
    )().map(({ name }) => name);
  const drop = (name: string): void => database.exec(`drop table "${name.replaceAll('"', '""')}"`);
  for (const name of named("sql like 'create virtual table%'")) drop(name);
  database.exec("pragma defer_foreign_keys = on");
  for (const name of named("name not like 'sqlite_%'")) drop(name);
};

const recreate = (database: DatabaseSync, folder: string): void => {
  dropTables(database);
  createBareTables(database);
  writeMeta(database, "rules", rulesVersion());
  writeMeta(database, "folder", resolve(folder));
};

/** Removes everything from an index that is not complete. */
export const clearIndex = (database: DatabaseSync, { folder }: IndexPlace): void => {
  database.exec("begin immediate");
  recreate(database, folder);
  database.exec("commit");
};

/** Refuses a database that is no index, because its tables would be dropped. Every version of the index has `folders`. */
const refuseOther = (database: DatabaseSync, file: string): void => {
  const tables = prepareQuery(database, "select name from sqlite_schema where type = 'table'", schemaRow)();
  if (tables.length === 0 || tables.some(({ name }) => name === "folders")) return;
  throw new OnrecordError(
    "config",
    `${file}: expected the index of the briefings, or no file; another database came. Set ONRECORD_INDEX to a file of its own.`,
  );
};

const connectToCurrent = (file: string, folder: string): DatabaseSync => {
  const database = connect(file);
  try {
    if (isCurrent(database, folder)) return database;
    database.exec("begin immediate");
    // Another program may have created it while this one waited. Keep the file itself, because another program may have it open.
    if (!isCurrent(database, folder)) {
      refuseOther(database, file);
      recreate(database, folder);
    }
    database.exec("commit");
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

/** Opens an index for writing; creates it if it is missing, broken, or of another folder or version. */
export const openIndexFile = (place: IndexPlace): DatabaseSync => {
  // Node's permission model allows removing a file only by its absolute path.
  const [file, folder] = [resolve(place.file), place.folder];
  makePrivateFolder(dirname(file));
  makePrivateFile(file);
  try {
    return connectToCurrent(file, folder);
  } catch (error) {
    if (!isBroken(error)) throw error;
    remove(file);
    makePrivateFile(file);
    return connectToCurrent(file, folder);
  } finally {
    restrictToOwner(file, "file");
  }
};

/** Opens a read-only snapshot of an index, which does not include later changes. */
export const openIndexSnapshot = (file: string): DatabaseSync => {
  const database = new DatabaseSync(resolve(file), { readOnly: true, timeout: busyMs });
  database.exec("begin");
  // A transaction's snapshot is taken at its first read.
  database.exec("select count(*) from meta");
  return database;
};
