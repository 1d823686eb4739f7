import { type Database, run } from "./database.ts";

/** Of all processes of a newsroom, the first that comes to something has it. Rejects with a `storage` error. */
export interface Claims {
  /** Whether it is this caller's: nobody had it within a day. */
  claim(key: string, now: Temporal.Instant): Promise<boolean>;
  /** It was not done after all, and is anybody's again. */
  release(key: string): Promise<void>;
}

/** Platforms deliver an event again for an hour at most; who asks for the same after a day means it. */
const keptForMs = 24 * 3_600_000;

export const createClaims = (database: Database): Claims => {
  const { kysely } = database;
  let purgedAt = Number.NEGATIVE_INFINITY;
  return {
    claim: (key, { epochMilliseconds: now }) =>
      run(database, async () => {
        const oldest = now - keptForMs;
        if (now - purgedAt >= keptForMs) {
          await kysely.deleteFrom("claims").where("claimed_at", "<", oldest).execute();
          purgedAt = now;
        }
        const claimed = await kysely
          .insertInto("claims")
          .values({ key, claimed_at: now })
          .onConflict((conflict) =>
            conflict.column("key").doUpdateSet({ claimed_at: now }).where("claims.claimed_at", "<", oldest),
          )
          .returning("key")
          .execute();
        return claimed.length > 0;
      }),
    release: (key) =>
      run(database, async () => {
        await kysely.deleteFrom("claims").where("key", "=", key).execute();
      }),
  };
};
