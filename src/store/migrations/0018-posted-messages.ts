import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

const postedMessagesTable = ({ schema }: Kysely<unknown>) =>
  schema
    .createTable("posted_messages")
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("message", "text", (column) => column.notNull())
    .addColumn("delivery", "text", (column) => column.notNull())
    .addColumn("part", "text", (column) => column.notNull())
    .addColumn("thread", "text")
    .addColumn("language", "text", (column) => column.notNull())
    .addColumn("content", "text", (column) => column.notNull())
    .addColumn("posted_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("posted_messages_key", ["channel", "message"])
    .execute();

const postedFactsTable = ({ schema }: Kysely<unknown>) =>
  schema
    .createTable("posted_facts")
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("message", "text", (column) => column.notNull())
    .addColumn("reference", "text", (column) => column.notNull())
    .addColumn("known", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("posted_facts_key", ["channel", "message", "reference"])
    .execute();

const messageEditsTable = ({ schema }: Kysely<unknown>) =>
  schema
    .createTable("message_edits")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("message", "text", (column) => column.notNull())
    .addColumn("changes", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("planned_at", "bigint", (column) => column.notNull())
    .addColumn("due_at", "bigint")
    .addColumn("owner", "text")
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("certain", "integer", (column) => column.notNull())
    .addColumn("reason", "text")
    .execute();

/** What the bot posted, with the facts that each message shows, and the edits that corrections need. */
export const postedMessages: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await postedMessagesTable(database);
    await postedFactsTable(database);
    await messageEditsTable(database);
    await schema.createIndex("posted_messages_by_time").on("posted_messages").column("posted_at").execute();
    await schema.createIndex("posted_facts_by_reference").on("posted_facts").column("reference").execute();
    await schema.createIndex("message_edits_by_due").on("message_edits").column("due_at").execute();
    await schema
      .createIndex("message_edits_by_message")
      .on("message_edits")
      .columns(["channel", "message"])
      .execute();
  },
};
