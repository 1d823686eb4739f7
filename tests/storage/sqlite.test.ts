import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { migrations } from "../../src/storage/migrations.ts";
import { openDatabase, transaction, withStorageErrors } from "../../src/storage/sqlite.ts";
import { databasePath, temporaryFolder } from "./ledger.ts";

const open = (file: string): DatabaseSync => {
  const database = openDatabase(file);
  onTestFinished(() => database.close());
  return database;
};

const pragma = (database: DatabaseSync, name: string): unknown =>
  Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];

const problemOf = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return null;
};

describe("a database", () => {
  test("is made with its folder, in WAL, with a commit on the disk before it is acknowledged", () => {
    const database = open(databasePath());
    expect({
      journal: pragma(database, "journal_mode"),
      synchronous: pragma(database, "synchronous"),
      busy: pragma(database, "busy_timeout"),
      version: pragma(database, "user_version"),
    }).toEqual({ journal: "wal", synchronous: 2, busy: 2_000, version: migrations.length });
  });

  test("keeps what is in it when it is opened again", () => {
    const file = databasePath();
    const database = openDatabase(file);
    database.exec("INSERT INTO subscriptions VALUES ('a', 'b', 1)");
    database.close();
    expect(open(file).prepare("SELECT key FROM subscriptions").all()).toHaveLength(1);
  });

  test("of a newer version is refused, and left as it is", () => {
    const file = databasePath();
    mkdirSync(dirname(file));
    const newer = new DatabaseSync(file);
    newer.exec("PRAGMA user_version = 99");
    newer.close();
    expect(problemOf(() => openDatabase(file))).toMatchObject({
      code: "storage",
      message: `${file}: expected a database of version ${migrations.length} or older; version 99 came. A newer Onrecord wrote it: update this one, or name another file in ONRECORD_DATABASE.`,
    });
    const after = new DatabaseSync(file);
    onTestFinished(() => after.close());
    expect(pragma(after, "user_version")).toBe(99);
    expect(after.prepare("SELECT count(*) AS tables FROM sqlite_schema").get()).toMatchObject({ tables: 0 });
  });

  test("that is none is refused", () => {
    const file = join(temporaryFolder(), "notes.sqlite");
    writeFileSync(file, "These are notes and no database. ".repeat(100));
    expect(problemOf(() => openDatabase(file))).toMatchObject({
      code: "storage",
      message: `${file}: file is not a database. This is no SQLite database. Name another file in ONRECORD_DATABASE, or move this one away.`,
    });
  });

  test("whose folder cannot be made, or that is a folder itself, is refused", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "data"), "A file where the folder should be.");
    const file = join(folder, "data", "onrecord.sqlite");
    expect(problemOf(() => openDatabase(file))).toMatchObject({
      code: "storage",
      message: expect.stringMatching(/its folder cannot be made \(.*\)\. Make it, or name another file/),
    });
    expect(problemOf(() => openDatabase(folder))).toMatchObject({
      code: "storage",
      message: `${folder}: unable to open database file. Make its folder writable for this user, or name another file in ONRECORD_DATABASE.`,
    });
  });

  test("on a full disk says so, and undoes what was half done", () => {
    const file = databasePath();
    const database = open(file);
    database.exec(`PRAGMA max_page_count = ${Number(pragma(database, "page_count"))}`);
    const fill = () =>
      transaction(database, () => {
        database.exec("INSERT INTO subscriptions VALUES ('first', 'b', 1)");
        database.exec(`INSERT INTO subscriptions VALUES ('${"long".repeat(10_000)}', 'b', 1)`);
      });
    expect(problemOf(() => withStorageErrors(file, fill))).toMatchObject({
      code: "storage",
      message: `${file}: database or disk is full. The disk is full. Free some space; it is tried again.`,
    });
    expect(database.isTransaction).toBe(false);
    expect(database.prepare("SELECT key FROM subscriptions").all()).toEqual([]);
  });
});

test("a transaction has the file to itself from its start, so that what it reads is true when it writes", () => {
  const file = databasePath();
  const database = open(file);
  const other = new DatabaseSync(file, { timeout: 0 });
  onTestFinished(() => other.close());
  transaction(database, () => {
    expect(() => other.exec("BEGIN IMMEDIATE")).toThrow("database is locked");
  });
});

test("an error that is not the database's own stays as it is", () => {
  const error = new RangeError("not about storage");
  expect(
    problemOf(() =>
      withStorageErrors("x.sqlite", () => {
        throw error;
      }),
    ),
  ).toBe(error);
});
