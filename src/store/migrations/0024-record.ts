import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** The briefings with all their versions, for newsrooms that keep them in the database. */
export const record: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable("record_identity")
      .addColumn("id", "text", (column) => column.primaryKey())
      .execute();
    await schema
      .createTable("record_contents")
      .addColumn("sha256", "text", (column) => column.primaryKey())
      .addColumn("encoding", "text", (column) => column.notNull())
      .addColumn("content", "text", (column) => column.notNull())
      .execute();
    await schema
      .createTable("record_versions")
      .addColumn("entry", "text", (column) => column.notNull())
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("number", "bigint", (column) => column.notNull())
      .addColumn("tree", "text")
      .addColumn("committed_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("record_versions_key", ["entry", "version"])
      .execute();
    await schema
      .createTable("record_files")
      .addColumn("entry", "text", (column) => column.notNull())
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("sha256", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("record_files_key", ["entry", "version", "name"])
      .execute();
    await schema
      .createIndex("record_versions_by_number")
      .unique()
      .on("record_versions")
      .column("number")
      .execute();
    await schema.createIndex("record_files_by_content").on("record_files").column("sha256").execute();
  },
};
