import { languageSchema } from "../../base/language/language.ts";
import { type Database, inBatches, run } from "../database/database.ts";
import { noContent } from "./forget-posted.ts";
import type { PostedFact, PostedMessages } from "./posted-messages.ts";
import { createShownReferences, readHashes, writeHashes } from "./shown-references.ts";

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
