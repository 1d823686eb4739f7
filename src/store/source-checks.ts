import { type Database, inBatches, run } from "./database/database.ts";

/** When the sources of each briefing were last checked. Rejects with a `storage` error. */
export interface SourceChecks {
  /** By slug, in milliseconds since 1970. Gives them in parts, because an archive has many. */
  all(): AsyncIterable<readonly (readonly [slug: string, checkedAt: number])[]>;
  record(slugs: readonly string[], now: Temporal.Instant): Promise<void>;
  /** Forgets briefings that are gone. */
  forget(slugs: readonly string[]): Promise<void>;
}

/** How many are read at once. */
const atOnce = 500;

export const createSourceChecks = (database: Database): SourceChecks => {
  const { kysely } = database;
  return {
    async *all() {
      let last = "";
      while (true) {
        const rows = await run(database, () =>
          kysely
            .selectFrom("source_checks")
            .selectAll()
            .where("slug", ">", last)
            .orderBy("slug")
            .limit(atOnce)
            .execute(),
        );
        yield rows.map(({ slug, checked_at }) => [slug, checked_at] as const);
        const end = rows.at(-1);
        if (end === undefined) return;
        last = end.slug;
      }
    },
    record: (slugs, { epochMilliseconds: checked_at }) =>
      run(database, async () => {
        for (const batch of inBatches(slugs))
          await kysely
            .insertInto("source_checks")
            .values(batch.map((slug) => ({ slug, checked_at })))
            .onConflict((conflict) => conflict.column("slug").doUpdateSet({ checked_at }))
            .execute();
      }),
    forget: (slugs) =>
      run(database, async () => {
        for (const batch of inBatches(slugs))
          await kysely.deleteFrom("source_checks").where("slug", "in", batch).execute();
      }),
  };
};
