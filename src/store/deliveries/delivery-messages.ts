import type { Kysely } from "kysely";
import type { Tables } from "../database/schema.ts";

/** The posted messages of each delivery, by part, in the order in which they were posted. */
export const postedMessagesOf = async (
  kysely: Kysely<Tables>,
  ids: readonly string[],
): Promise<Map<string, Map<string, string>>> => {
  const byDelivery = new Map<string, Map<string, string>>();
  if (ids.length === 0) return byDelivery;
  const rows = await kysely
    .selectFrom("delivery_messages")
    .select(["delivery", "part", "message"])
    .where("delivery", "in", ids)
    .orderBy("delivery")
    .orderBy("position")
    .execute();
  for (const { delivery, part, message } of rows) {
    const messages = byDelivery.get(delivery) ?? new Map<string, string>();
    messages.set(part, message);
    byDelivery.set(delivery, messages);
  }
  return byDelivery;
};

/** Records a posted message, unless its part is already recorded. */
export const addMessage = async (
  on: Kysely<Tables>,
  delivery: string,
  part: string,
  message: string,
): Promise<void> => {
  const position = on
    .selectFrom("delivery_messages as before")
    .select((row) => row.fn.countAll<number>().as("count"))
    .where("before.delivery", "=", delivery);
  await on
    .insertInto("delivery_messages")
    .values({ delivery, part, message, position })
    .onConflict((conflict) => conflict.columns(["delivery", "part"]).doNothing())
    .execute();
};
