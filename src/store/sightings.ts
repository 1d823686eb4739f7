import { inBatches } from "./database/batches.ts";
import { type Database, run } from "./database/database.ts";
import { instantOrNull } from "./deliveries/delivery-rows.ts";

/** What a briefing told at a moment, in the format of `writeToldForm`. */
export interface Sighting {
  readonly slug: string;
  readonly form: string;
  readonly seenAt: Temporal.Instant;
}

/** How much of the library's index was read. */
export interface ToldMark {
  /** The id of the index. */
  readonly index: string;
  /** The number of the last briefing that was read. A briefing that is written again gets a higher one. */
  readonly number: number;
}

/** How much of the library this process has recorded, and when. */
export interface Looked {
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
          await kysely
            .insertInto("briefing_sightings")
            .values(batch.map(({ seenAt, ...seen }) => ({ ...seen, seen_at: seenAt.epochMilliseconds })))
            // Another process may have recorded the same at the same moment.
            .onConflict((conflict) => conflict.columns(["slug", "seen_at"]).doNothing())
            .execute();
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
