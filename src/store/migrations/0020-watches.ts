import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** What channels and people watch, and the briefings that have news for them. */
export const watches: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable("watches")
      .addColumn("channel", "text", (column) => column.notNull())
      .addColumn("target", "text", (column) => column.notNull())
      .addColumn("person", "text")
      .addColumn("made_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("watches_key", ["channel", "target"])
      .execute();
    // With the channel, so that a match reads only the index.
    await schema.createIndex("watches_by_target").on("watches").columns(["target", "channel"]).execute();
    await schema.createIndex("watches_by_person").on("watches").column("person").execute();
    await schema
      .createTable("watch_news")
      .addColumn("channel", "text", (column) => column.notNull())
      .addColumn("slug", "text", (column) => column.notNull())
      .addColumn("since", "bigint", (column) => column.notNull())
      .addColumn("found_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("watch_news_key", ["channel", "slug"])
      .execute();
  },
};
