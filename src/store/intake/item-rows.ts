import { type Kysely, sql } from "kysely";
import { z } from "zod";
import type { Tables } from "../database/schema.ts";
import type { Lease } from "../deliveries/ledger.ts";
import type { IntakeEnd, IntakeState, ListedItem } from "./items.ts";

/** Takes the lease, or renews it. False if another process has it. */
export const takeLease = async (on: Kysely<Tables>, { by, now, until }: Lease): Promise<boolean> => {
  const { numUpdatedRows } = await on
    .updateTable("intake_lease")
    .set({ owner: by, until: until.epochMilliseconds })
    .where("id", "=", 1)
    .where(({ eb, or }) => or([eb("owner", "=", by), eb("until", "<=", now.epochMilliseconds)]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
};

/** Adds items that wait. An item that is known waits again if its version is another one. */
export const writeItems = async (
  on: Kysely<Tables>,
  source: string,
  items: readonly ListedItem[],
  now: number,
): Promise<void> => {
  for (const [position, item] of items.entries()) {
    const fresh = {
      version: item.version,
      title: item.title,
      host: item.host,
      content: item.content,
      seen_at: now,
      position,
    };
    const waits = { ...fresh, due_at: now, attempts: 0, problem: null };
    await on
      .insertInto("intake_items")
      .values({
        ...waits,
        source,
        identity: item.identity,
        state: "waiting",
        listed_at: now,
        owner: null,
        claimed_at: null,
        slugs: null,
      })
      .onConflict((conflict) =>
        conflict
          .columns(["source", "identity"])
          .doUpdateSet({
            ...waits,
            listed_at: now,
            // A process may be drafting the earlier version. When it settles that, the item waits again.
            state: sql<IntakeState>`CASE WHEN intake_items.state = 'drafting' THEN 'drafting' ELSE 'waiting' END`,
          })
          .where("intake_items.version", "!=", item.version),
      )
      .execute();
  }
};

const slugsSchema = z.array(z.string());

/** The drafts that an item became. */
export const slugsOf = (written: string | null): readonly string[] =>
  written === null ? [] : slugsSchema.parse(JSON.parse(written));

/** The columns of an item whose drafting ended. */
export const endColumns = (end: IntakeEnd) => {
  switch (end.state) {
    case "drafted":
      return {
        state: end.state,
        slugs: JSON.stringify(end.slugs),
        problem: null,
        content: null,
        due_at: null,
      };
    case "filtered":
    case "failed":
      return { state: end.state, problem: end.problem, content: null, due_at: null };
    case "waiting":
      return { state: end.state, problem: end.problem, due_at: end.dueAt.epochMilliseconds };
    default:
      return end satisfies never;
  }
};
