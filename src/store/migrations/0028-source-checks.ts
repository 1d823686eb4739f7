import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** When the sources of a briefing were last checked. */
export const sourceChecks: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable("source_checks")
      .addColumn("slug", "text", (column) => column.notNull().primaryKey())
      .addColumn("checked_at", "bigint", (column) => column.notNull())
      .execute();
  },
};
