import type { Kysely } from "kysely";
import { z } from "zod";
import { type Language, languageSchema } from "../base/language/language.ts";
import { parseJson } from "../base/text/parse-json.ts";
import { type Database, inBatches, run } from "./database/database.ts";
import type { Tables } from "./database/schema.ts";
import { postedMessagesOf } from "./deliveries/delivery-rows.ts";
import { cardPart } from "./posted/posted-messages.ts";

/** The messages of a delivery, an answer to a mention, or a notice that told of some facts. */
export interface ToldMessages {
  readonly delivery: string;
  readonly channel: string;
  /** When the delivery was planned, or the message was posted. */
  readonly plannedAt: Temporal.Instant;
  /** By part, in the order in which they were posted. */
  readonly messages: ReadonlyMap<string, string>;
  /** The references of the other facts that it told of. */
  readonly otherFacts: readonly string[];
  /** The language of its digest; null if the database does not have it: the digest was removed, or is declared in a file. */
  readonly language: Language | null;
}

const settingsSchema = z.looseObject({ language: languageSchema });

/** The messages that told of one of the facts: those of deliveries, by planned time, then the others. */
export const toldMessagesOf = (
  database: Database,
  facts: readonly string[],
): Promise<readonly ToldMessages[]> =>
  run(database, async () => {
    const { kysely } = database;
    const found = new Map<string, Awaited<ReturnType<typeof deliveriesOf>>[number]>();
    for (const batch of inBatches(facts)) {
      for (const row of await deliveriesOf(kysely, batch)) found.set(row.id, row);
    }
    const deliveries = [...found.values()].sort(
      (a, b) => a.planned_at - b.planned_at || (a.channel < b.channel ? -1 : 1),
    );
    const told: ToldMessages[] = [];
    for (const batch of inBatches(deliveries)) {
      const ids = batch.map(({ id }) => id);
      const messagesOf = await postedMessagesOf(kysely, ids);
      const references = await referencesOf(kysely, ids);
      for (const { id, channel, planned_at, settings } of batch) {
        const messages = messagesOf.get(id);
        if (messages === undefined) continue;
        told.push({
          delivery: id,
          channel,
          plannedAt: Temporal.Instant.fromEpochMilliseconds(planned_at),
          messages,
          otherFacts: (references.get(id) ?? []).filter((reference) => !facts.includes(reference)),
          language: languageOf(settings),
        });
      }
    }
    return [...told, ...(await otherMessagesOf(kysely, facts, new Set(found.keys())))];
  });

const languageOf = (settings: string | null): Language | null => {
  const read = settingsSchema.safeParse(settings === null ? null : parseJson(settings));
  return read.success ? read.data.language : null;
};

const deliveriesOf = (kysely: Kysely<Tables>, facts: readonly string[]) =>
  kysely
    .selectFrom("deliveries")
    .leftJoin("subscriptions", "subscriptions.key", "deliveries.subscription")
    .select(["deliveries.id", "deliveries.channel", "deliveries.planned_at", "subscriptions.settings"])
    .where("deliveries.id", "in", (on) =>
      on.selectFrom("delivery_facts").select("delivery").where("reference", "in", facts),
    )
    .execute();

const referencesOf = async (
  kysely: Kysely<Tables>,
  deliveries: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await kysely
    .selectFrom("delivery_facts")
    .selectAll()
    .where("delivery", "in", deliveries)
    .orderBy("reference")
    .execute();
  const byDelivery = Map.groupBy(rows, ({ delivery }) => delivery);
  return new Map([...byDelivery].map(([id, all]) => [id, all.map(({ reference }) => reference)]));
};

/** The other messages in channels that told of one of the facts. */
const otherMessagesOf = async (
  kysely: Kysely<Tables>,
  facts: readonly string[],
  deliveries: ReadonlySet<string>,
): Promise<readonly ToldMessages[]> => {
  const rows = [];
  for (const batch of inBatches(facts)) {
    const found = await kysely
      .selectFrom("posted_messages as posted")
      .innerJoin("posted_facts as fact", (join) =>
        join.onRef("fact.channel", "=", "posted.channel").onRef("fact.message", "=", "posted.message"),
      )
      .select(["posted.channel", "posted.message", "delivery", "part", "language", "posted_at"])
      .distinct()
      .where("fact.reference", "in", batch)
      .where("part", "!=", cardPart)
      .orderBy("posted_at")
      .orderBy("part")
      .execute();
    rows.push(...found.filter(({ delivery }) => !deliveries.has(delivery)));
  }
  const told: ToldMessages[] = [];
  for (const [delivery, group] of Map.groupBy(rows, (row) => row.delivery)) {
    const [first] = group;
    if (first === undefined) continue;
    const { channel, posted_at, language } = first;
    const messages = new Map(group.map(({ part, message }) => [part, message]));
    const shown = await kysely
      .selectFrom("posted_facts")
      .select("reference")
      .distinct()
      .where("channel", "=", channel)
      .where("message", "in", [...messages.values()])
      .orderBy("reference")
      .execute();
    told.push({
      delivery,
      channel,
      plannedAt: Temporal.Instant.fromEpochMilliseconds(posted_at),
      messages,
      otherFacts: shown.map(({ reference }) => reference).filter((reference) => !facts.includes(reference)),
      language: languageSchema.parse(language),
    });
  }
  return told;
};
