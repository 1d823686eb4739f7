import { type Database, run } from "./database/database.ts";
import { planCleanUp } from "./people/retention.ts";

/** Of all processes of a newsroom, the first that comes to something has it. Rejects with a `storage` error. */
export interface Claims {
  /** Whether it is this caller's: nobody had it within a day. */
  claim(key: string, now: Temporal.Instant): Promise<boolean>;
  /** It was not done after all, and is anybody's again. */
  release(key: string): Promise<void>;
}

export const createClaims = (database: Database): Claims => {
  const { kysely } = database;
  return {
    claim: (key, now) =>
      run(database, async () => {
        const oldest = planCleanUp(now).claims;
        const claimed = await kysely
          .insertInto("claims")
          .values({ key, claimed_at: now.epochMilliseconds })
          .onConflict((conflict) =>
            conflict
              .column("key")
              .doUpdateSet({ claimed_at: now.epochMilliseconds })
              .where("claims.claimed_at", "<", oldest),
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
