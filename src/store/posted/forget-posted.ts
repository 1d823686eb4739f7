import type { Kysely } from "kysely";
import { inBatches } from "../database/batches.ts";
import type { Tables } from "../database/schema.ts";
import { writeHashes } from "./hashes.ts";

interface MessageKey {
  readonly channel: string;
  readonly message: string;
}

const tables = ["message_edits", "posted_facts", "posted_messages"] as const;

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

/** The content of messages with something that was taken down. */
export const noContent = "";

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
      .selectFrom("posted_facts")
      .select(["channel", "message"])
      .distinct()
      .where("reference", "in", batch)
      .execute();
    await forgetContent(on, rows, []);
  }
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
