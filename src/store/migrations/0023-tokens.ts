import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** The tokens with which programs read the record. */
export const tokens: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable("tokens")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("hash", "text", (column) => column.notNull().unique())
      .addColumn("name", "text", (column) => column.notNull().unique())
      .addColumn("use", "text", (column) => column.notNull())
      .addColumn("person", "text", (column) => column.notNull())
      .addColumn("cleared_in", "text")
      .addColumn("language", "text", (column) => column.notNull())
      .addColumn("made_at", "bigint", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .addColumn("used_at", "bigint")
      .execute();
  },
};
