import { sql } from "kysely";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { migrateTo } from "../../src/store/database/migrate.ts";
import { connectDatabase, openDatabase } from "../../src/store/database/open.ts";
import { parseReason, type Reason, said } from "../../src/store/deliveries/reason.ts";
import { startPostgres } from "../fakes/postgres.ts";
import { databasePath } from "./deliveries/ledger.ts";

const postgres = await startPostgres();
if (typeof postgres !== "string") afterAll(() => postgres.stop());

const engines = [
  { name: "SQLite", address: async () => databasePath() },
  ...(typeof postgres === "string" ? [] : [{ name: "Postgres", address: () => postgres.createDatabase() }]),
];

/** What versions before wrote, and what it is now. */
const written: readonly (readonly [string, Reason])[] = [
  ["The digest was paused.", { key: "paused" }],
  ["The digest was removed.", { key: "removed" }],
  ["The digest was suspended: not_in_channel", { key: "suspended", why: said("not_in_channel") }],
  [
    "The digest was suspended: not among SLACK_CHANNELS",
    { key: "suspended", why: { key: "unlisted", variable: "SLACK_CHANNELS" } },
  ],
  ["It came up more than 60 minutes late.", { key: "late", minutes: 60 }],
  [
    "It came up more than 5 minutes late: the next digest stands for it too.",
    { key: "late-and-merged", minutes: 5 },
  ],
  ["It could not be posted within 15 minutes.", { key: "too-late", minutes: 15 }],
  ["A later post of the same digest was due.", { key: "superseded" }],
  ["It was tried 50 times.", { key: "tried", times: 50 }],
  [
    "It could not be composed: x is not a function\nat y",
    { key: "uncomposed", why: said("x is not a function\nat y") },
  ],
  ["It was under way when the backup was taken from which it comes.", { key: "restored" }],
  ["the answer to another message", { key: "other-answer" }],
  ["not a channel id", { key: "no-channel" }],
  ["an answer without a message", { key: "no-message" }],
  ["an answer that is not Slack’s", { key: "other-server", platform: "Slack" }],
  ["no answer within 10 s", { key: "no-answer", seconds: 10 }],
  ["rate limited for 31 s", { key: "rate-limited", seconds: 31 }],
  ["the bot may not read the channel’s history", { key: "no-history" }],
  ["Slack does not show the messages’ metadata", { key: "no-metadata" }],
  ["Slack has more messages and does not say how to read them", { key: "no-cursor" }],
  ["more than 10000 messages came to the channel since then", { key: "too-many", most: 10_000 }],
  ["HTTP status 503", { key: "http-status", status: 503 }],
  ["what a terminal has shown cannot be looked up.", { key: "terminal" }],
  ["Missing Permissions (50013)", said("Missing Permissions (50013)")],
  ["another process has taken this over", said("another process has taken this over")],
  ["", said("")],
  ["rate limited for a while", said("rate limited for a while")],
  ['It\'s "odd" – l’é, ệ', said('It\'s "odd" – l’é, ệ')],
];

describe.each(engines)("a $name database of a version that wrote reasons as sentences", ({ address }) => {
  test("keeps each as a key with values, and what it does not know as what was said", async () => {
    const where = await address();
    const old = await connectDatabase(where);
    await migrateTo(old.kysely, "0005-claims");
    for (const [index, [sentence]] of written.entries()) {
      await sql`
        INSERT INTO deliveries (id, subscription, channel, slot, scheduled, planned_at, state, attempts, certain, reason)
        VALUES (${String(index)}, 'morning slack:C1', 'slack:C1', ${String(index)}, 1, ${index}, 'failed', 1, 1, ${sentence})`.execute(
        old.kysely,
      );
    }
    await sql`
      INSERT INTO subscriptions (key, channel, schedule, since, origin, state, suspension_cause, suspension_reason, changed_at)
      VALUES ('morning slack:C1', 'slack:C1', '30 8 * * * UTC', 0, 'file', 'suspended', 'channel-gone', 'is_archived', 0)`.execute(
      old.kysely,
    );
    await old.kysely.destroy();
    const database = await openDatabase(where);
    onTestFinished(() => database.kysely.destroy());
    const rows = await database.kysely
      .selectFrom("deliveries")
      .select("reason")
      .orderBy("planned_at")
      .execute();
    expect(rows.map(({ reason }) => parseReason(reason ?? ""))).toEqual(written.map(([, reason]) => reason));
    const [subscription] = await database.kysely
      .selectFrom("subscriptions")
      .select("suspension_reason")
      .execute();
    expect(subscription).toEqual({ suspension_reason: '{"key":"said","text":"is_archived"}' });
  });
});
