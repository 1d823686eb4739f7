import { type Kysely, sql } from "kysely";
import { OnrecordError } from "../../base/errors.ts";
import { type Database, run } from "../database/database.ts";
import { dropTables, latestMigration, migrateTo } from "../database/migrate.ts";
import type { Tables } from "../database/schema.ts";
import { eraseOpenWork } from "../database-open-work.ts";
import { formatReason } from "../deliveries/reason.ts";
import { migrations } from "../migrations/index.ts";
import { forgetAgain, readErasures } from "../people/erasures.ts";
import { rewriteContents } from "../record/rewrite-contents.ts";
import { type TakeDown, takeDownIn } from "../take-down.ts";
import { type Write, writeBackup } from "./backup.ts";
import { type Backup, type BackupRow, noRows, type RowCounts } from "./backup-format.ts";

/** SQLite allows 32,766 values in a statement, and no table has more than 30 columns. */
const mostRows = 1_000;

/** The restored rows, and how many deliveries were open in the backup. */
export interface Restored extends RowCounts {
  readonly underWay: number;
  /** Whether the database had rows before, which went to `keep`. */
  readonly kept: boolean;
}

/**
 * Replaces all rows of a database with those of a backup, or changes nothing. First, it writes the old rows as a backup
 * with `keep`. It does not restore passages that were taken down or people who were forgotten. Throws a `storage` error
 * if the backup is not complete, a newer version of Onrecord made it, or a bot is running.
 */
export const restoreBackup = async (
  database: Database,
  { header, rows }: Backup,
  keep: Write,
  now: Temporal.Instant,
  takenDown: TakeDown,
): Promise<Restored> => {
  if (!(header.migration in migrations)) {
    const problem = `a newer version of Onrecord made it (${header.migration})`;
    throw new OnrecordError(
      "storage",
      `The backup cannot be restored: ${problem}. Update this installation.`,
    );
  }
  return run(database, async () => {
    if (await database.isShared()) {
      const problem = `${database.name} is in use by a running bot or another command`;
      throw new OnrecordError("storage", `Nothing was restored: ${problem}. Stop all bots first.`);
    }
    return database.kysely.transaction().execute(async (on) => {
      const kept = await hasRows(on);
      const erasures = await readErasures(on);
      if (kept) await writeBackup(on, keep, now);
      // The rows have the columns of the version that wrote them, so the tables must be of that version first.
      await dropTables(on);
      await migrateTo(on, header.migration);
      const counts = await insertAll(on, rows);
      await migrateTo(on, latestMigration);
      await takeDownIn(on, takenDown);
      await rewriteContents(on, now, (text) => (takenDown.isIn(text) ? "erase" : null));
      await forgetAgain(on, erasures, Temporal.Instant.from(header.takenAt));
      return { ...counts, underWay: await markUncertain(on, now), kept };
    });
  });
};

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
 * The backup does not say what was posted after it was made. So no slot between then and now is posted, and the bot
 * searches the channel for a delivery that was open in the backup before it continues it.
 * Nothing says whether work that a message showed has ended, so that message stays as it is.
 */
const markUncertain = async (
  on: Kysely<Tables>,
  { epochMilliseconds: now }: Temporal.Instant,
): Promise<number> => {
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
  await on
    .updateTable("message_edits")
    .set({ certain: 0, due_at: now, owner: null })
    .where("due_at", "is not", null)
    .execute();
  await on
    .updateTable("queue_items")
    .set({ certain: 0, due_at: now, owner: null })
    .where("due_at", "is not", null)
    .execute();
  await eraseOpenWork(on);
  return Number(numUpdatedRows);
};

const hasRows = async (on: Kysely<Tables>): Promise<boolean> => {
  const found = await sql`
    SELECT 1 FROM subscriptions UNION ALL SELECT 1 FROM deliveries UNION ALL SELECT 1 FROM audit
    UNION ALL SELECT 1 FROM people LIMIT 1`.execute(on);
  return found.rows.length > 0;
};
