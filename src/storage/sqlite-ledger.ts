import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Delivery, History, Ledger, Settlement } from "./ledger.ts";
import { openDatabase, transaction, withStorageErrors } from "./sqlite.ts";

const instant = z.number().transform((ms) => Temporal.Instant.fromEpochMilliseconds(ms));

const deliveryColumns = "id, subscription, slot, scheduled, planned_at";
const deliveryRow = z
  .object({
    id: z.string(),
    subscription: z.string(),
    slot: z.string(),
    scheduled: z.number(),
    planned_at: instant,
  })
  .transform(
    ({ scheduled, planned_at, ...row }): Delivery => ({
      ...row,
      scheduled: scheduled === 1,
      plannedAt: planned_at,
    }),
  );

const historyRow = z
  .object({ since: instant, accounted_until: instant.nullable() })
  .transform(({ since, accounted_until }) => ({ since, accountedUntil: accounted_until }));

const prepare = (database: DatabaseSync) => ({
  forget: database.prepare("DELETE FROM subscriptions WHERE key NOT IN (SELECT value FROM json_each(:keys))"),
  // A time that lies ahead was noted by a clock that was wrong: nothing would be due until it came.
  note: database.prepare(
    `INSERT INTO subscriptions (key, schedule, since) VALUES (:key, :schedule, :now)
     ON CONFLICT (key) DO UPDATE SET schedule = :schedule, since = :now
     WHERE schedule <> :schedule OR since > :now`,
  ),
  history: database.prepare(
    `SELECT since,
       (SELECT max(planned_at) FROM deliveries
        WHERE subscription = key AND scheduled = 1 AND planned_at <= :now) AS accounted_until
     FROM subscriptions WHERE key = :key`,
  ),
  released: database.prepare(
    `SELECT ${deliveryColumns} FROM deliveries
     WHERE state = 'released' AND subscription = :key AND scheduled = 1 ORDER BY planned_at`,
  ),
  claim: database.prepare(
    `INSERT INTO deliveries (${deliveryColumns}, state, attempts, claimed_at)
     VALUES (:id, :subscription, :slot, :scheduled, :planned_at, 'claimed', 1, :now)
     ON CONFLICT (subscription, slot) DO UPDATE SET
       state = 'claimed', attempts = attempts + 1, claimed_at = :now, settled_at = NULL, reason = NULL
     WHERE state = 'released'`,
  ),
  settle: database.prepare(
    `UPDATE deliveries SET state = :state, settled_at = :now, message_ids = :message_ids, reason = :reason
     WHERE id = :id AND state IN ('claimed', 'unknown')`,
  ),
  miss: database.prepare(
    `INSERT INTO deliveries (${deliveryColumns}, state, attempts, settled_at, reason)
     VALUES (:id, :subscription, :slot, :scheduled, :planned_at, 'missed', 0, :now, :reason)
     ON CONFLICT (subscription, slot) DO UPDATE SET
       state = 'missed', settled_at = :now, reason = :reason || ' Last refusal: ' || reason
     WHERE state = 'released'`,
  ),
  abandon: database.prepare(
    `UPDATE deliveries SET
       state = 'unknown', settled_at = :now, reason = 'The bot ended between the claim and the outcome.'
     WHERE state = 'claimed' AND claimed_at < :before RETURNING ${deliveryColumns}`,
  ),
});

const valuesOf = (delivery: Delivery) => ({
  id: delivery.id,
  subscription: delivery.subscription,
  slot: delivery.slot,
  scheduled: delivery.scheduled ? 1 : 0,
  planned_at: delivery.plannedAt.epochMilliseconds,
});

const outcomeOf = (settlement: Settlement) => ({
  state: settlement.state,
  message_ids: JSON.stringify("messageIds" in settlement ? settlement.messageIds : []),
  reason: "reason" in settlement ? settlement.reason : null,
});

/** The ledger in an SQLite file, which several processes on one machine may share. Makes the file where there is none. */
export const openSqliteLedger = (file: string): Ledger => {
  const database = openDatabase(file);
  const statements = withStorageErrors(file, () => prepare(database));
  // Statements block, but methods are asynchronous: what they throw must be a rejection, as of any other store.
  const run = async <Result>(work: () => Result): Promise<Result> => withStorageErrors(file, work);

  const historyOf = (key: string, now: number): History => ({
    ...historyRow.parse(statements.history.get({ key, now })),
    released: statements.released.all({ key }).map((row) => deliveryRow.parse(row)),
  });

  return {
    observe: (subscriptions, { epochMilliseconds: now }) =>
      run(() =>
        transaction(database, () => {
          statements.forget.run({ keys: JSON.stringify(subscriptions.map(({ key }) => key)) });
          for (const { key, schedule } of subscriptions) statements.note.run({ key, schedule, now });
          return new Map(subscriptions.map(({ key }) => [key, historyOf(key, now)]));
        }),
      ),
    claim: (delivery, { epochMilliseconds: now }) =>
      run(() => statements.claim.run({ ...valuesOf(delivery), now }).changes === 1),
    settle: ({ id }, settlement, { epochMilliseconds: now }) =>
      run(() => {
        statements.settle.run({ id, ...outcomeOf(settlement), now });
      }),
    miss: (deliveries, reason, { epochMilliseconds: now }) =>
      run(() =>
        transaction(database, () =>
          deliveries.filter(
            (delivery) => statements.miss.run({ ...valuesOf(delivery), reason, now }).changes === 1,
          ),
        ),
      ),
    abandon: ({ epochMilliseconds: before }, { epochMilliseconds: now }) =>
      run(() => statements.abandon.all({ before, now }).map((row) => deliveryRow.parse(row))),
    close: () => run(() => database.close()),
  };
};
