import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { isSqlite } from "./is-sqlite.ts";

const erased = sql.lit("erased");
const refusal = sql.lit("The audit log is never changed.");

/** SQL: whether an update changes nothing but replaces a person by `erased`. */
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

/** The people who were forgotten. From now on, the audit log allows one change: replacing a person by `erased`. */
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
