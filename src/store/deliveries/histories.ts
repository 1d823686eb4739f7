import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/schema.ts";
import { instantFrom, instantOrNull } from "./delivery-rows.ts";
import type { History } from "./ledger.ts";

/** The history of each subscription on record, by key. */
export const historiesOf = async (
  kysely: Kysely<Tables>,
  { epochMilliseconds: now }: Temporal.Instant,
): Promise<ReadonlyMap<string, History>> => {
  // Each subquery reads the index backwards from now and stops at the first match, so old rows cost nothing.
  const rows = await kysely
    .with("summary", (on) =>
      on.selectFrom("subscriptions").select((subscription) => {
        const last = subscription
          .selectFrom("deliveries")
          .select((row) => row.fn.max("planned_at").as("planned_at"))
          .whereRef("deliveries.channel", "=", "subscriptions.channel")
          .whereRef("deliveries.subscription", "=", "subscriptions.key")
          .where("scheduled", "=", 1)
          .where("planned_at", "<=", now);
        return [
          "key",
          "channel",
          "since",
          last.as("accounted"),
          last.where("deliveries.state", "in", ["posted", "empty"]).as("done"),
        ];
      }),
    )
    .selectFrom("summary")
    .leftJoin("deliveries as missed", (join) =>
      join
        .onRef("missed.channel", "=", "summary.channel")
        .onRef("missed.subscription", "=", "summary.key")
        .on("missed.scheduled", "=", 1)
        .on("missed.state", "=", "missed")
        .on("missed.planned_at", "<=", now)
        .on((row) => row("missed.planned_at", ">", row.fn.coalesce("summary.done", sql<number>`-1`))),
    )
    .select((row) => [
      "summary.key",
      "summary.since",
      "summary.accounted",
      row.fn.count<number>("missed.slot").as("count"),
      row.fn.min("missed.slot").as("first"),
      row.fn.max("missed.slot").as("last"),
    ])
    .groupBy(["summary.key", "summary.since", "summary.accounted"])
    .execute();
  return new Map(
    rows.map(({ key, since, accounted, count, first, last }): [string, History] => [
      key,
      {
        since: instantFrom(Math.min(since, now)),
        accountedUntil: instantOrNull(accounted),
        missed: first === null || last === null ? null : { count, first, last },
      },
    ]),
  );
};
