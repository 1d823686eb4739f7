import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { isSqlite } from "./is-sqlite.ts";

const erased = sql.lit("erased");
const refusal = sql.lit("The audit log is never changed.");

/** Whether a row stays what it is, but for a person in it who is erased. */
const onlyErases = (isSame: ReturnType<typeof sql.raw>) => {
  const same = (column: string) => sql`NEW.${sql.id(column)} ${isSame} OLD.${sql.id(column)}`;
  const sameOrErased = (column: string) => sql`(${same(column)} OR NEW.${sql.id(column)} = ${erased})`;
  return sql.join(
    [
      ...["id", "at", "channel", "what", "before", "after"].map(same),
      ...["who", "subject"].map(sameOrErased),
    ],
    sql` AND `,
  );
};

/** Who was forgotten, and the one change that the audit log allows: a person in it is replaced by `erased`. */
export const erasures: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable("erasures")
      .addColumn("hash", "text", (column) => column.primaryKey())
      .addColumn("erased_at", "bigint", (column) => column.notNull())
      .execute();
    if (isSqlite(database)) {
      await sql`DROP TRIGGER audit_no_update`.execute(database);
      await sql`
        CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit WHEN NOT (${onlyErases(sql.raw("IS"))})
        BEGIN SELECT RAISE(ABORT, ${refusal}); END`.execute(database);
      return;
    }
    await sql`DROP TRIGGER audit_no_change ON audit`.execute(database);
    await sql`
      CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
      FOR EACH STATEMENT EXECUTE FUNCTION onrecord_refuse_change()`.execute(database);
    await sql`
      CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
      FOR EACH ROW WHEN (NOT (${onlyErases(sql.raw("IS NOT DISTINCT FROM"))}))
      EXECUTE FUNCTION onrecord_refuse_change()`.execute(database);
  },
};
