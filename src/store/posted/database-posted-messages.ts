import { z } from "zod";
import { languageSchema } from "../../base/language/language.ts";
import { type Database, inBatches, run } from "../database/database.ts";
import { goneOnceLike } from "./gone.ts";
import { noContent, type PostedFact, type PostedMessages } from "./posted-messages.ts";

export const createPostedMessages = (database: Database): PostedMessages => {
  const { kysely } = database;
  const { noteFresh, ...reads } = createShownReferences(database, "posted_facts");
  return {
    ...reads,
    remember: (messages, { epochMilliseconds: posted_at }) =>
      run(database, async () => {
        const all = messages.filter(({ facts }) => facts.size > 0);
        if (all.length === 0) return;
        const rows = all.map(({ facts: _, ...message }) => ({ ...message, posted_at }));
        const facts = all.flatMap(({ channel, message, facts: shown }) =>
          [...shown].map(([reference, known]) => ({
            channel,
            message,
            reference,
            known: writeHashes(known),
          })),
        );
        await kysely.transaction().execute(async (on) => {
          await on
            .insertInto("posted_messages")
            .values(rows)
            .onConflict((conflict) => conflict.columns(["channel", "message"]).doNothing())
            .execute();
          for (const batch of inBatches(facts)) {
            await on
              .insertInto("posted_facts")
              .values(batch)
              .onConflict((conflict) => conflict.columns(["channel", "message", "reference"]).doNothing())
              .execute();
          }
        });
        noteFresh(facts);
      }),
    isRemembered: (channel, message) =>
      run(database, async () => {
        const row = await kysely
          .selectFrom("posted_messages")
          .select("message")
          .where("channel", "=", channel)
          .where("message", "=", message)
          .executeTakeFirst();
        return row !== undefined;
      }),
    showing: (references) =>
      run(database, async () => {
        const found: PostedFact[] = [];
        for (const batch of inBatches(references)) {
          const rows = await kysely
            .selectFrom("posted_facts as fact")
            .innerJoin("posted_messages as posted", (join) =>
              join.onRef("posted.channel", "=", "fact.channel").onRef("posted.message", "=", "fact.message"),
            )
            .select(["fact.channel", "fact.message", "fact.reference", "fact.known", "posted.language"])
            .where("fact.reference", "in", batch)
            .where("posted.content", "!=", noContent)
            .orderBy("posted.posted_at")
            .orderBy("fact.channel")
            .orderBy("fact.message")
            .orderBy("fact.reference")
            .execute();
          for (const { known, language, ...row } of rows) {
            found.push({ ...row, language: languageSchema.parse(language), known: readHashes(known) });
          }
        }
        return found;
      }),
  };
};

/** The references in a table of what people were shown. */
export const createShownReferences = (database: Database, table: "posted_facts" | "private_views") => {
  const { kysely } = database;
  const fresh = new Set<string>();
  const reads: Pick<PostedMessages, "takeFresh" | "references" | "goneOnce"> = {
    takeFresh() {
      const references = [...fresh].sort();
      fresh.clear();
      return references;
    },
    references: (after, most) =>
      run(database, async () => {
        const rows = await kysely
          .selectFrom(table)
          .select("reference")
          .distinct()
          .where("reference", ">", after)
          .orderBy("reference")
          .limit(most)
          .execute();
        return rows.map(({ reference }) => reference);
      }),
    goneOnce: (references) =>
      run(database, async () => {
        const found: string[] = [];
        for (const batch of inBatches(references)) {
          const rows = await kysely
            .selectFrom(table)
            .select("reference")
            .distinct()
            .where("reference", "in", batch)
            .where("known", "like", goneOnceLike)
            .orderBy("reference")
            .execute();
          found.push(...rows.map(({ reference }) => reference));
        }
        return found;
      }),
  };
  return {
    ...reads,
    /** Called with what was written just now. */
    noteFresh(written: readonly { readonly reference: string }[]): void {
      for (const { reference } of written) fresh.add(reference);
    },
  };
};

const hashesSchema = z.array(z.string()).readonly();

/** Hashes of corrections as the database stores them. */
export const writeHashes = (hashes: readonly string[]): string => JSON.stringify([...hashes].sort());
export const readHashes = (written: string): readonly string[] => hashesSchema.parse(JSON.parse(written));
