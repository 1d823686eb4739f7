import { type Compilable, type Kysely, type RawBuilder, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import { migrations } from "../migrations/index.ts";
import type { Tables } from "./schema.ts";
import type { FilePlace } from "./sqlite-file.ts";

/** The file of a database, which may be deleted or replaced while it is open. */
export interface DatabaseFile {
  place(): FilePlace;
  /**
   * Writes the open database back to its path, and uses the new file from then on. Rejects with a `storage` error if
   * that is not possible, for example because another file has appeared there.
   */
  writeBack(): Promise<void>;
}

/** An SQLite or Postgres database. */
export interface Database {
  readonly engine: "sqlite" | "postgres";
  readonly kysely: Kysely<Tables>;
  /** Turns an error of the database into a `storage` error that says what to do. Returns any other error unchanged. */
  readonly explain: (error: unknown) => unknown;
  /** Whether an error says that another row has the same unique value. */
  readonly isTaken: (error: unknown) => boolean;
  /** Makes the server plan a statement once for each connection, and not each time. */
  keepPlan(sql: string): void;
  /** Whether another process, such as a running bot, has it open. */
  isShared(): Promise<boolean>;
  /** The database's file; null for a database on a server. */
  readonly file: DatabaseFile | null;
  /** Its name for messages, without a password: a file, or a server and its database. */
  readonly name: string;
}

/** Runs queries. An error of the database becomes a `storage` error. */
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

/** Rejects with a `storage` error if the database cannot be written, for example because its file is read-only. Changes nothing. */
export const checkWritable = (database: Database): Promise<void> =>
  run(database, async () => {
    await database.kysely
      .updateTable("revision")
      .set(({ ref }) => ({ number: ref("number") }))
      .execute();
  });

/**
 * After an erasure: removes what was erased from SQLite's log of changes, too. False if another program reads the file for long, so that the log
 * cannot be emptied. A Postgres server empties its own with its next `VACUUM`.
 */
export const emptyLog = (database: Database): Promise<boolean> =>
  run(database, async () => {
    if (database.engine !== "sqlite") return true;
    const emptied = sql<{ readonly busy: number }>`PRAGMA wal_checkpoint(TRUNCATE)`;
    const { rows } = await emptied.execute(database.kysely);
    return rows.every(({ busy }) => busy === 0);
  });

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

/** The most rows that one statement writes: SQLite allows 32,766 values. */
const mostRows = 1_000;

/** Splits rows into batches that one statement may write. */
export const inBatches = <Row>(rows: readonly Row[]): readonly (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / mostRows) }, (_, index) =>
    rows.slice(index * mostRows, (index + 1) * mostRows),
  );

type Value = string | number | null;

/** Marks the position of a value in a compiled query. */
class Placeholder {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

type Parameter<Values> = <Name extends keyof Values & string>(name: Name) => RawBuilder<Values[Name]>;

/**
 * A query that is built, compiled and planned once. Used for the queries of every delivery, because Kysely takes as long
 * to build one as SQLite takes to run it. `parameter` marks a value that differs in each run.
 */
export const prepare = <Values extends Readonly<Record<string, Value>>, Row>(
  database: Pick<Database, "kysely" | "keepPlan">,
  build: (kysely: Kysely<Tables>, parameter: Parameter<Values>) => Compilable<Row>,
) => {
  const compiled = build(database.kysely, (name) => sql`${new Placeholder(name)}`).compile();
  database.keepPlan(compiled.sql);
  return async (on: Kysely<Tables>, values: Values): Promise<readonly Row[]> => {
    const parameters = compiled.parameters.map((value) =>
      value instanceof Placeholder ? values[value.name] : value,
    );
    const { rows } = await on.executeQuery<Row>({ ...compiled, parameters });
    return rows;
  };
};
