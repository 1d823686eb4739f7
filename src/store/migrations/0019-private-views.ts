import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Which facts the bot showed to one person alone, to send them notices of corrections. */
export const privateViews: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable("private_views")
      .addColumn("person", "text", (column) => column.notNull())
      .addColumn("reference", "text", (column) => column.notNull())
      .addColumn("language", "text", (column) => column.notNull())
      .addColumn("known", "text", (column) => column.notNull())
      .addColumn("day", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("private_views_key", ["person", "reference"])
      .execute();
    await schema.createIndex("private_views_by_reference").on("private_views").column("reference").execute();
  },
};
