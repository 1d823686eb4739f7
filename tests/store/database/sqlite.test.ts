import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Worker } from "node:worker_threads";
import { describe, expect, onTestFinished, test } from "vitest";
import { connectDatabase, openStore } from "../../../src/store/database/open.ts";
import { openSqlite } from "../../../src/store/database/sqlite-dialect.ts";
import { sqliteError } from "../../../src/store/database/sqlite-errors.ts";
import { at, databasePath, deliveryOf, lease, temporaryFolder, told } from "../deliveries/ledger.ts";
import { describeStore } from "../suite/index.ts";
import { inTurn } from "../suite/world.ts";

describe("a store in an SQLite file", () => {
  describeStore(async () => databasePath(), inTurn);
});

const problemOf = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    await work();
  } catch (error) {
    return error;
  }
  return null;
};

const open = async (file: string) => {
  const store = await openStore(file);
  onTestFinished(() => store.close());
  return store;
};

describe("an SQLite file", () => {
  test("is in WAL, with a commit on the disk before it is acknowledged", () => {
    const file = databasePath();
    mkdirSync(dirname(file));
    const database = openSqlite(file);
    onTestFinished(() => database.close());
    const pragma = (name: string): unknown =>
      Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    expect([pragma("journal_mode"), pragma("synchronous"), pragma("busy_timeout")]).toEqual([
      "wal",
      2,
      2_000,
    ]);
  });

  test("that is new may be opened by several at the same instant", async () => {
    const folder = temporaryFolder();
    const files = Array.from({ length: 40 }, (_, file) => join(folder, `${file}.sqlite`));
    const openers = 4;
    // All wait for each other before each file.
    const script = `
      const { workerData: { module, files, openers, counter } } = require("node:worker_threads");
      import(module).then(({ openSqlite }) => {
        files.forEach((file, lease) => {
          Atomics.add(counter, 0, 1);
          while (Atomics.load(counter, 0) < openers * (lease + 1));
          openSqlite(file).close();
        });
      });`;
    const workerData = {
      module: import.meta.resolve("../../../src/store/database/sqlite-dialect.ts"),
      files,
      openers,
      counter: new Int32Array(new SharedArrayBuffer(4)),
    };
    const exits = Array.from({ length: openers }, () => {
      const worker = new Worker(script, { eval: true, workerData });
      onTestFinished(async () => {
        await worker.terminate();
      });
      return once(worker, "exit");
    });
    expect(await Promise.all(exits)).toEqual(Array.from({ length: openers }, () => [0]));
  });

  test("that is none is refused", async () => {
    const file = join(temporaryFolder(), "notes.sqlite");
    writeFileSync(file, "These are notes and no database. ".repeat(100));
    expect(await problemOf(() => openStore(file))).toMatchObject({
      code: "storage",
      message: `${file}: file is not a database. This is not an SQLite database. Name another file in ONRECORD_DATABASE, or move this one away.`,
    });
  });

  test("whose folder cannot be made, or that is a folder itself, is refused", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "data"), "A file where the folder should be.");
    expect(await problemOf(() => openStore(join(folder, "data", "onrecord.sqlite")))).toMatchObject({
      code: "storage",
      message: expect.stringMatching(
        /its folder cannot be created \(.*\)\. Create it, or name another file/u,
      ),
    });
    expect(await problemOf(() => openStore(folder))).toMatchObject({
      code: "storage",
      message: `${folder}: unable to open database file. Make its folder writable for this user, or name another file in ONRECORD_DATABASE.`,
    });
  });

  test("that another process holds says so, and continues once it is released", async () => {
    const file = databasePath();
    const { ledger } = await open(file);
    const other = new DatabaseSync(file);
    onTestFinished(() => other.close());
    other.exec("BEGIN IMMEDIATE");
    const delivery = deliveryOf("2026-06-02T08:30");
    expect(await problemOf(() => ledger.claim(delivery, lease("a", "08:30")))).toMatchObject({
      code: "storage",
      message: `${file}: database is locked. Another process holds it. End that process, or wait: the bot retries.`,
    });
    other.exec("ROLLBACK");
    expect(await ledger.claim(delivery, lease("a", "08:30"))).not.toBeNull();
  });

  test("on a full disk says so, undoes what was half done, and continues once there is room", async () => {
    const file = databasePath();
    const database = await connectDatabase(file);
    await (await openStore(file)).close();
    onTestFinished(() => database.kysely.destroy());
    const { createLedger } = await import("../../../src/store/deliveries/database-ledger.ts");
    const { sql } = await import("kysely");
    const ledger = createLedger(database);
    const delivery = deliveryOf("2026-06-02T08:30");
    await ledger.claim(delivery, lease("a", "08:30"));
    const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(database.kysely);
    await sql.raw(`PRAGMA max_page_count = ${rows[0]?.page_count}`).execute(database.kysely);
    const facts = Array.from({ length: 2_000 }, (_, index) =>
      told(`town/long-${index}`, { hash: "h".repeat(64) }),
    );
    const knownFacts = async () => (await ledger.knowledge("slack:C1", "en")).facts.size;
    const settle = () =>
      ledger.settle(delivery.id, { state: "posted", facts, watermark: null }, "a", at("08:31"));
    expect(await problemOf(settle)).toMatchObject({
      code: "storage",
      message: `${file}: database or disk is full. The disk is full. Free some space. The bot retries.`,
    });
    expect([(await ledger.log("slack:C1", 1))[0]?.state, await knownFacts()]).toEqual(["claimed", 0]);
    await sql.raw("PRAGMA max_page_count = 100000").execute(database.kysely);
    expect(await settle()).toBe(true);
    expect(await knownFacts()).toBe(2_000);
  });
});

test("an error that is not the database's own stays as it is", () => {
  const error = new RangeError("not about storage");
  expect(sqliteError("x.sqlite", error)).toBe(error);
});
