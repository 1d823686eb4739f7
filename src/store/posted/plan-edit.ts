import { type Database, lockRows } from "../database/database.ts";
import { writeHashes } from "./database-posted-messages.ts";
import { type PlannedEdit, slugOfFact } from "./message-edits.ts";

/** Plans an edit and records what its message is known to have been told, unless another process has planned one meanwhile. */
export const planEdit = (
  database: Database,
  { id, channel, message, changes }: PlannedEdit,
  { epochMilliseconds: now }: Temporal.Instant,
): Promise<void> =>
  database.kysely.transaction().execute(async (on) => {
    for (const { reference, known } of changes) {
      const { known: current } =
        (await on
          .selectFrom("posted_facts")
          .select("known")
          .where("channel", "=", channel)
          .where("message", "=", message)
          .where("reference", "=", reference)
          .$call(lockRows(database))
          .executeTakeFirst()) ?? {};
      if (current !== writeHashes(known)) return;
    }
    for (const { reference, known, hashes } of changes) {
      await on
        .updateTable("posted_facts")
        .set({ known: writeHashes([...known, ...hashes]) })
        .where("channel", "=", channel)
        .where("message", "=", message)
        .where("reference", "=", reference)
        .execute();
    }
    await on
      .insertInto("message_edits")
      .values({
        id,
        channel,
        message,
        changes: JSON.stringify(changes.map(({ reference, hashes }) => ({ reference, hashes }))),
        state: "to-edit",
        planned_at: now,
        due_at: now,
        attempts: 0,
        certain: 1,
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
    const slugs = new Set(changes.map(({ reference }) => slugOfFact(reference)));
    await on
      .insertInto("edit_receipts")
      .values([...slugs].map((slug) => ({ slug, since: now })))
      .onConflict((conflict) => conflict.column("slug").doNothing())
      .execute();
  });
