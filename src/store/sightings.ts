import type { Language } from "../base/language/language.ts";
import { type Database, run } from "./database/database.ts";
import { instantOrNull } from "./deliveries/delivery-rows.ts";
import { createKnowledge, type Knowledge, type Told } from "./deliveries/knowledge.ts";
import { correctionOf } from "./deliveries/told-facts.ts";

/**
 * When each fact, as one language words it, was first seen in the library: what `/since` compares with. Nothing
 * is ever changed, only added. Rejects with a `storage` error.
 */
export interface Sightings {
  /** What was known at a moment: of each fact, what was last seen by then. */
  knownAt(language: Language, at: Temporal.Instant): Promise<Knowledge>;
  /** Each was seen at its moment. */
  add(seen: readonly Told[]): Promise<void>;
  /** When the first was seen; null if none was. */
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
          .select(["reference", "aspect", "hash", "seen_at as momentMs"])
          .where("language", "=", language)
          .where("seen_at", "<=", epochMilliseconds)
          .orderBy("seen_at")
          .execute();
        return createKnowledge(rows, null);
      }),
    add: (seen) =>
      run(database, async () => {
        if (seen.length === 0) return;
        // All or none: what was left out by a kill would be taken for new later.
        await kysely.transaction().execute(async (on) => {
          for (let from = 0; from < seen.length; from += mostRows) {
            const rows = seen.slice(from, from + mostRows).map(({ moment, ...told }) => ({
              ...told,
              correction: correctionOf(told),
              seen_at: moment.epochMilliseconds,
            }));
            await on
              .insertInto("sightings")
              .values(rows)
              // Another process saw the same at the same moment.
              .onConflict((conflict) =>
                conflict.columns(["language", "reference", "aspect", "correction", "seen_at"]).doNothing(),
              )
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
