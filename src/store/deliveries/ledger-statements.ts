import type { Database } from "../database/database.ts";
import { prepare } from "../database/prepared.ts";
import { type ClaimRow, claimColumns, type rowOf } from "./delivery-rows.ts";
import type { Settlement } from "./ledger.ts";
import { formatReason } from "./reason.ts";

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
