import type { Kysely } from "kysely";
import { type Database, inBatches, run } from "./database/database.ts";
import type { Tables } from "./database/schema.ts";
import { erased } from "./people/person-address.ts";
import { forgetPostedWith } from "./posted/forget-posted.ts";
import { slugOfFact } from "./posted/message-edits.ts";
import { takeFromQueue } from "./queue/forget-queue.ts";
import { readToldForm, writeToldForm } from "./told-form.ts";

/** What to take down: facts, and texts that contain words of a passage. */
export interface TakeDown {
  /** References of facts: `briefing/fact`. */
  readonly facts: readonly string[];
  readonly isIn: (text: string) => boolean;
}

/** How many rows the database had of it. */
export interface TakenFromRecord {
  readonly told: number;
  readonly contents: number;
  readonly lines: number;
}

/** Counts the rows that `takeDownIn` would remove. Changes nothing. */
export const findTakenDown = (database: Database, takeDown: TakeDown): Promise<TakenFromRecord> =>
  run(database, () => countOrTake(database.kysely, takeDown, false));

const countTold = async (on: Kysely<Tables>, { facts }: TakeDown): Promise<number> => {
  let count = 0;
  for (const batch of inBatches(facts)) {
    const rows = await on.selectFrom("told").select("reference").where("reference", "in", batch).execute();
    count += rows.length;
  }
  return count;
};

/** Removes the facts from all sightings of their briefings. */
const takeFromSightings = async (on: Kysely<Tables>, references: readonly string[]): Promise<void> => {
  const idsBySlug = Map.groupBy(references, slugOfFact);
  for (const [slug, all] of idsBySlug) {
    const ids = new Set(all.map((reference) => reference.slice(slug.length + 1)));
    const isKept = ([id]: readonly [string, unknown]): boolean => !ids.has(id);
    const rows = await on.selectFrom("briefing_sightings").selectAll().where("slug", "=", slug).execute();
    for (const { form, seen_at } of rows) {
      const { facts, corrections, statuses } = readToldForm(form);
      const rest = writeToldForm({
        facts: Object.fromEntries(Object.entries(facts).filter(isKept)),
        corrections: Object.fromEntries(Object.entries(corrections).filter(isKept)),
        ...(statuses === undefined
          ? {}
          : { statuses: Object.fromEntries(Object.entries(statuses).filter(isKept)) }),
      });
      await on
        .updateTable("briefing_sightings")
        .set({ form: rest })
        .where("slug", "=", slug)
        .where("seen_at", "=", seen_at)
        .execute();
    }
  }
};

/** Erases the values with the words from the audit log, such as those of an edited fact. The entries are kept. */
const takeFromAudit = async (on: Kysely<Tables>, { isIn }: TakeDown): Promise<void> => {
  for (const column of ["before", "after"] as const) {
    const rows = await on.selectFrom("audit").select(["id", column]).where(column, "is not", null).execute();
    const ids = rows.flatMap((row) => (isIn(row[column] ?? "") ? [row.id] : []));
    for (const batch of inBatches(ids))
      await on
        .updateTable("audit")
        .set({ [column]: erased })
        .where("id", "in", batch)
        .execute();
  }
};

const countOrTake = async (
  on: Kysely<Tables>,
  takeDown: TakeDown,
  takes: boolean,
): Promise<TakenFromRecord> => {
  const told = await countTold(on, takeDown);
  const composed = await on
    .selectFrom("deliveries")
    .select(["id", "content"])
    .where("content", "is not", null)
    .execute();
  const contents = composed.filter(({ content }) => takeDown.isIn(content ?? ""));
  const kept = await on.selectFrom("lines").selectAll().execute();
  const lines = kept.filter(({ line }) => takeDown.isIn(line));
  const items = await on
    .selectFrom("intake_items")
    .select(["source", "identity", "title", "content"])
    .execute();
  if (takes) {
    for (const batch of inBatches(takeDown.facts)) {
      await on.deleteFrom("told").where("reference", "in", batch).execute();
    }
    await takeFromSightings(on, takeDown.facts);
    await forgetPostedWith(on, takeDown);
    await takeFromQueue(on, takeDown);
    for (const { id } of contents) {
      // The bot composes it again from the current briefings.
      await on
        .updateTable("deliveries")
        .set({ content: null, content_hash: null })
        .where("id", "=", id)
        .execute();
    }
    for (const { source, identity, title, content } of items) {
      if (!takeDown.isIn(title) && !takeDown.isIn(content ?? "")) continue;
      // The item stays known, so that it is not drafted.
      await on
        .updateTable("intake_items")
        .set({ title: "", content: null, due_at: null, state: "filtered" })
        .where("source", "=", source)
        .where("identity", "=", identity)
        .execute();
    }
    await takeFromAudit(on, takeDown);
    for (const { id } of lines) await on.deleteFrom("lines").where("id", "=", id).execute();
  }
  return { told, contents: contents.length, lines: lines.length };
};

/**
 * Removes it, in the caller's transaction. Keeps the list of deliveries that told of the facts, with references only,
 * because the person who deletes their messages may need the list again.
 */
export const takeDownIn = (on: Kysely<Tables>, takeDown: TakeDown): Promise<TakenFromRecord> =>
  countOrTake(on, takeDown, true);
