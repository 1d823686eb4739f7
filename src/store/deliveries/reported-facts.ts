import type { Kysely } from "kysely";
import { inBatches } from "../database/batches.ts";
import type { Tables } from "../database/schema.ts";
import type { ReportedFact } from "./ledger.ts";

/** What a channel was told: a hash by fact. */
export const reportedTo = async (
  on: Kysely<Tables>,
  channel: string,
): Promise<ReadonlyMap<string, string>> => {
  const rows = await on
    .selectFrom("reported")
    .select(["fact", "hash"])
    .where("channel", "=", channel)
    .execute();
  return new Map(rows.map(({ fact, hash }) => [fact, hash]));
};

/** Notes what a channel was told by a delivery. */
export const report = async (
  on: Kysely<Tables>,
  channel: string,
  delivery: string,
  facts: readonly ReportedFact[],
  now: number,
): Promise<void> => {
  for (const batch of inBatches(facts)) {
    const values = batch.map(({ key, hash }) => ({
      channel,
      fact: key,
      hash,
      delivery,
      reported_at: now,
    }));
    await on
      .insertInto("reported")
      .values(values)
      .onConflict((conflict) =>
        conflict.columns(["channel", "fact"]).doUpdateSet((row) => ({
          hash: row.ref("excluded.hash"),
          delivery: row.ref("excluded.delivery"),
          reported_at: row.ref("excluded.reported_at"),
        })),
      )
      .execute();
  }
};
