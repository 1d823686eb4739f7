import type { Kysely } from "kysely";
import type { Tables } from "../database/schema.ts";

/** Removes what a channel watches, because the digest that tells it is removed. Runs in the caller's transaction. */
export const removeWatches = async (on: Kysely<Tables>, channel: string): Promise<void> => {
  await on.deleteFrom("watches").where("channel", "=", channel).execute();
  await on.deleteFrom("watch_news").where("channel", "=", channel).execute();
};
