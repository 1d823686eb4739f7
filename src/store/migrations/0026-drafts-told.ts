import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** The message in the desk's channel that told a draft of the queue. */
export const draftsTold: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema.alterTable("queue_items").addColumn("told_in", "text").execute();
    await schema.createIndex("queue_items_by_told").on("queue_items").column("told_in").execute();
  },
};
