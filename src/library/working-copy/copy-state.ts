import { rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { makePrivateFile, makePrivateFolder } from "../../base/files/private.ts";
import { prepareQuery, prepareWrite } from "../index/query.ts";

/** What a working copy has of the record. Only one process has it open: the one that keeps the copy up to date. */
export interface CopyState {
  /** The record that this is a copy of; null if nothing was copied yet. */
  record(): string | null;
  /** Forgets everything, because the copy is of another record. */
  begin(record: string): void;
  /** The hash of the files of an entry; null if it has none. */
  treeOf(entry: string): string | null;
  entries(): readonly string[];
  /** Those that were written last. After a power failure, their files may not be on the disk. */
  newest(): readonly string[];
  /** Keeps what was written of some entries; a null tree is of an entry that is not there any more. */
  put(written: readonly { readonly entry: string; readonly tree: string | null }[], nowMs: number): void;
  close(): void;
}

/** Hidden, so that it is no briefing. */
const stateFileName = ".copy.sqlite";

/** The operating system writes changed files to the disk within this time. */
const newestMs = 60_000;

/** SQLite's code for a file that another process has locked: https://sqlite.org/rescode.html */
const busy = 5;
const broken: ReadonlySet<number> = new Set([11, 26]);
const errorCode = z.object({ errcode: z.number() });

const valueRow = z.object({ value: z.string() });
const entryRow = z.object({ entry: z.string() });
const treeRow = z.object({ tree: z.string() });

/** Opens the state of a working copy; null if another process keeps this copy up to date. */
export const openCopyState = (folder: string): CopyState | null => {
  makePrivateFolder(folder);
  const file = join(folder, stateFileName);
  let database: DatabaseSync;
  try {
    database = connect(file);
  } catch (error) {
    if (codeOf(error) === busy) return null;
    if (!broken.has(codeOf(error))) throw error;
    // The copy is made again, as if it were new.
    rmSync(file, { force: true });
    database = connect(file);
  }
  const record = prepareQuery(database, "select value from meta where key = 'record'", valueRow);
  const treeOf = prepareQuery(database, "select tree from entries where entry = ?", treeRow);
  const entries = prepareQuery(database, "select entry from entries", entryRow);
  const newest = prepareQuery(
    database,
    "select entry from entries where written_at > (select max(written_at) from entries) - ?",
    entryRow,
  );
  const insertion = prepareWrite(database, "insert or replace into entries values (?, ?, ?)");
  const removal = prepareWrite(database, "delete from entries where entry = ?");
  return {
    record: () => record()[0]?.value ?? null,
    begin(id) {
      database.exec("delete from entries");
      prepareWrite(database, "insert or replace into meta values ('record', ?)").run(id);
    },
    treeOf: (entry) => treeOf(entry)[0]?.tree ?? null,
    entries: () => entries().map(({ entry }) => entry),
    newest: () => newest(newestMs).map(({ entry }) => entry),
    put(written, nowMs) {
      database.exec("begin immediate");
      for (const { entry, tree } of written) {
        if (tree === null) removal.run(entry);
        else insertion.run(entry, tree, nowMs);
      }
      database.exec("commit");
    },
    close: () => database.close(),
  };
};

const codeOf = (error: unknown): number => (errorCode.safeParse(error).data?.errcode ?? 0) & 0xff;

const connect = (file: string): DatabaseSync => {
  makePrivateFile(file);
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    // With this mode, the first write takes a lock that is kept until the process closes the file or ends.
    database.exec("pragma locking_mode = exclusive");
    database.exec("begin exclusive");
    database.exec("create table if not exists meta (key text primary key, value text not null)");
    database.exec(
      "create table if not exists entries (entry text primary key, tree text not null, written_at integer not null)",
    );
    database.exec("commit");
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};
