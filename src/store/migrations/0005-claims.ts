import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Work that only one process does, and only once. */
export const claims: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable("claims")
      .addColumn("key", "text", (column) => column.primaryKey())
      .addColumn("claimed_at", "bigint", (column) => column.notNull())
      .execute();
  },
};
