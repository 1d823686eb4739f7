import { type Kysely, sql, type Updateable } from "kysely";
import { parseSubscriptionKey } from "../channel.ts";
import { type Database, inBatches, lockRows, run } from "../database/database.ts";
import type { Tables } from "../database/schema.ts";
import { watchesName } from "../watches.ts";
import {
  active,
  auditChange,
  fileRow,
  growRevision,
  isSame,
  recordedStateOf,
  type SubscriptionRow,
  stateText,
  storedOf,
  subscriptionColumns,
} from "./subscription-rows.ts";
import type { Subscriptions } from "./subscriptions.ts";

/** The subscriptions in a database. */
export const createSubscriptions = (database: Database): Subscriptions => {
  const { kysely } = database;

  /** Changes subscriptions in one transaction. If `work` resolves to true, the revision grows. */
  const change = (work: (on: Kysely<Tables>) => Promise<boolean>): Promise<boolean> =>
    run(database, () =>
      kysely.transaction().execute(async (on) => {
        const hasChanged = await work(on);
        if (hasChanged) await growRevision(on);
        return hasChanged;
      }),
    );

  const insert = async (on: Kysely<Tables>, rows: readonly SubscriptionRow[]): Promise<number> => {
    let inserted = 0;
    for (const batch of inBatches(rows)) {
      const keys = await on
        .insertInto("subscriptions")
        .values(batch)
        .onConflict((conflict) => conflict.column("key").doNothing())
        .returning("key")
        .execute();
      inserted += keys.length;
    }
    return inserted;
  };

  const update = async (
    on: Kysely<Tables>,
    key: string,
    changes: Updateable<Tables["subscriptions"]>,
  ): Promise<boolean> => {
    const { numUpdatedRows } = await on
      .updateTable("subscriptions")
      .set(changes)
      .where("key", "=", key)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  };

  const find = (on: Kysely<Tables>, key: string) =>
    on
      .selectFrom("subscriptions")
      .selectAll()
      .where("key", "=", key)
      .$call(lockRows(database))
      .executeTakeFirst();

  return {
    async declare(declared, { epochMilliseconds: now }) {
      await change(async (on) => {
        const rows = await on.selectFrom("subscriptions").selectAll().where("origin", "=", "file").execute();
        const known = new Map(rows.map((row) => [row.key, row]));
        const wanted = new Set(declared.map(({ key }) => key));
        const gone = rows.filter(({ key }) => !wanted.has(key));
        for (const { key } of gone) {
          await on.deleteFrom("subscriptions").where("key", "=", key).execute();
        }
        const fresh = declared
          .filter(({ key }) => !known.has(key))
          .map((identity): SubscriptionRow => fileRow(identity, now));
        let changed = gone.length + (await insert(on, fresh));
        for (const { key, channel, schedule } of declared) {
          const row = known.get(key);
          // A wrong clock may have recorded a time in the future. Correct it, as nothing would be due until then.
          if (row === undefined || (row.schedule === schedule && row.since <= now)) continue;
          // An editor who changes the subscription in the file has corrected it, so it becomes active again.
          await update(on, key, { channel, schedule, since: now, changed_at: now, ...active });
          changed += 1;
        }
        return changed > 0;
      });
    },

    add: (identity, settings, by, { epochMilliseconds: now }) =>
      change(async (on) => {
        const row = {
          ...fileRow(identity, now),
          origin: "chat",
          settings,
          created_by: by,
          changed_by: by,
        } as const;
        const isAdded = (await insert(on, [row])) === 1;
        if (isAdded)
          await auditChange(on, {
            ...identity,
            what: "digest-added",
            by,
            now,
            before: null,
            after: settings,
          });
        return isAdded;
      }),

    change: ({ key, channel, schedule }, settings, by, { epochMilliseconds: now }) =>
      change(async (on) => {
        const before = await find(on, key);
        const { numUpdatedRows } = await on
          .updateTable("subscriptions")
          .set({
            channel,
            schedule,
            settings,
            since: sql<number>`CASE WHEN schedule = ${schedule} THEN since ELSE ${now} END`,
            changed_by: by,
            changed_at: now,
          })
          .where("key", "=", key)
          .where("origin", "=", "chat")
          .executeTakeFirstOrThrow();
        const isChanged = numUpdatedRows > 0n;
        if (isChanged) {
          const change = { key, channel, what: "digest-edited", by, now } as const;
          await auditChange(on, { ...change, before: before?.settings ?? null, after: settings });
        }
        return isChanged;
      }),

    remove: (key, by, { epochMilliseconds: now }) =>
      change(async (on) => {
        const before = await find(on, key);
        const { numDeletedRows } = await on
          .deleteFrom("subscriptions")
          .where("key", "=", key)
          .where("origin", "=", "chat")
          .executeTakeFirstOrThrow();
        const isRemoved = numDeletedRows > 0n;
        if (isRemoved && before !== undefined) {
          if (parseSubscriptionKey(key).name === watchesName) await removeWatches(on, before.channel);
          const change = { key, channel: before.channel, what: "digest-removed", by, now } as const;
          await auditChange(on, { ...change, before: before.settings, after: null });
        }
        return isRemoved;
      }),

    setState: (key, state, by, { epochMilliseconds: now }) =>
      change(async (on) => {
        const row = await find(on, key);
        if (row === undefined || isSame(recordedStateOf(row), state)) return false;
        // Only changes by people go into the audit log. The bot's own changes are in its log.
        if (by !== null) {
          const what = state.state === "active" ? "digest-resumed" : "digest-paused";
          const change = { key, channel: row.channel, what, by, now } as const;
          await auditChange(on, {
            ...change,
            before: stateText(recordedStateOf(row)),
            after: stateText(state),
          });
        }
        return update(on, key, {
          ...subscriptionColumns(state),
          changed_at: now,
          ...(by === null ? {} : { changed_by: by }),
        });
      }),

    all: () =>
      run(database, async () =>
        (await kysely.selectFrom("subscriptions").selectAll().orderBy("key").execute()).map(storedOf),
      ),

    revision: () =>
      run(database, async () => {
        const { number } = await kysely.selectFrom("revision").select("number").executeTakeFirstOrThrow();
        return number;
      }),
  };
};

/** Removes what a channel watches, because the digest that tells it is removed. Runs in the caller's transaction. */
const removeWatches = async (on: Kysely<Tables>, channel: string): Promise<void> => {
  await on.deleteFrom("watches").where("channel", "=", channel).execute();
  await on.deleteFrom("watch_news").where("channel", "=", channel).execute();
};
