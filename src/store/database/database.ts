import type { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import { migrations } from "../migrations/index.ts";
import type { Tables } from "./schema.ts";
import type { FilePlace } from "./sqlite-file.ts";

/** The file of a database, which may be deleted or replaced while it is open. */
export interface DatabaseFile {
  place(): FilePlace;
  /**
   * Writes the open database to where its file was, and goes on with that. Rejects with a `storage` error if that
   * cannot be done, as when another file has appeared there.
   */
  writeBack(): Promise<void>;
}

/** A database, whichever it is. */
export interface Database {
  readonly engine: "sqlite" | "postgres";
  readonly kysely: Kysely<Tables>;
  /** The thrown error; if it is the database's, as a `storage` error that says what to do. */
  readonly explain: (error: unknown) => unknown;
  /** Whether what was thrown says that another row has a value which only one may have. */
  readonly isTaken: (error: unknown) => boolean;
  /** Lets a statement be planned once for each connection, and not each time. */
  keepPlan(sql: string): void;
  /** Whether another process has it open, such as a bot that runs. */
  isShared(): Promise<boolean>;
  /** The file that it is in; null for one on a server. */
  readonly file: DatabaseFile | null;
  /** What it is, without a password: a file, or a server and its database. */
  readonly name: string;
}

/** Runs queries; what the database throws becomes a `storage` error. */
export const run = async <Result>(
  { explain }: Pick<Database, "explain">,
  work: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    throw error instanceof OnrecordError ? error : explain(error);
  }
};

/** Of our own, so that another program in the same database may use Kysely too. */
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

/** The step that a database of this version has come to. */
export const latestMigration = Object.keys(migrations).sort().at(-1) ?? "";

/** Takes the steps up to `migration` that were not taken yet, also in a transaction that is under way. */
export const migrateTo = async (kysely: Kysely<Tables>, migration: string): Promise<void> => {
  const { error } = await createMigrator(kysely).migrateTo(migration);
  if (error !== undefined) throw error;
};

/** Removes everything that the migrations made. */
export const dropTables = async ({ schema }: Kysely<Tables>): Promise<void> => {
  for (const table of [
    "notice_recipients",
    "notices",
    "delivery_messages",
    "delivery_facts",
    "deliveries",
    "subscriptions",
    "told",
    "watermarks",
    "revision",
    "audit",
    "people",
    "lines",
    "briefing_sightings",
    "claims",
    "erasures",
  ]) {
    await schema.dropTable(table).execute();
  }
  await schema.dropTable(migrationTables.migrationTableName).execute();
  await schema.dropTable(migrationTables.migrationLockTableName).execute();
};

/**
 * Brings an older database up to date. Throws a `storage` error for one that a newer Onrecord wrote; one that fails in
 * the middle stays as it was.
 */
export const migrate = async ({ kysely, name }: Pick<Database, "kysely" | "name">): Promise<void> => {
  const { error } = await createMigrator(kysely).migrateToLatest();
  if (error === undefined) return;
  if (/^corrupted migrations/u.test(messageOf(error))) {
    throw new OnrecordError(
      "storage",
      `${name}: expected a database of this version or an older one; a newer Onrecord wrote it (${messageOf(error)}). Update this one, or name another database.`,
      { cause: error },
    );
  }
  throw error;
};
