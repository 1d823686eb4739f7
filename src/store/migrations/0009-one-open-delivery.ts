import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * At most one delivery of each channel is open: claimed or to be continued. So the next one is composed when the channel
 * was told everything in it. Older versions made several at once. Of those open now, only the first one continues.
 */
export const oneOpenDelivery: Migration = {
  async up(database: Kysely<unknown>) {
    await sql`
      UPDATE deliveries SET
        state = CASE WHEN certain = 1 AND NOT EXISTS (
          SELECT 1 FROM delivery_messages WHERE delivery_messages.delivery = deliveries.id
        ) THEN 'missed' ELSE 'unknown' END,
        due_at = NULL, owner = NULL, content = NULL, reason = '{"key":"updated"}'
      WHERE due_at IS NOT NULL AND EXISTS (
        SELECT 1 FROM deliveries AS earlier
        WHERE earlier.channel = deliveries.channel AND earlier.due_at IS NOT NULL
          AND (earlier.planned_at < deliveries.planned_at
            OR (earlier.planned_at = deliveries.planned_at AND earlier.id < deliveries.id))
      )`.execute(database);
    await database.schema
      .createIndex("deliveries_open")
      .unique()
      .on("deliveries")
      .column("channel")
      .where(sql.ref("due_at"), "is not", null)
      .execute();
  },
};
