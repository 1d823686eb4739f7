import { closeSync, fsyncSync, linkSync, openSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { OnrecordError } from "../../base/errors.ts";
import { makePrivateFolder } from "../../base/files/private.ts";

/** Whether the file that is open is the one that the next process would open. */
export type FilePlace =
  | "in-place"
  /** It was deleted or moved. */
  | "missing"
  /** Another file is where it was. */
  | "replaced";

/**
 * An open SQLite file. On POSIX systems it stays open if it is deleted: all that is written then is lost with the
 * process, and the next one begins with an empty record.
 */
export interface SqliteFile {
  /** The connection as it is now: another one once the file was written back, by this process or another. */
  connection(): DatabaseSync;
  place(): FilePlace;
  /**
   * Writes the open database to where its file was, and goes on with that. Nothing is overwritten: throws a `storage`
   * error if a file has appeared there meanwhile. No transaction may be under way.
   */
  writeBack(): void;
  close(): void;
}

/** What tells one file from another, also from one that got the number of a file that is gone. */
const identityOf = (file: string): string | null => {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? null : `${stat.dev}:${stat.ino}:${stat.birthtimeNs}`;
};

/** A copy says of which file it is one, among what is done once (`claims`). */
const copyOf = (identity: string): string => `written back from ${identity}`;

/** A power cut must not leave an empty file where the record was. */
const sync = (path: string): void => {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** `open` opens a file as SQLite, and makes it if there is none. */
export const holdSqliteFile = (file: string, open: (file: string) => DatabaseSync): SqliteFile => {
  let current = open(file);
  let own = identityOf(file);
  /** The file that was found not to be a copy of the open one. */
  let foreign: string | null = null;

  const adopt = (database: DatabaseSync): void => {
    const before = current;
    current = database;
    own = identityOf(file);
    // SQLite leaves the files beside the path alone when it closes a database that was moved away from there.
    before.close();
  };

  /**
   * Reads no more than the file itself. Opened as usual, SQLite would mix into another's file what our own has left
   * beside it (https://sqlite.org/howtocorrupt.html, "Mispairing database files and hot journals").
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

  /** Goes on with what another process wrote back. */
  const follow = (there: string): void => {
    if (there === own || there === foreign || current.isTransaction) return;
    if (isCopy()) adopt(open(file));
    else foreign = there;
  };

  const copyTo = (copy: string): void => {
    // Only the owner may read it, and SQLite writes into an empty file.
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
      return there === own ? "in-place" : "replaced";
    },
    writeBack() {
      makePrivateFolder(dirname(file));
      const copy = `${file}.${process.pid}.new`;
      rmSync(copy, { force: true });
      try {
        copyTo(copy);
        if (identityOf(file) !== null) {
          throw new OnrecordError("storage", `${file}: another file has appeared in its place.`);
        }
        // They belong to the file that is gone, and would be taken for the new one's.
        for (const beside of ["-wal", "-shm"]) rmSync(`${file}${beside}`, { force: true });
        // Unlike a rename, it never overwrites.
        linkSync(copy, file);
        sync(dirname(file));
      } finally {
        rmSync(copy, { force: true });
      }
      adopt(open(file));
    },
    close: () => current.close(),
  };
};
