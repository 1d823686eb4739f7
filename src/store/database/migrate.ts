import type { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import { migrations } from "../migrations/index.ts";
import type { Database } from "./database.ts";
import type { Tables } from "./schema.ts";

/**
 * Runs the outstanding migrations. Throws a `storage` error if a newer version of Onrecord wrote the database. If a
 * migration fails, the database does not change.
 */
export const migrate = async ({ kysely, name }: Pick<Database, "kysely" | "name">): Promise<void> => {
  const { error } = await createMigrator(kysely).migrateToLatest();
  if (error === undefined) return;
  if (/^corrupted migrations/u.test(messageOf(error))) {
    throw new OnrecordError(
      "storage",
      `${name}: a newer version of Onrecord wrote this database (${messageOf(error)}). Update this installation, or name another database.`,
      { cause: error },
    );
  }
  throw error;
};

/** The last migration of this version. */
export const latestMigration = Object.keys(migrations).sort().at(-1) ?? "";

/** Runs the outstanding migrations up to `migration`. `kysely` may be a transaction. */
export const migrateTo = async (kysely: Kysely<Tables>, migration: string): Promise<void> => {
  const { error } = await createMigrator(kysely).migrateTo(migration);
  if (error !== undefined) throw error;
};

/** Drops all tables that the migrations created. */
export const dropTables = async ({ schema }: Kysely<Tables>): Promise<void> => {
  for (const table of [
    "queue_items",
    "notice_recipients",
    "notices",
    "delivery_messages",
    "delivery_facts",
    "deliveries",
    "subscriptions",
    "told",
    "watermarks",
    "thread_subjects",
    "edit_receipts",
    "private_views",
    "watch_news",
    "watches",
    "tokens",
    "message_edits",
    "posted_facts",
    "posted_messages",
    "revision",
    "audit",
    "people",
    "lines",
    "briefing_sightings",
    "source_checks",
    "claims",
    "erasures",
    "intake_items",
    "intake_sources",
    "intake_lease",
    "record_identity",
    "record_contents",
    "record_files",
    "record_versions",
  ]) {
    await schema.dropTable(table).execute();
  }
  await schema.dropTable(migrationTables.migrationTableName).execute();
  await schema.dropTable(migrationTables.migrationLockTableName).execute();
};

/** Not Kysely's default names, because another program in the same database may use Kysely too. */
const migrationTables = {
  migrationTableName: "onrecord_migration",
  migrationLockTableName: "onrecord_migration_lock",
};

const createMigrator = (db: Kysely<Tables>): Migrator =>
  new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    ...migrationTables,
  });
