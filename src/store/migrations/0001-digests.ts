import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { OnrecordError } from "../../base/errors.ts";
import { isSqlite } from "./is-sqlite.ts";

/** The previous version used `user_version` for its migrations. With a higher number, it refuses the file. */
const userVersion = { before: 1, now: 2 };

const tablesBefore = "deliveries, subscriptions";

/** Whether the previous version wrote the file. Throws if another program wrote it. */
const isOfBefore = async (database: Kysely<unknown>): Promise<boolean> => {
  if (!isSqlite(database)) return false;
  const all = (await database.introspection.getTables()).map(({ name }) => name);
  const tables = all.filter((name) => !name.startsWith("onrecord_")).join(", ");
  if (tables === "") return false;
  const { rows } = await sql<{ user_version: number }>`PRAGMA user_version`.execute(database);
  if (tables === tablesBefore && rows[0]?.user_version === userVersion.before) return true;
  throw new OnrecordError(
    "storage",
    `Expected a new file or one of Onrecord's, got another program's, with the tables ${tables}. Name another file in ONRECORD_DATABASE.`,
  );
};

/** Renames the tables of the previous version. */
const renameOldTables = async ({ schema }: Kysely<unknown>): Promise<void> => {
  await schema.dropIndex("deliveries_by_time").execute();
  await schema.dropIndex("deliveries_in_flight").execute();
  await schema.alterTable("deliveries").renameTo("deliveries_before").execute();
  await schema.alterTable("subscriptions").renameTo("subscriptions_before").execute();
};

/** Copies the rows of the renamed tables. A key is the digest's name and its channel. */
const copyOldRows = async (database: Kysely<unknown>): Promise<void> => {
  const channel = sql`substr(subscription, instr(subscription, ' ') + 1)`;
  await sql`
    INSERT INTO subscriptions (key, channel, schedule, since, origin, state, changed_at)
    SELECT key, substr(key, instr(key, ' ') + 1), schedule, since, 'file', 'active', since
    FROM subscriptions_before`.execute(database);
  // The old tables do not say how much of an open delivery was posted, so its state becomes `unknown`.
  await sql`
    INSERT INTO deliveries (id, subscription, channel, slot, scheduled, planned_at, state, attempts,
      first_claimed_at, claimed_at, settled_at, certain, reason)
    SELECT id, subscription, ${channel}, slot, scheduled, planned_at,
      CASE state WHEN 'partly-posted' THEN 'failed' WHEN 'claimed' THEN 'unknown' WHEN 'released' THEN 'missed'
        ELSE state END,
      attempts, claimed_at, claimed_at, settled_at, 1, reason
    FROM deliveries_before`.execute(database);
  await sql`
    INSERT INTO delivery_messages (delivery, part, message, position)
    SELECT deliveries_before.id, message.key, message.value, message.key
    FROM deliveries_before, json_each(deliveries_before.message_ids) AS message`.execute(database);
  await database.schema.dropTable("deliveries_before").execute();
  await database.schema.dropTable("subscriptions_before").execute();
};

const createTables = async (database: Kysely<unknown>): Promise<void> => {
  const { schema } = database;
  await schema
    .createTable("subscriptions")
    .addColumn("key", "text", (column) => column.primaryKey())
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("schedule", "text", (column) => column.notNull())
    .addColumn("since", "bigint", (column) => column.notNull())
    .addColumn("origin", "text", (column) => column.notNull())
    .addColumn("settings", "text")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("paused_until", "bigint")
    .addColumn("suspension_cause", "text")
    .addColumn("suspension_reason", "text")
    .addColumn("created_by", "text")
    .addColumn("changed_by", "text")
    .addColumn("changed_at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("deliveries")
    // The id is a hash of subscription and slot. There must be no second unique index on these two: if two processes insert
    // the same row at once, Postgres applies ON CONFLICT to one index only, and fails if it checks the other one first.
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("subscription", "text", (column) => column.notNull())
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("slot", "text", (column) => column.notNull())
    .addColumn("scheduled", "integer", (column) => column.notNull())
    .addColumn("planned_at", "bigint", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("due_at", "bigint")
    .addColumn("owner", "text")
    .addColumn("first_claimed_at", "bigint")
    .addColumn("claimed_at", "bigint")
    .addColumn("settled_at", "bigint")
    .addColumn("content", "text")
    .addColumn("content_hash", "text")
    .addColumn("certain", "integer", (column) => column.notNull())
    .addColumn("reason", "text")
    .execute();
  await schema
    .createIndex("deliveries_due")
    .on("deliveries")
    .column("due_at")
    .where(sql.ref("due_at"), "is not", null)
    .execute();
  await schema
    .createIndex("deliveries_by_subscription")
    .on("deliveries")
    .columns(["channel", "subscription", "planned_at"])
    .execute();
  await schema
    .createTable("delivery_messages")
    .addColumn("delivery", "text", (column) => column.notNull().references("deliveries.id"))
    .addColumn("part", "text", (column) => column.notNull())
    .addColumn("message", "text", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("delivery_messages_key", ["delivery", "part"])
    .execute();
  await schema
    .createTable("reported")
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("fact", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("delivery", "text", (column) => column.notNull())
    .addColumn("reported_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("reported_key", ["channel", "fact"])
    .execute();
  await schema
    .createTable("revision")
    .addColumn("id", "integer", (column) => column.primaryKey())
    .addColumn("number", "bigint", (column) => column.notNull())
    .execute();
  await sql`INSERT INTO revision (id, number) VALUES (1, 0)`.execute(database);
};

/** Subscriptions, deliveries and what channels were told, with the rows of the previous version. */
export const digests: Migration = {
  async up(database: Kysely<unknown>) {
    const hasBefore = await isOfBefore(database);
    if (hasBefore) await renameOldTables(database);
    await createTables(database);
    if (hasBefore) await copyOldRows(database);
    if (isSqlite(database)) await sql.raw(`PRAGMA user_version = ${userVersion.now}`).execute(database);
  },
};
