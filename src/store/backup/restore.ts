import { type Kysely, sql } from "kysely";
import { OnrecordError } from "../../base/errors.ts";
import { type Database, dropTables, latestMigration, migrateTo, run } from "../database/database.ts";
import type { Tables } from "../database/schema.ts";
import { formatReason } from "../deliveries/reason.ts";
import { migrations } from "../migrations/index.ts";
import { forgetAgain, readErasures } from "../people/erasures.ts";
import { type TakeDown, takeDownIn } from "../take-down.ts";
import { type Write, writeBackup } from "./backup.ts";
import { type Backup, type BackupRow, noRows, type RowCounts } from "./backup-format.ts";

/** SQLite takes 32,766 values in a statement, and no table has more than 20 columns. */
const mostRows = 1_000;

const insert = async (on: Kysely<Tables>, rows: readonly BackupRow[]): Promise<void> => {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first.row);
  const values = rows.map(({ row }) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`);
  await sql`
    INSERT INTO ${sql.table(first.table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    VALUES ${sql.join(values)}`.execute(on);
};

const insertAll = async (on: Kysely<Tables>, all: AsyncIterable<BackupRow>): Promise<RowCounts> => {
  const counts = noRows();
  let batch: BackupRow[] = [];
  for await (const row of all) {
    if (batch.length === mostRows || (batch[0] !== undefined && batch[0].table !== row.table)) {
      await insert(on, batch);
      batch = [];
    }
    batch.push(row);
    counts[row.table] += 1;
  }
  await insert(on, batch);
  return counts;
};

/**
 * Nobody knows what was posted between the backup and now. So no slot of that time is posted, and what was under way
 * is looked for before anybody goes on with it.
 */
const doubt = async (on: Kysely<Tables>, { epochMilliseconds: now }: Temporal.Instant): Promise<number> => {
  await on.updateTable("subscriptions").set({ since: now }).execute();
  const { numUpdatedRows } = await on
    .updateTable("deliveries")
    .set({
      state: "uncertain",
      certain: 0,
      due_at: now,
      owner: null,
      settled_at: now,
      reason: formatReason({ key: "restored" }),
    })
    .where("state", "in", ["claimed", "released", "uncertain"])
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
};

const hasRows = async (on: Kysely<Tables>): Promise<boolean> => {
  const found = await sql`
    SELECT 1 FROM subscriptions UNION ALL SELECT 1 FROM deliveries UNION ALL SELECT 1 FROM audit
    UNION ALL SELECT 1 FROM people LIMIT 1`.execute(on);
  return found.rows.length > 0;
};

/** What was restored, and how many deliveries were under way. */
export interface Restored extends RowCounts {
  readonly underWay: number;
  /** Whether there was something before, which `keep` got. */
  readonly kept: boolean;
}

/**
 * Puts a backup in the place of all that a database has, or changes nothing. `keep` gets what was there before, as a
 * backup. What was taken down, and people who were forgotten, do not come back. Throws a `storage` error where the backup is not whole, a newer Onrecord took it, or a bot runs.
 */
export const restoreBackup = async (
  database: Database,
  { header, rows }: Backup,
  keep: Write,
  now: Temporal.Instant,
  takenDown: TakeDown,
): Promise<Restored> => {
  if (!(header.migration in migrations)) {
    const problem = `expected one of this version or an older one; a newer Onrecord took it (${header.migration})`;
    throw new OnrecordError("storage", `The backup cannot be restored: ${problem}. Update this one.`);
  }
  return run(database, async () => {
    if (await database.isShared()) {
      const problem = `${database.name} is in use, by a bot that runs or by another command`;
      throw new OnrecordError("storage", `Nothing was restored: ${problem}. Stop all bots first.`);
    }
    return database.kysely.transaction().execute(async (on) => {
      const kept = await hasRows(on);
      const erasures = await readErasures(on);
      if (kept) await writeBackup(on, keep, now);
      // The rows are those of the version that wrote them, so the tables have to be too.
      await dropTables(on);
      await migrateTo(on, header.migration);
      const counts = await insertAll(on, rows);
      await migrateTo(on, latestMigration);
      await takeDownIn(on, takenDown);
      await forgetAgain(on, erasures, Temporal.Instant.from(header.takenAt));
      return { ...counts, underWay: await doubt(on, now), kept };
    });
  });
};
