import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { isSqlite } from "./is-sqlite.ts";

/**
 * Closes two other ways to remove a row of the audit log: SQLite fires no DELETE trigger for a row that INSERT OR REPLACE
 * removes, and Postgres fires none for a TRUNCATE.
 */
export const auditKept: Migration = {
  async up(database: Kysely<unknown>) {
    if (isSqlite(database)) {
      await sql`
        CREATE TRIGGER audit_no_replace BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, ${sql.lit("The audit log is never changed.")}); END`.execute(database);
      return;
    }
    await sql`
      CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit
      FOR EACH STATEMENT EXECUTE FUNCTION onrecord_refuse_change()`.execute(database);
  },
};
