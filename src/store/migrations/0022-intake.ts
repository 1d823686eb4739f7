import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const sourcesTable = ({ schema }: Kysely<unknown>) =>
  schema
    .createTable("intake_sources")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("origin", "text", (column) => column.notNull())
    .addColumn("settings", "text", (column) => column.notNull())
    .addColumn("paused", "integer", (column) => column.notNull())
    .addColumn("etag", "text")
    .addColumn("last_modified", "text")
    .addColumn("next_poll_at", "bigint", (column) => column.notNull())
    .addColumn("polled_at", "bigint")
    .addColumn("failures", "integer", (column) => column.notNull())
    .addColumn("problem", "text")
    .execute();

const itemsTable = ({ schema }: Kysely<unknown>) =>
  schema
    .createTable("intake_items")
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("identity", "text", (column) => column.notNull())
    .addColumn("version", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("host", "text")
    .addColumn("content", "text")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("seen_at", "bigint", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("listed_at", "bigint", (column) => column.notNull())
    .addColumn("due_at", "bigint")
    .addColumn("owner", "text")
    .addColumn("claimed_at", "bigint")
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("slugs", "text")
    .addColumn("problem", "text")
    .addPrimaryKeyConstraint("intake_items_key", ["source", "identity"])
    .execute();

/** The sources of the intake, what came from each, and the process that polls them. */
export const intake: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await sourcesTable(database);
    await itemsTable(database);
    await schema
      .createIndex("intake_items_by_due")
      .on("intake_items")
      .columns(["source", "due_at"])
      .execute();
    await schema
      .createTable("intake_lease")
      .addColumn("id", "integer", (column) => column.primaryKey())
      .addColumn("owner", "text", (column) => column.notNull())
      .addColumn("until", "bigint", (column) => column.notNull())
      .execute();
    await sql`INSERT INTO intake_lease (id, owner, until) VALUES (1, '', 0)`.execute(database);
  },
};
