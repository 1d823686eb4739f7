import type { Kysely } from "kysely";
import { formatChannel, parseChannel } from "./channel.ts";
import type { Tables } from "./database/schema.ts";
import type { NoticeToSend } from "./notices.ts";
import type { Trouble } from "./trouble.ts";

/** Adds a notice for one recipient. */
export const addNotice = async (
  on: Kysely<Tables>,
  { id, trouble, recipient }: NoticeToSend,
  now: number,
): Promise<void> => {
  // The recipient's row is the only place with their address, so that they can be forgotten.
  const { platform } = parseChannel(recipient);
  await insertNotice(on, id, formatChannel({ platform, id: "" }), [trouble], now);
  await on
    .insertInto("notice_recipients")
    .values({ notice: id, person: recipient, state: "due", message: "", since: now })
    .onConflict((conflict) => conflict.columns(["notice", "person"]).doNothing())
    .execute();
};

/** Adds a notice for the managers of a channel. */
export const insertNotice = async (
  on: Kysely<Tables>,
  id: string,
  channel: string,
  troubles: readonly Trouble[],
  now: number,
): Promise<void> => {
  await on
    .insertInto("notices")
    .values({
      id,
      channel,
      body: JSON.stringify(troubles),
      recorded_at: now,
      due_at: now,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
};
