import type { Kysely, Selectable } from "kysely";
import { parseSubscriptionKey } from "../channel.ts";
import { type Database, prepare } from "../database/database.ts";
import type { Tables } from "../database/schema.ts";
import type { Claim, Delivery, Settlement } from "./ledger.ts";
import { formatReason, parseReason } from "./reason.ts";

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

type ClaimRow = Pick<DeliveryRow, (typeof claimColumns)[number]>;

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

/** The columns that a settlement sets. Null keeps a column's value. */
export const deliveryColumns = (settlement: Settlement) => ({
  state: settlement.state,
  due_at: "dueAt" in settlement ? settlement.dueAt.epochMilliseconds : null,
  reason: "reason" in settlement ? formatReason(settlement.reason) : null,
  certain:
    settlement.state === "uncertain"
      ? 0
      : settlement.state === "released"
        ? Number(settlement.certain)
        : null,
  keeps_content: settlement.state === "released" || settlement.state === "uncertain" ? 1 : 0,
});

type ClaimValues = ReturnType<typeof rowOf> & { owner: string; now: number; due_at: number };
type SettleValues = ReturnType<typeof deliveryColumns> & { id: string; by: string; now: number };

/** Claims a delivery that is not recorded, or that a clock which ran ahead recorded as missed. */
export const prepareClaim = (database: Database) =>
  prepare<ClaimValues, ClaimRow>(database, (kysely, parameter) => {
    const claimed = {
      state: "claimed",
      attempts: 1,
      owner: parameter("owner"),
      first_claimed_at: parameter("now"),
      claimed_at: parameter("now"),
      due_at: parameter("due_at"),
      certain: 1,
    } as const;
    return kysely
      .insertInto("deliveries")
      .values({
        id: parameter("id"),
        subscription: parameter("subscription"),
        channel: parameter("channel"),
        slot: parameter("slot"),
        scheduled: parameter("scheduled"),
        planned_at: parameter("planned_at"),
        ...claimed,
      })
      .onConflict((conflict) =>
        conflict
          .column("id")
          .doUpdateSet({ ...claimed, settled_at: null, reason: null })
          .where("deliveries.state", "=", "missed")
          .where("deliveries.settled_at", ">", parameter("now")),
      )
      .returning(claimColumns);
  });

/** Settles a delivery if `by` has its lease. */
export const prepareSettle = (database: Database) =>
  prepare<SettleValues, { channel: string }>(database, (kysely, parameter) =>
    kysely
      .updateTable("deliveries")
      .set((row) => ({
        state: parameter("state"),
        settled_at: parameter("now"),
        owner: null,
        due_at: parameter("due_at"),
        reason: parameter("reason"),
        certain: row.fn.coalesce(parameter("certain"), "certain"),
        content: row.case().when(parameter("keeps_content"), "=", 1).then(row.ref("content")).end(),
      }))
      .where("id", "=", parameter("id"))
      .where("state", "=", "claimed")
      .where("owner", "=", parameter("by"))
      .returning("channel"),
  );
