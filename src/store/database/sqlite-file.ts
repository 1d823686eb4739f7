import { closeSync, fsyncSync, linkSync, openSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { OnrecordError } from "../../base/errors.ts";
import { makePrivateFolder } from "../../base/files/private.ts";
import { isBusy } from "./sqlite-errors.ts";

/** Whether the open file is still at its path, where the next process would open it. */
export type FilePlace =
  | "in-place"
  /** It was deleted or moved, or its journal (`-wal`) was, which has what was written last. */
  | "missing"
  /** Another file is where it was. */
  | "replaced";

/**
 * An open SQLite file. On POSIX systems, a deleted file stays open. What is written to it then is lost when the process
 * ends, and the next process would begin with an empty database.
 */
export interface SqliteFile {
  /** The current connection. It changes if this process or another one writes the file back. */
  connection(): DatabaseSync;
  place(): FilePlace;
  /**
   * Writes the open database back to its path, and uses the new file from then on. It never overwrites a file, but
   * throws a `storage` error if one has appeared there. If the journal alone is missing, writes it into the file, and begins a
   * new one; it throws if other processes still use the old one. Call it outside of transactions.
   */
  writeBack(): void;
  /** Whether another process has the file open. If none has, begins a new journal. Call it outside of transactions. */
  isOpenElsewhere(): boolean;
  close(): void;
}

/** `open` opens an SQLite file, or creates it. */
export const holdSqliteFile = (file: string, open: (file: string) => DatabaseSync): SqliteFile => {
  let current = open(file);
  let own = identityOf(file);
  const journal = `${file}-wal`;
  /** SQLite keeps the same journal as long as a process has the file open; null before it is first seen. */
  let ownJournal: string | null = null;
  /** The last file found at the path that is not a copy of the open one. */
  let foreign: string | null = null;

  const adopt = (database: DatabaseSync): void => {
    const before = current;
    current = database;
    own = identityOf(file);
    ownJournal = null;
    // When SQLite closes a database that was moved away, it does not touch the -wal and -shm files at the path.
    before.close();
  };

  /**
   * Reads the file without its journal. If it were opened as usual, SQLite would mix the journal that our own file left
   * at this path into it (https://sqlite.org/howtocorrupt.html, "Mispairing database files and hot journals").
   */
  const isCopy = (): boolean => {
    const url = pathToFileURL(file);
    url.search = "immutable=1";
    let database: DatabaseSync | null = null;
    try {
      database = new DatabaseSync(url, { readOnly: true });
      const row = database.prepare("SELECT key FROM claims WHERE key = ?").get(copyOf(own ?? ""));
      return row !== undefined;
    } catch {
      return false;
    } finally {
      database?.close();
    }
  };

  /** Switches to a file that another process wrote back. */
  const follow = (there: string): void => {
    if (there === own || there === foreign || current.isTransaction) return;
    if (isCopy()) adopt(open(file));
    else foreign = there;
  };

  const copyTo = (copy: string): void => {
    // Create the file first, readable by its owner only: SQLite accepts an empty file as the target.
    closeSync(openSync(copy, "wx", 0o600));
    current.prepare("VACUUM INTO ?").run(copy);
    const database = new DatabaseSync(copy);
    try {
      database.exec("PRAGMA journal_mode = DELETE");
      database
        .prepare("INSERT INTO claims (key, claimed_at) VALUES (?, ?)")
        .run(copyOf(own ?? ""), Temporal.Now.instant().epochMilliseconds);
    } finally {
      database.close();
    }
    sync(copy);
  };

  /** SQLite lets a process leave WAL mode only if no other one has the file open. Returns whether it did. */
  const beginJournal = (): boolean => {
    try {
      current.exec("PRAGMA journal_mode = DELETE");
    } catch (error) {
      if (isBusy(error)) return false;
      throw error;
    }
    current.exec("PRAGMA journal_mode = WAL");
    ownJournal = null;
    return true;
  };

  const replaceJournal = (): void => {
    current.exec("PRAGMA wal_checkpoint(PASSIVE)");
    if (beginJournal()) return;
    const message = `${file}: its journal ${journal} was deleted, and other processes use it. Stop all bots on this file, and start them again.`;
    throw new OnrecordError("storage", message);
  };

  return {
    connection() {
      const there = identityOf(file);
      if (there !== null) follow(there);
      return current;
    },
    place() {
      const there = identityOf(file);
      if (there !== null) follow(there);
      if (there === null) return "missing";
      if (there !== own) return "replaced";
      const journalThere = identityOf(journal);
      ownJournal ??= journalThere;
      if (journalThere === ownJournal) return "in-place";
      return journalThere === null ? "missing" : "replaced";
    },
    writeBack() {
      if (identityOf(file) === own) return replaceJournal();
      makePrivateFolder(dirname(file));
      const copy = `${file}.${process.pid}.new`;
      rmSync(copy, { force: true });
      try {
        copyTo(copy);
        if (identityOf(file) !== null) {
          throw new OnrecordError("storage", `${file}: another file has appeared in its place.`);
        }
        // They belong to the deleted file, but SQLite would use them for the new one.
        for (const beside of ["-wal", "-shm"]) rmSync(`${file}${beside}`, { force: true });
        // Unlike a rename, a link never overwrites a file.
        linkSync(copy, file);
        sync(dirname(file));
      } finally {
        rmSync(copy, { force: true });
      }
      adopt(open(file));
    },
    isOpenElsewhere: () => !beginJournal(),
    close: () => current.close(),
  };
};

/** Identifies a file. The time of creation is needed because a system may reuse the inode number of a deleted file. */
const identityOf = (file: string): string | null => {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? null : `${stat.dev}:${stat.ino}:${stat.birthtimeNs}`;
};

/** The key in the table `claims` by which a copy says which file it was made from. */
const copyOf = (identity: string): string => `written back from ${identity}`;

/** Flushes a file or folder to the disk, so that a power cut does not leave an empty file. */
const sync = (path: string): void => {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};
