import { type Database, run } from "./database/database.ts";
import { planCleanUp } from "./people/retention.ts";

/**
 * Keys of work that only one process of a newsroom does, and only once. The table is called `claims`. Rejects with a
 * `storage` error.
 */
export interface StoredOnceKeys {
  /** True if no caller has claimed it within a day. */
  take(key: string, now: Temporal.Instant): Promise<boolean>;
  /** Frees a key, because the work was not done. */
  release(key: string): Promise<void>;
}

export const createStoredOnceKeys = (database: Database): StoredOnceKeys => {
  const { kysely } = database;
  return {
    take: (key, now) =>
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
