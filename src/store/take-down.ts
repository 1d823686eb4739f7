import type { Kysely } from "kysely";
import { inBatches } from "./database/batches.ts";
import { type Database, run } from "./database/database.ts";
import type { Tables } from "./database/schema.ts";

/** What is taken down: facts, and texts that have words of a passage. */
export interface TakeDown {
  /** References of facts: `briefing/fact`. */
  readonly facts: readonly string[];
  readonly isIn: (text: string) => boolean;
}

/** The messages of a delivery that told of a fact: people delete them by hand. */
export interface PostedMessages {
  readonly channel: string;
  readonly postedAt: Temporal.Instant;
  readonly messages: readonly string[];
}

/** How much of it the record had. */
export interface TakenFromRecord {
  readonly told: number;
  readonly contents: number;
  readonly lines: number;
}

/** The delivery of each note that a channel was told of one of the facts. */
const toldOf = async (on: Kysely<Tables>, { facts }: TakeDown): Promise<readonly string[]> => {
  const deliveries: string[] = [];
  for (const batch of inBatches(facts)) {
    const rows = await on.selectFrom("told").select("delivery").where("reference", "in", batch).execute();
    deliveries.push(...rows.map(({ delivery }) => delivery));
  }
  return deliveries;
};

/** Where the facts were posted last, as far as the record knows. */
export const postedOf = (database: Database, takeDown: TakeDown): Promise<readonly PostedMessages[]> =>
  run(database, async () => {
    const { kysely } = database;
    const deliveries = new Set(await toldOf(kysely, takeDown));
    const posted: PostedMessages[] = [];
    for (const delivery of deliveries) {
      const rows = await kysely
        .selectFrom("delivery_messages")
        .innerJoin("deliveries", "deliveries.id", "delivery_messages.delivery")
        .select(["deliveries.channel", "deliveries.planned_at", "delivery_messages.message"])
        .where("delivery_messages.delivery", "=", delivery)
        .orderBy("delivery_messages.position")
        .execute();
      const [first] = rows;
      if (first === undefined) continue;
      const postedAt = Temporal.Instant.fromEpochMilliseconds(first.planned_at);
      posted.push({ channel: first.channel, postedAt, messages: rows.map(({ message }) => message) });
    }
    return posted;
  });

const countOrTake = async (
  on: Kysely<Tables>,
  takeDown: TakeDown,
  takes: boolean,
): Promise<TakenFromRecord> => {
  const told = await toldOf(on, takeDown);
  const composed = await on
    .selectFrom("deliveries")
    .select(["id", "content"])
    .where("content", "is not", null)
    .execute();
  const contents = composed.filter(({ content }) => takeDown.isIn(content ?? ""));
  const kept = await on.selectFrom("lines").selectAll().execute();
  const lines = kept.filter(({ line }) => takeDown.isIn(line));
  if (takes) {
    for (const batch of inBatches(takeDown.facts)) {
      await on.deleteFrom("told").where("reference", "in", batch).execute();
      await on.deleteFrom("sightings").where("reference", "in", batch).execute();
    }
    for (const { id } of contents) {
      // It is composed again from the briefings as they are now.
      await on
        .updateTable("deliveries")
        .set({ content: null, content_hash: null })
        .where("id", "=", id)
        .execute();
    }
    for (const { id } of lines) await on.deleteFrom("lines").where("id", "=", id).execute();
  }
  return { told: told.length, contents: contents.length, lines: lines.length };
};

/** How much the record has of it; nothing is changed. */
export const findTakenDown = (database: Database, takeDown: TakeDown): Promise<TakenFromRecord> =>
  run(database, () => countOrTake(database.kysely, takeDown, false));

/** Removes it, in the transaction that is under way. */
export const takeDownIn = (on: Kysely<Tables>, takeDown: TakeDown): Promise<TakenFromRecord> =>
  countOrTake(on, takeDown, true);
