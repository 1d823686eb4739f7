import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * Of each channel, one delivery at most is open: claimed, or to be gone on with. So the next one is composed once the
 * channel knows all of it. Versions before made several at once; of those that are open now, the first one goes on.
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
