import { type Database, inBatches, run } from "./database/database.ts";
import { instantFrom } from "./deliveries/delivery-rows.ts";
import type { Watches } from "./watches.ts";

export const createWatches = (database: Database): Watches => {
  const { kysely } = database;
  return {
    add: ({ channel, person }, targets, { epochMilliseconds: made_at }) =>
      run(database, async () => {
        if (targets.length === 0) return [];
        const rows = await kysely
          .insertInto("watches")
          .values(targets.map((target) => ({ channel, target, person, made_at })))
          .onConflict((conflict) => conflict.columns(["channel", "target"]).doNothing())
          .returning("target")
          .execute();
        return rows.map(({ target }) => target);
      }),
    remove: (channel, targets) =>
      run(database, async () => {
        const removed: string[] = [];
        for (const batch of inBatches(targets)) {
          const rows = await kysely
            .deleteFrom("watches")
            .where("channel", "=", channel)
            .where("target", "in", batch)
            .returning("target")
            .execute();
          removed.push(...rows.map(({ target }) => target));
        }
        return removed;
      }),
    inChannel: (channel) =>
      run(database, async () => {
        const rows = await kysely
          .selectFrom("watches")
          .select(["target", "made_at"])
          .where("channel", "=", channel)
          .orderBy("made_at")
          .orderBy("target")
          .execute();
        return rows.map(({ target, made_at }) => ({ target, madeAt: instantFrom(made_at) }));
      }),
    channelOf: (person) =>
      run(database, async () => {
        const row = await kysely
          .selectFrom("watches")
          .select("channel")
          .where("person", "=", person)
          .orderBy("made_at", "desc")
          .limit(1)
          .executeTakeFirst();
        return row?.channel ?? null;
      }),
    targets: () =>
      run(database, async () => {
        const rows = await kysely.selectFrom("watches").select("target").distinct().execute();
        return new Set(rows.map(({ target }) => target));
      }),
    any: () =>
      run(
        database,
        async () =>
          (await kysely.selectFrom("watches").select("channel").limit(1).executeTakeFirst()) !== undefined,
      ),
    waiting: () =>
      run(database, async () => {
        const rows = await kysely
          .selectFrom("watch_news")
          .select(({ fn }) => ["channel", fn.min("found_at").as("first"), fn.max("found_at").as("last")])
          .groupBy("channel")
          .orderBy("channel")
          .execute();
        return rows.map(({ channel, first, last }) => ({
          channel,
          first: instantFrom(first),
          last: instantFrom(last),
        }));
      }),
    news: (channel) =>
      run(database, async () => {
        const rows = await kysely
          .selectFrom("watch_news")
          .select(["slug", "since"])
          .where("channel", "=", channel)
          .orderBy("slug")
          .execute();
        return rows.map(({ slug, since }) => ({ slug, since: instantFrom(since) }));
      }),
    told: (channel, { epochMilliseconds: until }) =>
      run(database, async () => {
        await kysely
          .deleteFrom("watch_news")
          .where("channel", "=", channel)
          .where("found_at", "<=", until)
          .execute();
      }),
  };
};
