import type { Kysely } from "kysely";
import type { Language } from "../../base/language/language.ts";
import { type Database, inBatches, prepare } from "../database/database.ts";
import type { Tables } from "../database/schema.ts";
import {
  type Aspect,
  createKnowledge,
  type Knowledge,
  type Told,
  type ToldRow,
  type Watermark,
} from "./knowledge.ts";

type Where = { channel: string; language: string };

/** Reads what a channel was told in a language. */
export const prepareKnowledge = (database: Database) => {
  const readTold = prepare<Where, ToldRow>(database, (kysely, parameter) =>
    kysely
      .selectFrom("told")
      .select(["reference", "aspect", "hash", "moment as momentMs"])
      .where("channel", "=", parameter("channel"))
      .where("language", "=", parameter("language")),
  );
  const readWatermark = prepare<Where, Pick<Watermark, "day">>(database, (kysely, parameter) =>
    kysely
      .selectFrom("watermarks")
      .select("day")
      .where("channel", "=", parameter("channel"))
      .where("language", "=", parameter("language")),
  );
  return async (on: Kysely<Tables>, channel: string, language: Language): Promise<Knowledge> => {
    const where = { channel, language };
    const told = await readTold(on, where);
    const [watermark] = await readWatermark(on, where);
    return createKnowledge(told, watermark?.day ?? null);
  };
};

/** The value of the column `correction`, which distinguishes a fact's corrections. A fact has only one of each other aspect. */
const correctionOf = ({ aspect, hash }: { readonly aspect: Aspect; readonly hash: string }): string =>
  aspect === "correction" ? hash : "";

/** Records the facts of a delivery. If it is composed again, adds the new ones. */
export const addFacts = async (
  on: Kysely<Tables>,
  delivery: string,
  references: readonly string[],
): Promise<void> => {
  const values = [...new Set(references)].map((reference) => ({ delivery, reference }));
  for (const batch of inBatches(values)) {
    await on
      .insertInto("delivery_facts")
      .values(batch)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
};

/**
 * Records what a delivery told its channel. It does not overwrite what a later digest told, unless that digest's moment
 * is in the future, from a clock that ran ahead.
 */
export const recordTold = async (
  on: Kysely<Tables>,
  channel: string,
  facts: readonly Told[],
  now: number,
): Promise<void> => {
  for (const batch of inBatches(facts)) {
    const values = batch.map(({ moment, ...told }) => ({
      ...told,
      channel,
      correction: correctionOf(told),
      moment: moment.epochMilliseconds,
    }));
    await on
      .insertInto("told")
      .values(values)
      .onConflict((conflict) =>
        conflict
          .columns(["channel", "language", "reference", "aspect", "correction"])
          .doUpdateSet((row) => ({
            hash: row.ref("excluded.hash"),
            moment: row.ref("excluded.moment"),
          }))
          .where((row) =>
            row.or([row("excluded.moment", ">=", row.ref("told.moment")), row("told.moment", ">", now)]),
          ),
      )
      .execute();
  }
};

/** Moves a channel's watermark forward, never back. */
export const raiseWatermark = async (
  on: Kysely<Tables>,
  channel: string,
  { language, day }: Watermark,
): Promise<void> => {
  await on
    .insertInto("watermarks")
    .values({ channel, language, day })
    .onConflict((conflict) =>
      conflict
        .columns(["channel", "language"])
        .doUpdateSet({ day })
        .whereRef("excluded.day", ">", "watermarks.day"),
    )
    .execute();
};
