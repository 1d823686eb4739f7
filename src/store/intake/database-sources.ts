import type { Kysely } from "kysely";
import { type ChangedBy, writeAudit } from "../audit.ts";
import { type Database, run } from "../database/database.ts";
import type { Tables } from "../database/schema.ts";
import { newSourceRow, readLeftOut, type SourceRow, sourceOf } from "./source-rows.ts";
import type { IntakeSources, LeftOutText } from "./sources.ts";

export const createIntakeSources = (database: Database): IntakeSources => {
  const { kysely, engine } = database;

  const inTransaction = <Result>(work: (on: Kysely<Tables>) => Promise<Result>): Promise<Result> =>
    run(database, () => kysely.transaction().execute(work));

  const find = (on: Kysely<Tables>, name: string): Promise<SourceRow | undefined> =>
    on
      .selectFrom("intake_sources")
      .selectAll()
      .where("name", "=", name)
      .$if(engine === "postgres", (query) => query.forUpdate())
      .executeTakeFirst();

  const removeSource = async (on: Kysely<Tables>, name: string): Promise<void> => {
    await on.deleteFrom("intake_items").where("source", "=", name).execute();
    await on.deleteFrom("intake_sources").where("name", "=", name).execute();
  };

  /** Adds or removes what is left out. False if it is so already. */
  const change = (name: string, what: LeftOutText, by: ChangedBy, isLeftOut: boolean): Promise<boolean> =>
    inTransaction(async (on) => {
      const row = await find(on, name);
      if (row === undefined) return false;
      const before = readLeftOut(row);
      const others = before.filter(({ kind, text }) => kind !== what.kind || text !== what.text);
      if (others.length < before.length === isLeftOut) return false;
      const left_out = JSON.stringify(isLeftOut ? [...before, what] : others);
      await on.updateTable("intake_sources").set({ left_out }).where("name", "=", name).execute();
      await writeAudit(on, {
        ...by,
        what: isLeftOut ? "intake-filter-added" : "intake-filter-removed",
        subject: name,
        before: row.left_out,
        after: left_out,
      });
      return true;
    });

  return {
    leaveOut: (name, what, by) => change(name, what, by, true),
    takeIn: (name, what, by) => change(name, what, by, false),
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
