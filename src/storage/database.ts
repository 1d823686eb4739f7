import type { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { messageOf, OnrecordError } from "../errors.ts";
import { migrations } from "./migrations.ts";
import type { Tables } from "./schema.ts";

/** A database, whichever it is. */
export interface Database {
  readonly engine: "sqlite" | "postgres";
  readonly kysely: Kysely<Tables>;
  /** What was thrown, as a `storage` error that says what to do where it is the database's. */
  readonly explain: (error: unknown) => unknown;
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
    throw explain(error);
  }
};

/**
 * Brings an older database up to date. Throws a `storage` error for one that a newer Onrecord wrote; one that fails in
 * the middle stays as it was.
 */
export const migrate = async ({ kysely, explain, name }: Database): Promise<void> => {
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations: async () => ({ ...migrations }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (/^corrupted migrations/u.test(messageOf(error))) {
    throw new OnrecordError(
      "storage",
      `${name}: expected a database of this version or an older one; a newer Onrecord wrote it (${messageOf(error)}). Update this one, or name another database.`,
      { cause: error },
    );
  }
  throw explain(error);
};
