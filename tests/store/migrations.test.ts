import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { text } from "node:stream/consumers";
import { sql } from "kysely";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { openDatabase, openStore } from "../../src/store/database/open.ts";
import { said } from "../../src/store/deliveries/reason.ts";
import { startPostgres } from "../fakes/postgres.ts";
import { at, databasePath, deliveryOf, lease } from "./deliveries/ledger.ts";

/** What the version before made, word for word. */
const before = `
  CREATE TABLE subscriptions (
    key TEXT PRIMARY KEY,
    schedule TEXT NOT NULL,
    since INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE deliveries (
    id TEXT PRIMARY KEY,
    subscription TEXT NOT NULL,
    slot TEXT NOT NULL,
    -- Whether the schedule asked for it, and not a person.
    scheduled INTEGER NOT NULL CHECK (scheduled IN (0, 1)),
    planned_at INTEGER NOT NULL,
    state TEXT NOT NULL
      CHECK (state IN
        ('claimed', 'posted', 'partly-posted', 'empty', 'released', 'failed', 'missed', 'unknown')),
    attempts INTEGER NOT NULL,
    claimed_at INTEGER,
    settled_at INTEGER,
    message_ids TEXT NOT NULL DEFAULT '[]',
    reason TEXT,
    UNIQUE (subscription, slot)
  ) STRICT;

  CREATE INDEX deliveries_by_time ON deliveries (subscription, planned_at) WHERE scheduled = 1;
  CREATE INDEX deliveries_in_flight ON deliveries (state, subscription) WHERE state IN ('claimed', 'released');

  PRAGMA user_version = 1;
`;

const states = [
  { was: "posted", is: "posted", messages: ["m1", "m2"], reason: null },
  { was: "partly-posted", is: "failed", messages: ["m3"], reason: "msg_too_long" },
  { was: "empty", is: "empty", messages: [], reason: null },
  { was: "failed", is: "failed", messages: [], reason: "channel_not_found" },
  { was: "missed", is: "missed", messages: [], reason: "too late" },
  { was: "unknown", is: "unknown", messages: [], reason: "no answer" },
  { was: "released", is: "missed", messages: [], reason: "429" },
  { was: "claimed", is: "unknown", messages: [], reason: null },
].map((each, index) => ({ ...each, delivery: deliveryOf(`2026-06-02T0${index}:30`) }));

/** A file of the version before, with a delivery in each state. */
const makeFileOfBefore = (messageIds = (ids: readonly string[]) => JSON.stringify(ids)): string => {
  const file = databasePath();
  mkdirSync(dirname(file));
  const database = new DatabaseSync(file);
  database.exec(before);
  database
    .prepare("INSERT INTO subscriptions VALUES (?, ?, ?)")
    .run("morning slack:C1", "30 8 * * * UTC", at("00:00").epochMilliseconds);
  const insert = database.prepare("INSERT INTO deliveries VALUES (?, ?, ?, 1, ?, ?, 1, ?, ?, ?, ?)");
  for (const { delivery, was, messages, reason } of states) {
    const plannedAt = delivery.plannedAt.epochMilliseconds;
    const settledAt = was === "claimed" ? null : plannedAt + 2_000;
    insert.run(
      delivery.id,
      delivery.subscription,
      delivery.slot,
      plannedAt,
      was,
      plannedAt + 1_000,
      settledAt,
      messageIds(messages),
      reason,
    );
  }
  database.close();
  return file;
};

const userVersion = (file: string): unknown => {
  const database = new DatabaseSync(file);
  const version = database.prepare("PRAGMA user_version").get()?.user_version;
  database.close();
  return version;
};

const problemOf = async (address: string): Promise<unknown> =>
  openStore(address).then(
    (store) => store.close(),
    (error: unknown) => error,
  );

