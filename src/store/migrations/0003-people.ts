import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** People's settings, the command lines of buttons and menus, and when facts were seen. */
export const people: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable("people")
      .addColumn("person", "text", (column) => column.primaryKey())
      .addColumn("language", "text")
      .addColumn("asked_since_at", "bigint")
      .execute();
    await schema
      .createTable("lines")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("line", "text", (column) => column.notNull())
      .addColumn("kept_at", "bigint", (column) => column.notNull())
      .execute();
    await schema
      .createTable("sightings")
      .addColumn("language", "text", (column) => column.notNull())
      .addColumn("fact", "text", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull())
      .addColumn("seen_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("sightings_key", ["language", "fact", "seen_at"])
      .execute();
  },
};
