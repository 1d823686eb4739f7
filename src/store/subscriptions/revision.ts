import type { Kysely } from "kysely";
import type { Tables } from "../database/schema.ts";

/** Says to every process that subscriptions have changed. Part of the caller's transaction. */
export const growRevision = async (on: Kysely<Tables>): Promise<void> => {
  await on
    .updateTable("revision")
    .set((row) => ({ number: row("number", "+", 1) }))
    .execute();
};
