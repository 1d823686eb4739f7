import { type Kysely, sql } from "kysely";
import { type Database, inBatches, run } from "./database/database.ts";
import type { Tables } from "./database/schema.ts";
import { instantOrNull } from "./deliveries/delivery-rows.ts";

/** What a briefing told at a moment, in the format of `writeToldForm`. */
export interface Sighting {
  readonly slug: string;
  readonly form: string;
  readonly seenAt: Temporal.Instant;
  /** What its changes are about, as `formatWatchTarget` writes it: those who watch any of it have news. Absent if it is news to no one. */
  readonly about?: readonly string[];
}

/** How much of the library's index was read. */
export interface ToldMark {
  /** The id of the index. */
  readonly index: string;
  /** The number of the last briefing that was read. A briefing that is written again gets a higher one. */
  readonly number: number;
}

/** How much of the library this process has recorded, and when. */
interface Looked {
  readonly mark: ToldMark;
  readonly at: Temporal.Instant;
}

/**
 * When the bot first saw each version of a briefing in the library. `/since` compares with this. Rows are only added.
 * Rejects with a `storage` error.
 */
export interface Sightings {
  /** What each of these briefings told at a moment, by slug. */
  seenBy(at: Temporal.Instant, slugs: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The slugs of the briefings that changed after a moment. */
  seenAfter(at: Temporal.Instant): Promise<readonly string[]>;
  /** Records sightings, and in the same transaction the news for those who watch what they are about, so that a process that dies leaves both or neither. */
  add(sightings: readonly Sighting[]): Promise<void>;
  /** When the bot began to record the whole library for the first time; null if it has not finished. */
  beginning(): Promise<Temporal.Instant | null>;
  /** The same, even if the bot has not finished. */
  first(): Promise<Temporal.Instant | null>;
  /** Records that the whole library of that moment was recorded. Only the first such moment counts. */
  setBeginning(at: Temporal.Instant): Promise<void>;
  /** Null if this process has recorded nothing yet. */
  looked(): Looked | null;
  setLooked(looked: Looked): void;
}

/** No briefing has an empty slug. This row says when the first recording of the library began, and is written when it ends. */
const wholeLook = "";

export const createSightings = (database: Database): Sightings => {
  const { kysely } = database;
  let looked: Looked | null = null;
  return {
    seenBy: ({ epochMilliseconds }, slugs) =>
      run(database, async () => {
        const seen = new Map<string, string>();
        for (const batch of inBatches(slugs)) {
          const rows = await kysely
            .selectFrom("briefing_sightings")
            .select(["slug", "form"])
            .where("slug", "in", batch)
            .where("seen_at", "<=", epochMilliseconds)
            .orderBy("seen_at")
            .execute();
          for (const { slug, form } of rows) seen.set(slug, form);
        }
        return seen;
      }),
    seenAfter: ({ epochMilliseconds }) =>
      run(database, async () => {
        const rows = await kysely
          .selectFrom("briefing_sightings")
          .select("slug")
          .distinct()
          .where("seen_at", ">", epochMilliseconds)
          .where("slug", "!=", wholeLook)
          .orderBy("slug")
          .execute();
        return rows.map(({ slug }) => slug);
      }),
    add: (sightings) =>
      run(database, async () => {
        for (const batch of inBatches(sightings)) {
          await kysely.transaction().execute(async (on) => {
            await on
              .insertInto("briefing_sightings")
              .values(
                batch.map(({ slug, form, seenAt }) => ({ slug, form, seen_at: seenAt.epochMilliseconds })),
              )
              // Another process may have recorded the same at the same moment.
              .onConflict((conflict) => conflict.columns(["slug", "seen_at"]).doNothing())
              .execute();
            for (const sighting of batch) await addNews(on, sighting);
          });
        }
      }),
    beginning: () =>
      run(database, async () => {
        const row = await kysely
          .selectFrom("briefing_sightings")
          .select((on) => on.fn.min("seen_at").as("at"))
          .where("slug", "=", wholeLook)
          .executeTakeFirst();
        return instantOrNull(row?.at ?? null);
      }),
    first: () =>
      run(database, async () => {
        const row = await kysely
          .selectFrom("briefing_sightings")
          .select((on) => on.fn.min("seen_at").as("at"))
          .executeTakeFirst();
        return instantOrNull(row?.at ?? null);
      }),
    setBeginning: ({ epochMilliseconds }) =>
      run(database, async () => {
        await kysely
          .insertInto("briefing_sightings")
          .values({ slug: wholeLook, form: "", seen_at: epochMilliseconds })
          .onConflict((conflict) => conflict.columns(["slug", "seen_at"]).doNothing())
          .execute();
      }),
    looked: () => looked,
    setLooked: (next) => {
      looked = next;
    },
  };
};

/** Records news for the channels that watch what a sighting is about. If they have older news of the briefing, it counts since then. */
const addNews = async (on: Kysely<Tables>, { slug, about = [], seenAt }: Sighting): Promise<void> => {
  const at = seenAt.epochMilliseconds;
  for (const batch of inBatches(about)) {
    await on
      .insertInto("watch_news")
      .columns(["channel", "slug", "since", "found_at"])
      .expression((from) =>
        from
          .selectFrom("watches")
          .select([
            "channel",
            sql<string>`CAST(${slug} AS text)`.as("slug"),
            sql<number>`CAST(${at - 1} AS bigint)`.as("since"),
            sql<number>`CAST(${at} AS bigint)`.as("found_at"),
          ])
          .distinct()
          .where("target", "in", batch),
      )
      .onConflict((conflict) =>
        conflict
          .columns(["channel", "slug"])
          .doUpdateSet((row) => ({ found_at: row.ref("excluded.found_at") })),
      )
      .execute();
  }
};
