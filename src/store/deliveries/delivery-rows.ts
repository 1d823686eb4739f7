import type { Kysely, Selectable } from "kysely";
import { parseSubscriptionKey } from "../channel.ts";
import type { Tables } from "../database/schema.ts";
import type { Claim, Delivery } from "./ledger.ts";
import { parseReason } from "./reason.ts";

export type DeliveryRow = Selectable<Tables["deliveries"]>;

/** Listed by name, because a newer version may add columns while this one runs. */
export const claimColumns = [
  "id",
  "subscription",
  "slot",
  "scheduled",
  "planned_at",
  "attempts",
  "first_claimed_at",
  "content",
  "certain",
  "reason",
] as const;

export type ClaimRow = Pick<DeliveryRow, (typeof claimColumns)[number]>;

export const instantFrom = (ms: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(ms);
export const instantOrNull = (ms: number | null): Temporal.Instant | null =>
  ms === null ? null : instantFrom(ms);

export const deliveryOf = ({
  id,
  subscription,
  slot,
  scheduled,
  planned_at,
}: Pick<DeliveryRow, "id" | "subscription" | "slot" | "scheduled" | "planned_at">): Delivery => ({
  id,
  subscription,
  slot,
  scheduled: scheduled === 1,
  plannedAt: instantFrom(planned_at),
});

export const rowOf = ({ id, subscription, slot, scheduled, plannedAt }: Delivery) => ({
  id,
  subscription,
  channel: parseSubscriptionKey(subscription).channel.address,
  slot,
  scheduled: scheduled ? 1 : 0,
  planned_at: plannedAt.epochMilliseconds,
});

export const claimOf = (row: ClaimRow, existing: ReadonlyMap<string, string>): Claim => ({
  delivery: deliveryOf(row),
  attempt: row.attempts,
  firstClaimedAt: instantFrom(row.first_claimed_at ?? row.planned_at),
  content: row.content,
  existing,
  certain: row.certain === 1,
  reason: row.reason === null ? null : parseReason(row.reason),
});

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

/** Records a posted message, unless its part is already recorded. Resolves to the message on record for that part. */
export const addMessage = async (
  on: Kysely<Tables>,
  delivery: string,
  part: string,
  message: string,
): Promise<string> => {
  const position = on
    .selectFrom("delivery_messages as before")
    .select((row) => row.fn.countAll<number>().as("count"))
    .where("before.delivery", "=", delivery);
  await on
    .insertInto("delivery_messages")
    .values({ delivery, part, message, position })
    .onConflict((conflict) => conflict.columns(["delivery", "part"]).doNothing())
    .execute();
  const recorded = await on
    .selectFrom("delivery_messages")
    .select("message")
    .where("delivery", "=", delivery)
    .where("part", "=", part)
    .executeTakeFirstOrThrow();
  return recorded.message;
};
