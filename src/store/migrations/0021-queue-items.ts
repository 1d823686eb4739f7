import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** The desk's queue, with the note about each item in the desk's channel. */
export const queueItems: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable("queue_items")
      .addColumn("key", "text", (column) => column.primaryKey())
      .addColumn("number", "integer", (column) => column.unique())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("asker", "text")
      .addColumn("language", "text", (column) => column.notNull())
      .addColumn("channel", "text")
      .addColumn("text", "text", (column) => column.notNull())
      .addColumn("about", "text")
      .addColumn("asked_at", "bigint", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("changed_by", "text")
      .addColumn("changed_at", "bigint", (column) => column.notNull())
      .addColumn("answer", "text")
      .addColumn("revision", "integer", (column) => column.notNull())
      .addColumn("note", "text", (column) => column.notNull())
      .addColumn("place", "text")
      .addColumn("part", "text")
      .addColumn("message", "text")
      .addColumn("shown", "integer", (column) => column.notNull())
      .addColumn("certain", "integer", (column) => column.notNull())
      .addColumn("attempts", "integer", (column) => column.notNull())
      .addColumn("due_at", "bigint")
      .addColumn("owner", "text")
      .addColumn("reason", "text")
      .execute();
    await schema.createIndex("queue_items_by_due").on("queue_items").column("due_at").execute();
    await schema
      .createIndex("queue_items_by_state")
      .on("queue_items")
      .columns(["state", "asked_at"])
      .execute();
  },
};
