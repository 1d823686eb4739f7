import type { Selectable } from "kysely";
import type { Tables } from "../database/schema.ts";
import { parseSubscriptionKey } from "../subscriptions/subscription-key.ts";
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
