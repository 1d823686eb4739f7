import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { createDelivery } from "../src/digests/schedules/plan.ts";
import { openStore } from "../src/store/database/open.ts";
import { openSqlite } from "../src/store/database/sqlite-dialect.ts";
import type { Ledger } from "../src/store/deliveries/ledger.ts";
import { startPostgres } from "../tests/fakes/postgres.ts";
import { compareRates } from "./compare.ts";

const rounds = 7;
const roundMs = 1_000;

/** The number of connections in the bot's Postgres pool. */
const atOnce = 10;

const createTable = `
  CREATE TABLE bare (
    id TEXT PRIMARY KEY, subscription TEXT NOT NULL, channel TEXT NOT NULL, slot TEXT NOT NULL,
    scheduled INTEGER NOT NULL, planned_at BIGINT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL,
    due_at BIGINT, owner TEXT, first_claimed_at BIGINT, claimed_at BIGINT, settled_at BIGINT, certain INTEGER NOT NULL
  )`;

const insert = (sign: string): string =>
  `INSERT INTO bare (id, subscription, channel, slot, scheduled, planned_at, state, attempts, due_at, owner,
     first_claimed_at, claimed_at, certain)
   VALUES (${Array.from({ length: 13 }, (_, index) => (sign === "?" ? "?" : `$${index + 1}`)).join(", ")})`;

let count = 0;

const nextDelivery = () => {
  count += 1;
  const plannedAt = Temporal.Now.instant();
  const subscription = `morning slack:C${count % 10_000}`;
  return createDelivery({ subscription, slot: `2026-06-02T08:30 ${count}`, scheduled: true, plannedAt });
};

const nextRow = (): (string | number)[] => {
  const { id, subscription, slot, plannedAt } = nextDelivery();
  const now = plannedAt.epochMilliseconds;
  const channel = subscription.slice(subscription.indexOf(" ") + 1);
  return [id, subscription, channel, slot, 1, now, "claimed", 1, now + 120_000, "bench", now, now, 1];
};

/** The rate per second at which some workers do the same work again and again. */
const rateOf =
  (work: () => Promise<void>, workers: number) =>
  async (durationMs: number): Promise<number> => {
    const start = performance.now();
    let done = 0;
    await Promise.all(
      Array.from({ length: workers }, async () => {
        while (performance.now() - start < durationMs) {
          await work();
          done += 1;
        }
      }),
    );
    return (done / (performance.now() - start)) * 1_000;
  };

const claimAndSettle = (ledger: Ledger) => async (): Promise<void> => {
  const delivery = nextDelivery();
  const now = delivery.plannedAt;
  await ledger.claim(delivery, { by: "bench", now, until: now.add({ minutes: 2 }) });
  await ledger.settle(delivery.id, { state: "empty" }, "bench", now);
};

const measureSqlite = async () => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-ledger-"));
  const file = join(folder, "onrecord.sqlite");
  const store = await openStore(file);
  const database = openSqlite(file);
  database.exec(createTable);
  const inserted = database.prepare(insert("?"));
  const updated = database.prepare(
    "UPDATE bare SET state = 'empty', due_at = NULL, owner = NULL, settled_at = ? WHERE id = ?",
  );
  const bare = async (): Promise<void> => {
    const row = nextRow();
    inserted.run(...row);
    updated.run(Date.now(), row[0] ?? null);
  };
  const table = await compareRates(
    [
      { name: "bare insert + update, node:sqlite", measure: rateOf(bare, 1) },
      { name: "claim + settle", measure: rateOf(claimAndSettle(store.ledger), 1) },
    ],
    rounds,
    roundMs,
  );
  database.close();
  await store.close();
  await rm(folder, { recursive: true });
  return table;
};

const measurePostgres = async (address: string, workers: number) => {
  const store = await openStore(address);
  const pool = new pg.Pool({ connectionString: address, max: workers });
  pool.on("error", () => {});
  await pool.query(createTable.replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS"));
  const bare = async (): Promise<void> => {
    const row = nextRow();
    await pool.query(insert("$"), row);
    await pool.query(
      "UPDATE bare SET state = 'empty', due_at = NULL, owner = NULL, settled_at = $1 WHERE id = $2",
      [Date.now(), row[0]],
    );
  };
  const table = await compareRates(
    [
      { name: `bare insert + update, pg, ${workers} at once`, measure: rateOf(bare, workers) },
      { name: `claim + settle, ${workers} at once`, measure: rateOf(claimAndSettle(store.ledger), workers) },
    ],
    rounds,
    roundMs,
  );
  await pool.end();
  await store.close();
  return table;
};

/** Claims and settlements per second, durable, beside a bare insert and update of the same row on the same store. */
const measureLedger = async (): Promise<void> => {
  console.log("\nThe ledger: a delivery claimed and settled, on the disk each time (aim: ratio 0.8)");
  console.table(await measureSqlite());
  const postgres = await startPostgres({ durable: true });
  if (typeof postgres === "string") {
    console.log(postgres);
    return;
  }
  try {
    const address = await postgres.createDatabase();
    console.table([...(await measurePostgres(address, 1)), ...(await measurePostgres(address, atOnce))]);
  } finally {
    await postgres.stop();
  }
};

export default measureLedger;

if (import.meta.main) await measureLedger();
