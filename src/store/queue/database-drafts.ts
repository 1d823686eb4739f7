import type { Kysely, UpdateObject } from "kysely";
import type { ChangedBy } from "../audit.ts";
import { type Database, inBatches, run } from "../database/database.ts";
import type { Tables } from "../database/schema.ts";
import { writeAudit } from "../database-audit.ts";
import { itemSubject } from "./database-queue.ts";
import type { DraftChange, DraftQueue } from "./draft-queue.ts";
import type { DraftEntry, DraftState } from "./queue-item.ts";
import { draftEntryOf, mostTries, newItemColumns, nextNumber } from "./queue-rows.ts";
import { tellDraftsIn, toldIsDue } from "./told-drafts.ts";

/** The states in which a change is possible, and the state after it. */
const transitions: Readonly<
  Record<DraftChange, { readonly from: readonly DraftState[]; readonly to: DraftState }>
> = {
  take: { from: ["open"], to: "taken" },
  release: { from: ["taken", "declined"], to: "open" },
  decline: { from: ["open", "taken"], to: "declined" },
};

const auditedAs = { take: "draft-taken", release: "draft-released", decline: "draft-declined" } as const;

export const createDraftQueue = (database: Database): DraftQueue => {
  const { kysely, isTaken } = database;

  const entries = async (on: Kysely<Tables>): Promise<readonly DraftEntry[]> => {
    const rows = await on
      .selectFrom("queue_items")
      .selectAll()
      .where("kind", "=", "draft")
      .where("about", "is not", null)
      .execute();
    return rows.map(draftEntryOf);
  };

  const insert = async (on: Kysely<Tables>, slug: string, now: number): Promise<void> => {
    await on
      .insertInto("queue_items")
      .values({
        key: keyOf(slug),
        number: await nextNumber(on),
        kind: "draft",
        asker: null,
        language: "en",
        channel: null,
        text: "",
        about: slug,
        ...newItemColumns(null, now),
      })
      .execute();
  };

  const update = async (
    on: Kysely<Tables>,
    slugs: readonly string[],
    columns: UpdateObject<Tables, "queue_items">,
    now: number,
  ): Promise<void> => {
    for (const batch of inBatches(slugs.map(keyOf))) {
      await on.updateTable("queue_items").set(columns).where("key", "in", batch).execute();
    }
    await toldIsDue(on, slugs.map(keyOf), now);
  };

  const change = (entry: DraftEntry, what: DraftChange, by: ChangedBy) =>
    kysely.transaction().execute(async (on) => {
      const { from, to } = transitions[what];
      // The condition decides who is first.
      const after = await on
        .updateTable("queue_items")
        .set({
          state: to,
          changed_by: to === "open" ? null : by.who,
          changed_at: by.at.epochMilliseconds,
        })
        .where("key", "=", keyOf(entry.slug))
        .where("state", "in", from)
        .returningAll()
        .executeTakeFirst();
      if (after === undefined) return null;
      await toldIsDue(on, [keyOf(entry.slug)], by.at.epochMilliseconds);
      await writeAudit(on, {
        ...by,
        what: auditedAs[what],
        subject: itemSubject(entry.number),
        before: entry.slug,
        after: to,
      });
      return draftEntryOf(after);
    });

  const find = async (number: number): Promise<DraftEntry | null> => {
    const row = await kysely
      .selectFrom("queue_items")
      .selectAll()
      .where("number", "=", number)
      .where("kind", "=", "draft")
      .executeTakeFirst();
    return row === undefined ? null : draftEntryOf(row);
  };

  return {
    see: (slugs, { epochMilliseconds: now }) =>
      run(database, async () => {
        for (let tries = 1; ; tries += 1) {
          const before = new Map((await entries(kysely)).map((entry) => [entry.slug, entry]));
          const unknown = slugs.filter((slug) => !before.has(slug));
          const again = slugs.filter((slug) => before.get(slug)?.state === "gone");
          if (unknown.length + again.length === 0)
            return [...before.values()].filter(({ state }) => state !== "gone");
          try {
            await kysely.transaction().execute(async (on) => {
              for (const slug of unknown) await insert(on, slug, now);
              await update(
                on,
                again,
                { state: "open", changed_by: null, changed_at: now, asked_at: now },
                now,
              );
            });
          } catch (error) {
            // Another process added an item at the same time, perhaps the same draft.
            if (!isTaken(error) || tries === mostTries) throw error;
          }
        }
      }),

    keepOnly: (keptSlugs, { epochMilliseconds: now }) =>
      run(database, async () => {
        const kept = new Set(keptSlugs);
        const gone = (await entries(kysely)).filter(
          ({ slug, state }) => (state === "open" || state === "taken") && !kept.has(slug),
        );
        if (gone.length === 0) return;
        const slugs = gone.map(({ slug }) => slug);
        await kysely
          .transaction()
          .execute((on) => update(on, slugs, { state: "gone", changed_by: null, changed_at: now }, now));
      }),

    tell: (place, slugs, { epochMilliseconds: now }) =>
      run(database, async () => {
        try {
          return await kysely.transaction().execute((on) => tellDraftsIn(on, place, slugs.map(keyOf), now));
        } catch (error) {
          // Another process was first.
          if (isTaken(error)) return false;
          throw error;
        }
      }),

    find: (number) => run(database, () => find(number)),

    declined: () =>
      run(database, async () => {
        const all = await entries(kysely);
        return new Set(all.filter(({ state }) => state === "declined").map(({ slug }) => slug));
      }),

    change: (number, what, by) =>
      run(database, async () => {
        const before = await find(number);
        if (before === null) return { became: "nothing" };
        const entry = await change(before, what, by);
        if (entry !== null) return { became: "changed", entry };
        return { became: "too-late", entry: (await find(number)) ?? before };
      }),

    reopen: (slug, by) =>
      run(database, async () => {
        const found = (await entries(kysely)).find((entry) => entry.slug === slug);
        if (found?.state === "declined") await change(found, "release", by);
      }),

    forget: (slug) =>
      run(database, async () => {
        // The row stays, so that its number is not used again.
        const found = (await entries(kysely)).find((entry) => entry.slug === slug);
        await kysely
          .updateTable("queue_items")
          .set({ told_in: null, key: `gone/${found?.number ?? 0}`, about: null, state: "gone" })
          .where("key", "=", keyOf(slug))
          .execute();
      }),
  };
};

/** One row for each draft, even if several processes add it. */
const keyOf = (slug: string): string => `draft/${slug}`;
