import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** The briefings with corrections whose editor has no receipt yet. */
export const editReceipts: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable("edit_receipts")
      .addColumn("slug", "text", (column) => column.primaryKey())
      .addColumn("since", "bigint", (column) => column.notNull())
      .execute();
  },
};
