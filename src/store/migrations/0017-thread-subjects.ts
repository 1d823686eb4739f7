import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** What a person asked about last in a thread. */
export const threadSubjects: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable("thread_subjects")
      .addColumn("thread", "text", (column) => column.notNull())
      .addColumn("person", "text", (column) => column.notNull())
      .addColumn("subject", "text", (column) => column.notNull())
      .addColumn("asked_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("thread_subjects_key", ["thread", "person"])
      .execute();
  },
};
