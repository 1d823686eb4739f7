import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { isSqlite } from "./is-sqlite.ts";

/** Makes the database refuse to change or delete rows of the audit log. */
const forbidChanges = async (database: Kysely<unknown>): Promise<void> => {
  const refusal = sql.lit("The audit log is never changed.");
  if (isSqlite(database)) {
    for (const change of ["UPDATE", "DELETE"]) {
      await sql`
        CREATE TRIGGER ${sql.id(`audit_no_${change.toLowerCase()}`)} BEFORE ${sql.raw(change)} ON audit
        BEGIN SELECT RAISE(ABORT, ${refusal}); END`.execute(database);
    }
    return;
  }
  await sql`
    CREATE OR REPLACE FUNCTION onrecord_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION ${refusal}; END $$`.execute(database);
  await sql`
    CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION onrecord_refuse_change()`.execute(database);
};

/** The log of changes that people make in chat. */
export const audit: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable("audit")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("at", "bigint", (column) => column.notNull())
      .addColumn("who", "text", (column) => column.notNull())
      .addColumn("channel", "text")
      .addColumn("what", "text", (column) => column.notNull())
      .addColumn("subject", "text", (column) => column.notNull())
      .addColumn("before", "text")
      .addColumn("after", "text")
      .execute();
    await database.schema.createIndex("audit_by_time").on("audit").column("at").execute();
    await forbidChanges(database);
  },
};
