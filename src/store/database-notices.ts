import { randomBytes } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { addNotice, insertNotice } from "./add-notice.ts";
import { type Database, leaseColumns, renewedColumns, run, takeUnlocked } from "./database/database.ts";
import type { Tables } from "./database/schema.ts";
import { deliveryOf, instantFrom } from "./deliveries/delivery-rows.ts";
import { parseReason } from "./deliveries/reason.ts";
import type { Notices } from "./notices.ts";
import { workPrefix } from "./open-work.ts";
import { isSuspended, isTroubled, takeTroubles } from "./take-troubles.ts";
import { type Trouble, troublesSchema } from "./trouble.ts";

/** The id of a late digest's notice begins with it, so that there is only one. */
const latePrefix = "late ";
const catchUpMs = 120_000;
/** How many late digests are recorded at a time. */
const mostLate = 200;

/** The notices in a database. */
export const createNotices = (database: Database): Notices => {
  const { kysely } = database;

  const recipientsOf = async (ids: readonly string[]) => {
    const rows = await kysely
      .selectFrom("notice_recipients")
      .selectAll()
      .where("notice", "in", ids)
      .execute();
    return Map.groupBy(rows, ({ notice }) => notice);
  };

  return {
    gather: ({ epochMilliseconds: now }) =>
      run(database, async () => {
        // Usually there are no troubles, and this read is cheaper than a write transaction.
        const troubled = await kysely
          .selectFrom("deliveries")
          .select("id")
          .where(isTroubled)
          .limit(1)
          .execute();
        const stopped = await kysely
          .selectFrom("subscriptions")
          .select("key")
          .where(isSuspended)
          .limit(1)
          .execute();
        if (troubled.length + stopped.length === 0) return;
        await kysely.transaction().execute(async (on) => {
          const found = await takeTroubles(on, now);
          for (const [channel, all] of Map.groupBy(found, (each) => each.channel)) {
            await insertNotice(
              on,
              randomBytes(12).toString("base64url"),
              channel,
              all.map(({ trouble }) => trouble),
              now,
            );
          }
        });
      }),

    gatherLate: ({ epochMilliseconds: now }, lateMs) =>
      run(database, async () => {
        const rows = await kysely
          .selectFrom("deliveries")
          .select(["id", "subscription", "channel", "slot", "scheduled", "planned_at", "reason"])
          .where("due_at", "is not", null)
          .where("scheduled", "=", 1)
          .where("planned_at", "<=", now - lateMs)
          // After an outage, late digests are posted at once, and say so themselves.
          .where("first_claimed_at", "<=", now - catchUpMs)
          .where(
            sql<boolean>`NOT EXISTS (SELECT 1 FROM notices WHERE notices.id = ${latePrefix} || deliveries.id)`,
          )
          .orderBy("planned_at")
          .limit(mostLate)
          .execute();
        for (const row of rows) {
          const why = row.reason === null ? null : parseReason(row.reason);
          const trouble: Trouble = { kind: "late", delivery: deliveryOf(row), reason: why };
          await insertNotice(kysely, `${latePrefix}${row.id}`, row.channel, [trouble], now);
        }
        return rows.length;
      }),

    isOpen: ({ id }) =>
      run(database, async () => {
        const found = await kysely
          .selectFrom("deliveries")
          .select("id")
          .where("id", "=", id)
          .where("due_at", "is not", null)
          .executeTakeFirst();
        return found !== undefined;
      }),

    add: (id, channel, troubles, { epochMilliseconds: now }) =>
      run(database, () => insertNotice(kysely, id, channel, troubles, now)),

    has: (id) =>
      run(database, async () => {
        const found = await kysely.selectFrom("notices").select("id").where("id", "=", id).executeTakeFirst();
        return found !== undefined;
      }),

    addFor: (notice, { epochMilliseconds: now }) =>
      run(database, () => kysely.transaction().execute((on) => addNotice(on, notice, now))),

    claimDue: (lease, most) =>
      run(database, async () => {
        const now = lease.now.epochMilliseconds;
        await waitForRenewal(kysely, now);
        const rows = await kysely
          .with("due", (on) =>
            on
              .selectFrom("notices")
              .select("id")
              .where("due_at", "<=", now)
              .orderBy("due_at")
              .$call(takeUnlocked(database, most)),
          )
          .updateTable("notices")
          .set((row) => ({
            ...leaseColumns(lease),
            first_claimed_at: row.fn.coalesce("first_claimed_at", row.val(now)),
          }))
          .where("id", "in", (on) => on.selectFrom("due").select("id"))
          .returning(["id", "channel", "body", "first_claimed_at"])
          .execute();
        if (rows.length === 0) return [];
        const recipients = await recipientsOf(rows.map(({ id }) => id));
        return rows.map(({ id, channel, body, first_claimed_at }) => ({
          id,
          channel,
          firstClaimedAt: instantFrom(first_claimed_at ?? now),
          troubles: troublesSchema.parse(JSON.parse(body)),
          recipients: new Map(
            (recipients.get(id) ?? []).map(({ person, state, message, since }) => [
              person,
              { state, message, since: instantFrom(since) },
            ]),
          ),
        }));
      }),

    renew: (ids, lease) =>
      run(database, async () => {
        const { numUpdatedRows } = await kysely
          .updateTable("notices")
          .set(renewedColumns(lease))
          .where("id", "in", ids)
          .where("owner", "=", lease.by)
          .executeTakeFirstOrThrow();
        return Number(numUpdatedRows) === ids.length;
      }),

    saveRecipient: (ids, person, { state, message, since }) =>
      run(database, async () => {
        const row = { state, message, since: since.epochMilliseconds };
        await kysely
          .insertInto("notice_recipients")
          .values(ids.map((notice) => ({ notice, person, ...row })))
          .onConflict((conflict) => conflict.columns(["notice", "person"]).doUpdateSet(row))
          .execute();
      }),

    settle: (id, by, dueAt) =>
      run(database, async () => {
        await kysely
          .updateTable("notices")
          .set({ owner: null, due_at: dueAt?.epochMilliseconds ?? null })
          .where("id", "=", id)
          .where("owner", "=", by)
          .execute();
      }),
  };
};

/** A notice of work whose lease was not found to be over yet. */
export const isUnderWay = sql<boolean>`(notices.id LIKE ${`${workPrefix}%`} AND first_claimed_at IS NULL)`;

/** Enough for two renewals of a lease. */
const graceMs = 45_000;

/**
 * Work whose lease is over is interrupted only if its process does not renew the lease soon. All leases are over when the machine has slept, and the works
 * continue.
 */
export const waitForRenewal = async (on: Kysely<Tables>, now: number): Promise<void> => {
  await on
    .updateTable("notices")
    .set({ first_claimed_at: now, due_at: now + graceMs })
    .where("due_at", "<=", now)
    .where(isUnderWay)
    .execute();
};
