import type { Kysely } from "kysely";
import { type Database, run } from "../database/database.ts";
import type { Tables } from "../database/schema.ts";
import type { Lease } from "../deliveries/ledger.ts";
import type { IntakeItems } from "./intake-items.ts";
import { endColumns, slugsOf, takeLease, writeItems } from "./item-rows.ts";
import type { IntakeCounts } from "./items.ts";
import { pollColumns } from "./source-rows.ts";

const none: IntakeCounts = { waiting: 0, drafting: 0, drafted: 0, filtered: 0, failed: 0 };

/** Items that a source lists are marked so once a day, and not with each poll. */
const listedAgainMs = 24 * 3_600_000;

export const createIntakeItems = (database: Database): IntakeItems => {
  const { kysely } = database;

  const inTransaction = <Result>(work: (on: Kysely<Tables>) => Promise<Result>): Promise<Result> =>
    run(database, () => kysely.transaction().execute(work));

  /** Runs work only while the caller has the lease. The lease's row is locked until the transaction ends. */
  const underLease = <Result>(
    lease: Lease,
    work: (on: Kysely<Tables>) => Promise<Result>,
  ): Promise<Result | null> => inTransaction(async (on) => ((await takeLease(on, lease)) ? work(on) : null));

  return {
    take: (lease) => run(database, () => takeLease(kysely, lease)),

    release: (by) =>
      run(database, async () => {
        await kysely.updateTable("intake_lease").set({ until: 0 }).where("owner", "=", by).execute();
      }),

    versions: (source) =>
      run(database, async () => {
        const rows = await kysely
          .selectFrom("intake_items")
          .select(["identity", "version"])
          .where("source", "=", source)
          .execute();
        return new Map(rows.map(({ identity, version }) => [identity, version]));
      }),

    savePoll: async (source, poll, items, listed, lease) => {
      const saved = await underLease(lease, async (on) => {
        const { numUpdatedRows } = await on
          .updateTable("intake_sources")
          .set(pollColumns(poll))
          .where("name", "=", source)
          .executeTakeFirstOrThrow();
        // An editor may have removed it during the poll.
        if (numUpdatedRows === 0n) return true;
        const now = lease.now.epochMilliseconds;
        await writeItems(on, source, items, now);
        for (const identity of listed) {
          await on
            .updateTable("intake_items")
            .set({ listed_at: now })
            .where("source", "=", source)
            .where("identity", "=", identity)
            .where("listed_at", "<", now - listedAgainMs)
            .execute();
        }
        return true;
      });
      return saved !== null;
    },

    receive: (source, items, { epochMilliseconds: now }) =>
      inTransaction((on) => writeItems(on, source, items, now)),

    waiting: ({ epochMilliseconds: now }, { epochMilliseconds: hourBegan }) =>
      run(database, async () => {
        const sources = await kysely
          .selectFrom("intake_sources")
          .select("name")
          .where("paused", "=", 0)
          .orderBy("name")
          .execute();
        const waiting = [];
        for (const { name: source } of sources) {
          const first = await kysely
            .selectFrom("intake_items")
            .select(["identity", "host", "attempts"])
            .where("source", "=", source)
            .where("due_at", "<=", now)
            .orderBy("seen_at")
            .orderBy("position")
            .limit(1)
            .executeTakeFirst();
          if (first === undefined) continue;
          const { claimed } = await kysely
            .selectFrom("intake_items")
            .select((on) => on.fn.countAll<number | string>().as("claimed"))
            .where("source", "=", source)
            .where("claimed_at", ">", hourBegan)
            .executeTakeFirstOrThrow();
          waiting.push({ source, ...first, claimed: Number(claimed) });
        }
        return waiting;
      }),

    claim: ({ source, identity }, again, lease) =>
      underLease(lease, async (on) => {
        const claimed = await on
          .updateTable("intake_items")
          .set((row) => ({
            state: "drafting",
            owner: lease.by,
            claimed_at: lease.now.epochMilliseconds,
            due_at: again.epochMilliseconds,
            attempts: row("attempts", "+", 1),
          }))
          .where("source", "=", source)
          .where("identity", "=", identity)
          // Only the holder of the lease drafts, so an item of any other process was left behind.
          .where(({ eb, or, and }) =>
            or([
              eb("state", "=", "waiting"),
              and([eb("state", "=", "drafting"), eb("owner", "!=", lease.by)]),
            ]),
          )
          .returning(["version", "title", "host", "content", "attempts", "slugs"])
          .executeTakeFirst();
        if (claimed === undefined || claimed.content === null) return null;
        const { content, attempts: attempt, slugs, ...item } = claimed;
        return { ...item, source, identity, content, attempt, slugs: slugsOf(slugs) };
      }),

    mayWrite: async ({ source, identity }, lease) => {
      const mine = await underLease(lease, (on) =>
        on
          .selectFrom("intake_items")
          .select("identity")
          .where("source", "=", source)
          .where("identity", "=", identity)
          .where("owner", "=", lease.by)
          .executeTakeFirst(),
      );
      return mine !== null && mine !== undefined;
    },

    settle: ({ source, identity, version }, end, by) =>
      inTransaction(async (on) => {
        const mine = on
          .updateTable("intake_items")
          .where("source", "=", source)
          .where("identity", "=", identity)
          .where("owner", "=", by);
        await mine
          .set({ ...endColumns(end), owner: null })
          .where("version", "=", version)
          .execute();
        await mine.set({ state: "waiting", owner: null }).where("version", "!=", version).execute();
      }),

    originOf: (slug) =>
      run(database, async () => {
        const first = await kysely
          .selectFrom("intake_items")
          .select("source")
          // A slug has only letters, digits and hyphens.
          .where("slugs", "like", `%"${slug}"%`)
          .executeTakeFirst();
        if (first === undefined) return null;
        const rows = await kysely
          .selectFrom("intake_items")
          .select("slugs")
          .where("source", "=", first.source)
          .where("slugs", "is not", null)
          .execute();
        return { ...first, slugs: rows.flatMap(({ slugs }) => slugsOf(slugs)) };
      }),

    counts: () =>
      run(database, async () => {
        const rows = await kysely
          .selectFrom("intake_items")
          .select((on) => ["source", "state", on.fn.countAll<number | string>().as("count")])
          .groupBy(["source", "state"])
          .execute();
        const counts = new Map<string, IntakeCounts>();
        for (const { source, state, count } of rows) {
          counts.set(source, { ...(counts.get(source) ?? none), [state]: Number(count) });
        }
        return counts;
      }),

    failed: (source, most) =>
      run(database, async () => {
        const rows = await kysely
          .selectFrom("intake_items")
          .select(["title", "problem"])
          .where("source", "=", source)
          .where("state", "=", "failed")
          .orderBy("claimed_at", "desc")
          .limit(most)
          .execute();
        return rows.map(({ title, problem }) => ({ title, problem: problem ?? "" }));
      }),
  };
};
