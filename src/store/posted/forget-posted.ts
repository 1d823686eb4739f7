import type { Kysely } from "kysely";
import { inBatches } from "../database/batches.ts";
import type { Tables } from "../database/schema.ts";

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

/** Forgets the messages that show something that is taken down: another text replaces them. */
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
    await forget(
      on,
      rows.filter(({ content }) => isIn(content)),
    );
  }
  for (const batch of inBatches(facts)) {
    const rows = await on
      .selectFrom("posted_facts")
      .select(["channel", "message"])
      .distinct()
      .where("reference", "in", batch)
      .execute();
    await forget(on, rows);
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
