import type { Kysely } from "kysely";
import { z } from "zod";
import { parseJson } from "../../base/text/parse-json.ts";
import { parseChannel } from "../channel.ts";
import { inBatches } from "../database/database.ts";
import type { Tables } from "../database/schema.ts";
import { writeHashes } from "./database-posted-messages.ts";
import { cardPart, noContent } from "./posted-messages.ts";

interface MessageKey {
  readonly channel: string;
  readonly message: string;
}

const tables = ["message_edits", "posted_facts", "posted_messages"] as const;

/** Forgets the content of messages that show something that is taken down. */
export const forgetPostedWith = async (
  on: Kysely<Tables>,
  { facts, isIn }: { readonly facts: readonly string[]; readonly isIn: (text: string) => boolean },
): Promise<void> => {
  const channels = await on.selectFrom("posted_messages").select("channel").distinct().execute();
  for (const { channel } of channels) {
    const rows = await on
      .selectFrom("posted_messages")
      .select(["channel", "message", "content"])
      .where("channel", "=", channel)
      .execute();
    const found = rows.filter(({ content }) => isIn(content));
    await forgetContent(on, found, facts);
  }
  for (const batch of inBatches(facts)) {
    const rows = await on
      .selectFrom("posted_facts as fact")
      .innerJoin("posted_messages as posted", (join) =>
        join.onRef("posted.channel", "=", "fact.channel").onRef("posted.message", "=", "fact.message"),
      )
      .select(["fact.channel", "fact.message"])
      .distinct()
      .where("reference", "in", batch)
      .where("part", "!=", cardPart)
      .execute();
    await forgetContent(on, rows, []);
  }
};

const forget = async (on: Kysely<Tables>, messages: readonly MessageKey[]): Promise<void> => {
  for (const { channel, message } of messages) {
    for (const table of tables) {
      await on.deleteFrom(table).where("channel", "=", channel).where("message", "=", message).execute();
    }
  }
};

/** Forgets what some messages show. It keeps their ids, and that they told of the facts, because another text has to replace them. */
const forgetContent = async (
  on: Kysely<Tables>,
  messages: readonly MessageKey[],
  facts: readonly string[],
): Promise<void> => {
  for (const { channel, message } of messages) {
    await on
      .deleteFrom("message_edits")
      .where("channel", "=", channel)
      .where("message", "=", message)
      .execute();
    await on
      .updateTable("posted_messages")
      .set({ content: noContent })
      .where("channel", "=", channel)
      .where("message", "=", message)
      .execute();
    for (const batch of inBatches(facts)) {
      await on
        .insertInto("posted_facts")
        .values(batch.map((reference) => ({ channel, message, reference, known: writeHashes([]) })))
        .onConflict((conflict) => conflict.columns(["channel", "message", "reference"]).doNothing())
        .execute();
    }
  }
};

const contentSchema = z.looseObject({ blocks: z.array(z.unknown()) });
const mentionOfPerson = z.looseObject({ kind: z.literal("user"), id: z.string() });

const names = (value: unknown, isErased: (user: string) => boolean): boolean => {
  if (typeof value !== "object" || value === null) return false;
  const person = mentionOfPerson.safeParse(value);
  if (person.success && isErased(person.data.id)) return true;
  return Object.values(value).some((part) => names(part, isErased));
};

/** Forgets who shared messages: the blocks that name one of these people. Resolves to the number of messages. */
export const forgetSharers = async (
  on: Kysely<Tables>,
  isErased: (platform: string, user: string) => boolean,
): Promise<number> => {
  const rows = await on
    .selectFrom("posted_messages")
    .select(["channel", "message", "content"])
    .where("content", "like", '%"kind":"user"%')
    .execute();
  let count = 0;
  for (const { channel, message, content: written } of rows) {
    const { platform } = parseChannel(channel);
    const shown = contentSchema.safeParse(parseJson(written));
    if (!shown.success) continue;
    const blocks = shown.data.blocks.filter((block) => !names(block, (user) => isErased(platform, user)));
    if (blocks.length === shown.data.blocks.length) continue;
    await on
      .updateTable("posted_messages")
      .set({ content: JSON.stringify({ ...shown.data, blocks }) })
      .where("channel", "=", channel)
      .where("message", "=", message)
      .execute();
    count += 1;
  }
  return count;
};

/** Forgets messages that were posted before a time, unless an edit of them is still due. */
export const cleanUpPosted = async (on: Kysely<Tables>, before: number): Promise<void> => {
  const rows = await on
    .selectFrom("posted_messages as old")
    .select(["old.channel", "old.message"])
    .where("posted_at", "<", before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("message_edits as edit")
            .select("edit.id")
            .whereRef("edit.channel", "=", "old.channel")
            .whereRef("edit.message", "=", "old.message")
            .where("edit.due_at", "is not", null),
        ),
      ),
    )
    .execute();
  await forget(on, rows);
};
