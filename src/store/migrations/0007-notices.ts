import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Notices for the managers of a channel, and their recipients. */
export const notices: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    for (const table of ["deliveries", "subscriptions"]) {
      await schema.alterTable(table).addColumn("noticed_at", "bigint").execute();
      // Older versions reported these when they happened.
      await sql`UPDATE ${sql.table(table)} SET noticed_at = 0`.execute(database);
    }
    await schema
      .createIndex("deliveries_unnoticed")
      .on("deliveries")
      .column("channel")
      .where(sql<boolean>`noticed_at IS NULL AND state IN ('failed', 'missed', 'unknown')`)
      .execute();
    await schema
      .createTable("notices")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("channel", "text", (column) => column.notNull())
      .addColumn("body", "text", (column) => column.notNull())
      .addColumn("recorded_at", "bigint", (column) => column.notNull())
      .addColumn("due_at", "bigint")
      .addColumn("owner", "text")
      .execute();
    await schema
      .createTable("notice_recipients")
      .addColumn("notice", "text", (column) => column.notNull().references("notices.id"))
      .addColumn("person", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("since", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("notice_recipients_key", ["notice", "person"])
      .execute();
  },
};
