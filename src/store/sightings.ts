import { inBatches } from "./database/batches.ts";
import { type Database, run } from "./database/database.ts";
import { instantOrNull } from "./deliveries/delivery-rows.ts";

/** What a briefing told at a moment, as `writeToldForm` writes it. */
export interface Sighting {
  readonly slug: string;
  readonly form: string;
  readonly seenAt: Temporal.Instant;
}

/** Up to where what all briefings tell was read. */
export interface ToldMark {
  /** Which index of the library was read. */
  readonly index: string;
  /** The last of its briefings: one that is written again comes after it. */
  readonly number: number;
}

/** Up to where this process has written down what the library tells, and when. */
export interface Looked {
  readonly mark: ToldMark;
  readonly at: Temporal.Instant;
}

/**
 * When each briefing was first seen in the library as it is: what `/since` compares with. Nothing is ever changed, only added.
 * Rejects with a `storage` error.
 */
export interface Sightings {
  /** What each of some briefings told when it was last seen by a moment. */
  seenBy(at: Temporal.Instant, slugs: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The briefings that were seen anew after a moment, by slug. */
  seenAfter(at: Temporal.Instant): Promise<readonly string[]>;
  add(sightings: readonly Sighting[]): Promise<void>;
  /** When the first look began, which wrote down everything; null if none has come to its end. */
  beginning(): Promise<Temporal.Instant | null>;
  /** The same of a look that may not have come to its end. */
  first(): Promise<Temporal.Instant | null>;
  /** Says that everything was written down which was there at that moment; the first such moment counts. */
  setBeginning(at: Temporal.Instant): Promise<void>;
  /** Null if this process has not looked yet. */
  looked(): Looked | null;
  setLooked(looked: Looked): void;
}

/** No briefing has this name: the row says when the first look began, and is written when it ends. */
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
            // Another process saw the same at the same moment.
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