describe("a file of the version before", () => {
  test("keeps its deliveries, and what was under way is unknown", async () => {
    const file = makeFileOfBefore();
    const store = await openStore(file);
    onTestFinished(() => store.close());
    expect(await store.ledger.log("slack:C1", 20)).toEqual(
      states.toReversed().map(({ delivery, is, messages, reason, was }) => ({
        delivery,
        state: is,
        attempts: 1,
        claimedAt: delivery.plannedAt.add({ seconds: 1 }),
        settledAt: was === "claimed" ? null : delivery.plannedAt.add({ seconds: 2 }),
        contentHash: null,
        messageIds: messages,
        reason: reason === null ? null : said(reason),
      })),
    );
    for (const { delivery } of states) {
      expect(await store.ledger.claim(delivery, lease("a", "12:00"))).toBeNull();
    }
    expect(await store.ledger.claimDue(lease("a", "12:00"), 20)).toEqual([]);
    expect(await store.ledger.histories(at("12:00"))).toEqual(
      new Map([
        [
          "morning slack:C1",
          {
            since: at("00:00"),
            accountedUntil: at("07:30"),
            missed: { count: 2, first: "2026-06-02T04:30", last: "2026-06-02T06:30" },
          },
        ],
      ]),
    );
  });

  test("is refused by that version from now on, by the number in which it counted its steps", async () => {
    const file = makeFileOfBefore();
    await (await openStore(file)).close();
    expect(userVersion(file)).toBe(2);
  });

  test("stays as it was if it cannot be migrated to the end", async () => {
    const file = makeFileOfBefore((ids) => (ids.length === 1 ? "no JSON" : JSON.stringify(ids)));
    expect(await problemOf(file)).toMatchObject({ code: "storage", message: expect.stringContaining(file) });
    expect(userVersion(file)).toBe(1);
    const database = new DatabaseSync(file);
    database.exec("UPDATE deliveries SET message_ids = '[]'");
    database.close();
    expect(await problemOf(file)).toBeUndefined();
    expect(userVersion(file)).toBe(2);
  });
});

test("a file of another program is refused, and nothing of it is changed", async () => {
  const file = databasePath();
  mkdirSync(dirname(file));
  const database = new DatabaseSync(file);
  onTestFinished(() => database.close());
  database.exec("CREATE TABLE deliveries (parcel TEXT); INSERT INTO deliveries VALUES ('books')");
  database.exec("PRAGMA user_version = 1");
  expect(await problemOf(file)).toMatchObject({
    code: "storage",
    message:
      "Expected a new file or one of Onrecord's, got another program's, with the tables deliveries. Name another file in ONRECORD_DATABASE.",
  });
  expect(database.prepare("SELECT * FROM deliveries").all()).toEqual([{ parcel: "books" }]);
});

const postgres = await startPostgres();
if (typeof postgres !== "string") afterAll(() => postgres.stop());

const engines = [
  { name: "an SQLite file", address: async () => databasePath() },
  ...(typeof postgres === "string"
    ? []
    : [{ name: "a Postgres database", address: () => postgres.createDatabase() }]),
];

describe.each(engines)("$name", ({ address }) => {
  test("of a newer Onrecord is refused", async () => {
    const where = await address();
    const database = await openDatabase(where);
    onTestFinished(() => database.kysely.destroy());
    await sql`INSERT INTO onrecord_migration (name, timestamp) VALUES ('0999-later', '2030-01-01T00:00:00Z')`.execute(
      database.kysely,
    );
    expect(await problemOf(where)).toMatchObject({
      code: "storage",
      message: expect.stringMatching(
        /a newer version of Onrecord wrote this database .*0999-later.* Update this installation/u,
      ),
    });
  });

  test("that several programs open at once for the first time is made once", async () => {
    const where = await address();
    const script = `
      const { openStore } = await import(${JSON.stringify(import.meta.resolve("../../src/store/database/open.ts"))});
      const store = await openStore(process.argv[1]);
      console.log(await store.subscriptions.revision());
      await store.close();`;
    const outputs = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const child = spawn(process.execPath, ["--input-type=module", "-e", script, where]);
        const [out, errors] = await Promise.all([
          text(child.stdout),
          text(child.stderr),
          once(child, "close"),
        ]);
        return out + errors;
      }),
    );
    expect(outputs).toEqual(Array.from({ length: 5 }, () => "0\n"));
  });
});

test.skipIf(typeof postgres === "string")(
  "tables of another program in Postgres are left alone",
  async () => {
    if (typeof postgres === "string") return;
    const where = await postgres.createDatabase();
    const pg = (await import("pg")).default;
    const client = new pg.Client(where);
    await client.connect();
    await client.query("CREATE TABLE deliveries (parcel TEXT)");
    await client.query("INSERT INTO deliveries VALUES ('books')");
    expect(await problemOf(where)).toMatchObject({
      code: "storage",
      message: expect.stringMatching(
        /It has tables of another program\. Give Onrecord a database of its own/u,
      ),
    });
    expect((await client.query("SELECT * FROM deliveries")).rows).toEqual([{ parcel: "books" }]);
    await client.end();
  },
);
