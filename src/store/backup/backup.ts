import { type Kysely, sql } from "kysely";
import { type Database, run } from "../database/database.ts";
import { latestMigration } from "../database/migrate.ts";
import type { Tables } from "../database/schema.ts";
import {
  type BackedUp,
  type BackupRow,
  backupTables,
  createBackupLines,
  noRows,
  type RowCounts,
  type Value,
} from "./backup-format.ts";

/** Writes the next line of a backup. The caller waits for it. */
export type Write = (line: string) => Promise<void>;

/** The columns of each table's primary key. */
const keys: Readonly<Record<BackedUp, readonly string[]>> = {
  subscriptions: ["key"],
  deliveries: ["id"],
  delivery_messages: ["delivery", "part"],
  delivery_facts: ["delivery", "reference"],
  posted_messages: ["channel", "message"],
  posted_facts: ["channel", "message", "reference"],
  message_edits: ["id"],
  edit_receipts: ["slug"],
  private_views: ["person", "reference"],
  told: ["channel", "language", "reference", "aspect", "correction"],
  watermarks: ["channel", "language"],
  audit: ["id"],
  people: ["person"],
  lines: ["id"],
  briefing_sightings: ["slug", "seen_at"],
  source_checks: ["slug"],
  watches: ["channel", "target"],
  watch_news: ["channel", "slug"],
  erasures: ["hash"],
  notices: ["id"],
  notice_recipients: ["notice", "person"],
  intake_sources: ["name"],
  intake_items: ["source", "identity"],
  record_identity: ["id"],
  record_contents: ["sha256"],
  record_versions: ["entry", "version"],
  record_files: ["entry", "version", "name"],
  queue_items: ["key"],
};

const pageSize = 1_000;

/** Writes all rows, as the caller's transaction sees them. */
export const writeBackup = async (
  on: Kysely<Tables>,
  write: Write,
  now: Temporal.Instant,
): Promise<RowCounts> => {
  const lines = createBackupLines();
  const counts = noRows();
  const takenAt = now.toString({ smallestUnit: "millisecond" });
  await write(lines.header({ onrecord: "backup", migration: latestMigration, takenAt }));
  for (const table of backupTables) {
    for await (const row of rowsOf(on, table)) {
      await write(lines.row({ table, row }));
      counts[table] += 1;
    }
  }
  await write(lines.footer());
  return counts;
};

/** The rows of a table, ordered by key and read in pages, because there may be millions. */
async function* rowsOf(on: Kysely<Tables>, table: BackedUp): AsyncGenerator<BackupRow["row"]> {
  const key = keys[table];
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let last: readonly Value[] | null = null;
  do {
    const after: ReturnType<typeof sql> =
      last === null ? sql`` : sql`WHERE (${columns}) > (${sql.join(last)})`;
    const page = sql<BackupRow["row"]>`
      SELECT * FROM ${sql.table(table)} ${after} ORDER BY ${columns} LIMIT ${sql.lit(pageSize)}`;
    const { rows }: { rows: BackupRow["row"][] } = await page.execute(on);
    yield* rows;
    const end = rows.at(-1);
    last = end === undefined || rows.length < pageSize ? null : key.map((column) => end[column] ?? null);
  } while (last !== null);
}

/** Writes all rows from one snapshot, while bots continue to run. */
export const takeBackup = (database: Database, write: Write, now: Temporal.Instant): Promise<RowCounts> =>
  run(database, () =>
    database.kysely
      .transaction()
      .setIsolationLevel("repeatable read")
      .setAccessMode("read only")
      .execute((on) => writeBackup(on, write, now)),
  );
