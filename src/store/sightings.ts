import type { Language } from "../base/language/language.ts";
import { type Database, run } from "./database/database.ts";
import { instantOrNull } from "./deliveries/delivery-rows.ts";
import type { ReportedFact } from "./deliveries/ledger.ts";

/**
 * When each fact, as it is told in a language, was first seen so in the library: what `/since` compares with. Nothing
 * is ever changed, only added. Rejects with a `storage` error.
 */
export interface Sightings {
  /** What was known at a moment, by fact: the last that was seen by then. */
  knownAt(language: Language, at: Temporal.Instant): Promise<ReadonlyMap<string, string>>;
  add(language: Language, seen: readonly ReportedFact[], at: Temporal.Instant): Promise<void>;
  /** When the first was seen; null where none was. */
  beginning(language: Language): Promise<Temporal.Instant | null>;
}

/** As many rows as one statement writes: few enough that nothing else waits for long. */
const mostRows = 500;

export const createSightings = (database: Database): Sightings => {
  const { kysely } = database;
  return {
    knownAt: (language, { epochMilliseconds }) =>
      run(database, async () => {
        const rows = await kysely
          .selectFrom("sightings")
          .select(["fact", "hash"])
          .where("language", "=", language)
          .where("seen_at", "<=", epochMilliseconds)
          .orderBy("seen_at")
          .execute();
        return new Map(rows.map(({ fact, hash }) => [fact, hash]));
      }),
    add: (language, seen, { epochMilliseconds: seen_at }) =>
      run(database, async () => {
        if (seen.length === 0) return;
        // All or none: what was left out by a kill would be taken for new later.
        await kysely.transaction().execute(async (on) => {
          for (let from = 0; from < seen.length; from += mostRows) {
            const rows = seen.slice(from, from + mostRows);
            await on
              .insertInto("sightings")
              .values(rows.map(({ key, hash }) => ({ language, fact: key, hash, seen_at })))
              // Another process saw the same at the same moment.
              .onConflict((conflict) => conflict.columns(["language", "fact", "seen_at"]).doNothing())
              .execute();
          }
        });
      }),
    beginning: (language) =>
      run(database, async () => {
        const first = await kysely
          .selectFrom("sightings")
          .select((row) => row.fn.min("seen_at").as("at"))
          .where("language", "=", language)
          .executeTakeFirst();
        return instantOrNull(first?.at ?? null);
      }),
  };
};
