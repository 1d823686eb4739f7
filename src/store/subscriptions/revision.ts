import type { Kysely } from "kysely";
import type { Tables } from "../database/schema.ts";

/** Makes every process read the subscriptions again. Runs in the caller's transaction. */
export const growRevision = async (on: Kysely<Tables>): Promise<void> => {
  await on
    .updateTable("revision")
    .set((row) => ({ number: row("number", "+", 1) }))
    .execute();
};
