import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { isSqlite } from "./is-sqlite.ts";

const erased = sql.lit("erased");
const refusal = sql.lit("The audit log is never changed.");

/** SQL: whether an update changes nothing but replaces a person, or words that were taken down, by `erased`. */
const onlyErases = (isSame: ReturnType<typeof sql.raw>) => {
  const same = (column: string) => sql`NEW.${sql.id(column)} ${isSame} OLD.${sql.id(column)}`;
  // `=` with NULL is neither true nor false, and would let an update remove a value.
  const sameOrErased = (column: string) =>
    sql`(${same(column)} OR (NEW.${sql.id(column)} ${isSame} ${erased} AND OLD.${sql.id(column)} IS NOT NULL))`;
  return sql.join(
    [
      ...["id", "at", "channel", "what"].map(same),
      ...["who", "subject", "before", "after"].map(sameOrErased),
    ],
    sql` AND `,
  );
};

/** Lets a takedown erase words from the audit log: an entry of an edited fact has the fact's passages. */
export const auditWords: Migration = {
  async up(database: Kysely<unknown>) {
    if (isSqlite(database)) {
      await sql`DROP TRIGGER audit_no_update`.execute(database);
      await sql`
        CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit WHEN NOT (${onlyErases(sql.raw("IS"))})
        BEGIN SELECT RAISE(ABORT, ${refusal}); END`.execute(database);
      return;
    }
    await sql`DROP TRIGGER audit_no_update ON audit`.execute(database);
    await sql`
      CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
      FOR EACH ROW WHEN (NOT (${onlyErases(sql.raw("IS NOT DISTINCT FROM"))}))
      EXECUTE FUNCTION onrecord_refuse_change()`.execute(database);
  },
};
