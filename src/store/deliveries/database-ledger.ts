import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import {
  type Database,
  inBatches,
  leaseColumns,
  renewedColumns,
  run,
  takeUnlocked,
} from "../database/database.ts";
import type { Tables } from "../database/schema.ts";
import { suspendChannel } from "../subscriptions/suspend-channel.ts";
import {
  addMessage,
  claimColumns,
  claimOf,
  type DeliveryRow,
  deliveryColumns,
  deliveryOf,
  instantOrNull,
  postedMessagesOf,
  prepareClaim,
  prepareSettle,
  rowOf,
} from "./delivery-rows.ts";
import { historiesOf } from "./histories.ts";
import type { DeliveryRecord, Ledger } from "./ledger.ts";
import { formatReason, parseReason } from "./reason.ts";
import { addFacts, prepareKnowledge, raiseWatermark, recordTold } from "./told-facts.ts";

/** A time that is this far in the future was written by a clock that was wrong. */
const wrongAheadMs = 24 * 3_600_000;

/** The ledger in a database. */
export const createLedger = (database: Database): Ledger => {
  const { kysely } = database;
  const claimStatement = prepareClaim(database);
  const settleStatement = prepareSettle(database);
  const readKnowledge = prepareKnowledge(database);

  /** Changes a delivery if `by` has its lease. Resolves to its channel, or to null if `by` does not have it. */
  const changeMine = async (
    on: Kysely<Tables>,
    id: string,
    by: string,
    changes: Partial<DeliveryRow>,
  ): Promise<string | null> => {
    const changed = await on
      .updateTable("deliveries")
      .set(changes)
      .where("id", "=", id)
      .where("state", "=", "claimed")
      .where("owner", "=", by)
      .returning("channel")
      .executeTakeFirst();
    return changed?.channel ?? null;
  };

  const isOnRecord = async (on: Kysely<Tables>, id: string): Promise<boolean> =>
    (await on.selectFrom("deliveries").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;

  return {
    histories: (now) => run(database, () => historiesOf(kysely, now)),

    claim: (delivery, lease) =>
      run(database, async () => {
        const values = {
          ...rowOf(delivery),
          now: lease.now.epochMilliseconds,
          ...leaseColumns(lease),
        };
        try {
          const [row] = await claimStatement(kysely, values);
          return row === undefined ? null : claimOf(row, new Map());
        } catch (error) {
          if (!database.isTaken(error)) throw error;
          return (await isOnRecord(kysely, delivery.id)) ? null : "busy";
        }
      }),

    claimDue: (lease, most) =>
      run(database, async () => {
        const now = lease.now.epochMilliseconds;
        const rows = await kysely
          .with("due", (on) =>
            on
              .selectFrom("deliveries")
              .select("id")
              .where("due_at", "is not", null)
              .where((row) => row.or([row("due_at", "<=", now), row("due_at", ">", now + wrongAheadMs)]))
              .orderBy("due_at")
              .$call(takeUnlocked(database, most)),
          )
          .updateTable("deliveries")
          .set((row) => ({
            state: "claimed",
            claimed_at: now,
            attempts: row("attempts", "+", 1),
            ...leaseColumns(lease),
          }))
          .where("id", "in", (on) => on.selectFrom("due").select("id"))
          .returning(claimColumns)
          .execute();
        const messages = await postedMessagesOf(
          kysely,
          rows.map(({ id }) => id),
        );
        return rows
          .sort((a, b) => a.planned_at - b.planned_at)
          .map((row) => claimOf(row, messages.get(row.id) ?? new Map()));
      }),

    beginRequest: (id, lease) =>
      run(
        database,
        async () =>
          (await changeMine(kysely, id, lease.by, { certain: 0, ...renewedColumns(lease) })) !== null,
      ),

    saveContent: (id, content, references, lease) =>
      run(database, () => {
        const kept = { content, content_hash: contentHash(content), certain: 0, ...renewedColumns(lease) };
        return kysely.transaction().execute(async (on) => {
          if ((await changeMine(on, id, lease.by, kept)) === null) return false;
          await addFacts(on, id, references);
          return true;
        });
      }),

    saveMessage: (id, part, message, lease) =>
      run(database, () =>
        kysely.transaction().execute(async (on) => {
          const isMine = (await changeMine(on, id, lease.by, renewedColumns(lease))) !== null;
          // A takedown or an erasure may have removed the delivery meanwhile.
          const isKept = isMine || (await isOnRecord(on, id));
          return { isMine, messageId: isKept ? await addMessage(on, id, part, message) : message };
        }),
      ),

    settle: (id, settlement, by, { epochMilliseconds: now }) =>
      run(database, async () => {
        const settle = async (on: Kysely<Tables>): Promise<string | null> =>
          (await settleStatement(on, { id, by, now, ...deliveryColumns(settlement) }))[0]?.channel ?? null;
        const facts =
          settlement.state === "posted" || settlement.state === "failed" ? (settlement.facts ?? []) : [];
        const watermark = settlement.state === "posted" ? settlement.watermark : null;
        const suspends = settlement.state === "failed" ? settlement.suspends : undefined;
        if (facts.length === 0 && watermark === null && suspends === undefined) {
          return (await settle(kysely)) !== null;
        }
        return kysely.transaction().execute(async (on) => {
          const channel = await settle(on);
          if (channel === null) return false;
          await recordTold(on, channel, facts, now);
          if (watermark !== null) await raiseWatermark(on, channel, watermark);
          if (settlement.state === "failed" && suspends !== undefined) {
            await suspendChannel(on, channel, { cause: suspends, reason: settlement.reason }, now);
          }
          return true;
        });
      }),

    miss: (deliveries, reason, { epochMilliseconds: now }) =>
      run(database, async () => {
        const missed = {
          state: "missed",
          attempts: 0,
          settled_at: now,
          certain: 1,
          reason: formatReason(reason),
        } as const;
        const recorded = new Set<string>();
        for (const batch of inBatches(deliveries)) {
          const rows = await kysely
            .insertInto("deliveries")
            .values(batch.map((each) => ({ ...rowOf(each), ...missed })))
            .onConflict((conflict) => conflict.doNothing())
            .returning("id")
            .execute();
          for (const { id } of rows) recorded.add(id);
        }
        return deliveries.filter(({ id }) => recorded.has(id));
      }),

    knowledge: (channel, language) => run(database, () => readKnowledge(kysely, channel, language)),

    log: (channel, most) =>
      run(database, async () => {
        const rows = await kysely
          .selectFrom("deliveries")
          .selectAll()
          .where("channel", "=", channel)
          .orderBy("planned_at", "desc")
          .orderBy("subscription")
          .limit(most)
          .execute();
        const messages = await postedMessagesOf(
          kysely,
          rows.map(({ id }) => id),
        );
        return rows.map(
          (row): DeliveryRecord => ({
            delivery: deliveryOf(row),
            state: row.state,
            attempts: row.attempts,
            claimedAt: instantOrNull(row.claimed_at),
            settledAt: instantOrNull(row.settled_at),
            contentHash: row.content_hash,
            messageIds: [...(messages.get(row.id)?.values() ?? [])],
            reason: row.reason === null ? null : parseReason(row.reason),
          }),
        );
      }),
  };
};

const contentHash = (content: string): string => createHash("sha256").update(content).digest("hex");
