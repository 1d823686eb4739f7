import type { Kysely } from "kysely";
import type { ChangedBy } from "../audit.ts";
import { type Database, lockRows, run } from "../database/database.ts";
import type { Tables } from "../database/schema.ts";
import { writeAudit } from "../database-audit.ts";
import { newSourceRow, readChosen, type SourceRow, sourceOf } from "./source-rows.ts";
import type { ChosenCriterion, CriterionText, IntakeSources } from "./sources.ts";

export const createIntakeSources = (database: Database): IntakeSources => {
  const { kysely } = database;

  const inTransaction = <Result>(work: (on: Kysely<Tables>) => Promise<Result>): Promise<Result> =>
    run(database, () => kysely.transaction().execute(work));

  const find = (on: Kysely<Tables>, name: string): Promise<SourceRow | undefined> =>
    on
      .selectFrom("intake_sources")
      .selectAll()
      .where("name", "=", name)
      .$call(lockRows(database))
      .executeTakeFirst();

  const removeSource = async (on: Kysely<Tables>, name: string): Promise<void> => {
    await on.deleteFrom("intake_items").where("source", "=", name).execute();
    await on.deleteFrom("intake_sources").where("name", "=", name).execute();
  };

  /** `choose` gets what editors chose before, and gives what they choose now; null if nothing changes. */
  const chooseAgain = (
    name: string,
    what: "intake-filter-added" | "intake-filter-removed",
    by: ChangedBy,
    choose: (before: readonly ChosenCriterion[]) => readonly ChosenCriterion[] | null,
  ): Promise<boolean> =>
    inTransaction(async (on) => {
      const row = await find(on, name);
      const chosen = row === undefined ? null : choose(readChosen(row));
      if (row === undefined || chosen === null) return false;
      const left_out = JSON.stringify(chosen);
      await on.updateTable("intake_sources").set({ left_out }).where("name", "=", name).execute();
      await writeAudit(on, {
        ...by,
        what,
        subject: name,
        before: row.left_out,
        after: left_out,
      });
      return true;
    });

  return {
    addCriterion: (name, criterion, by) =>
      chooseAgain(name, "intake-filter-added", by, (before) =>
        before.some((each) => isSame(each, criterion) && each.by === criterion.by)
          ? null
          : [...before.filter((each) => !isSame(each, criterion)), criterion],
      ),
    removeCriterion: (name, criterion, by) =>
      chooseAgain(name, "intake-filter-removed", by, (before) => {
        const others = before.filter((each) => !isSame(each, criterion));
        return others.length === before.length ? null : others;
      }),
    change: (name, before, after, by) =>
      inTransaction(async (on) => {
        const row = await find(on, name);
        if (row?.origin !== "chat" || row.settings !== before) return false;
        const now = by.at.epochMilliseconds;
        const due = row.failures > 0 ? {} : { next_poll_at: now, etag: null, last_modified: null };
        await on
          .updateTable("intake_sources")
          .set({ settings: after, ...due })
          .where("name", "=", name)
          .execute();
        await writeAudit(on, { ...by, what: "intake-changed", subject: name, before, after });
        return true;
      }),
    all: () =>
      run(database, async () =>
        (await kysely.selectFrom("intake_sources").selectAll().orderBy("name").execute()).map(sourceOf),
      ),

    declare: (sources, isWhole, { epochMilliseconds: now }) =>
      inTransaction(async (on) => {
        const rows = await on.selectFrom("intake_sources").selectAll().execute();
        const known = new Map(rows.map((row) => [row.name, row]));
        const declared = new Set(sources.map(({ name }) => name));
        for (const { name, origin } of rows) {
          if (isWhole && origin === "file" && !declared.has(name)) await removeSource(on, name);
        }
        const taken: string[] = [];
        for (const { name, settings } of sources) {
          const row = known.get(name);
          if (row?.origin === "chat") taken.push(name);
          else if (row === undefined) {
            await on
              .insertInto("intake_sources")
              .values(newSourceRow(name, "file", settings, now))
              .onConflict((conflict) => conflict.column("name").doNothing())
              .execute();
          } else if (row.settings !== settings) {
            const { paused: _, left_out: __, ...changed } = newSourceRow(name, "file", settings, now);
            await on.updateTable("intake_sources").set(changed).where("name", "=", name).execute();
          }
        }
        return taken;
      }),

    add: (name, settings, by) =>
      inTransaction(async (on) => {
        const added = await on
          .insertInto("intake_sources")
          .values(newSourceRow(name, "chat", settings, by.at.epochMilliseconds))
          .onConflict((conflict) => conflict.column("name").doNothing())
          .returning("name")
          .execute();
        if (added.length === 0) return false;
        await writeAudit(on, { ...by, what: "intake-added", subject: name, before: null, after: settings });
        return true;
      }),

    remove: (name, by) =>
      inTransaction(async (on) => {
        const row = await find(on, name);
        if (row?.origin !== "chat") return false;
        await removeSource(on, name);
        await writeAudit(on, {
          ...by,
          what: "intake-removed",
          subject: name,
          before: row.settings,
          after: null,
        });
        return true;
      }),

    setPaused: (name, isPaused, by) =>
      inTransaction(async (on) => {
        const row = await find(on, name);
        if (row === undefined || (row.paused === 1) === isPaused) return false;
        // It is polled at once when it is resumed.
        const due = isPaused ? {} : { next_poll_at: by.at.epochMilliseconds };
        await on
          .updateTable("intake_sources")
          .set({ paused: isPaused ? 1 : 0, ...due })
          .where("name", "=", name)
          .execute();
        await writeAudit(on, {
          ...by,
          what: isPaused ? "intake-paused" : "intake-resumed",
          subject: name,
          before: isPaused ? "active" : "paused",
          after: isPaused ? "paused" : "active",
        });
        return true;
      }),
  };
};

const isSame = (one: CriterionText, other: CriterionText): boolean =>
  one.kind === other.kind && one.text === other.text;
