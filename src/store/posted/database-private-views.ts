import type { Kysely } from "kysely";
import { languageSchema } from "../../base/language/language.ts";
import { addNotice } from "../add-notice.ts";
import { type Database, inBatches, lockRows, run } from "../database/database.ts";
import type { Tables } from "../database/schema.ts";
import { createShownReferences, readHashes, writeHashes } from "./database-posted-messages.ts";
import type { PlannedPrivateNotice, PrivateView, PrivateViews } from "./private-views.ts";

export const createPrivateViews = (database: Database): PrivateViews => {
  const { kysely } = database;
  const { noteFresh, ...reads } = createShownReferences(database, "private_views");

  const isCurrent = async (
    on: Kysely<Tables>,
    { person, changes }: PlannedPrivateNotice,
  ): Promise<boolean> => {
    for (const { reference, known } of changes) {
      const row = await on
        .selectFrom("private_views")
        .select("known")
        .where("person", "=", person)
        .where("reference", "=", reference)
        .$call(lockRows(database))
        .executeTakeFirst();
      if (row?.known !== writeHashes(known)) return false;
    }
    return true;
  };

  return {
    ...reads,
    record: (views, day) =>
      run(database, async () => {
        const last = new Map(views.map((view) => [JSON.stringify([view.person, view.reference]), view]));
        const rows = [...last.values()].map(({ known, ...view }) => ({
          ...view,
          known: writeHashes(known),
          day: day.toString(),
        }));
        for (const batch of inBatches(rows)) {
          await kysely
            .insertInto("private_views")
            .values(batch)
            .onConflict((conflict) =>
              conflict.columns(["person", "reference"]).doUpdateSet(({ ref }) => ({
                language: ref("excluded.language"),
                known: ref("excluded.known"),
                day: ref("excluded.day"),
              })),
            )
            .execute();
        }
        noteFresh(views);
      }),

    of: (references, since) =>
      run(database, async () => {
        const found: PrivateView[] = [];
        for (const batch of inBatches(references)) {
          const rows = await kysely
            .selectFrom("private_views")
            .select(["person", "reference", "language", "known"])
            .where("reference", "in", batch)
            .where("day", ">=", since.toString())
            .orderBy("person")
            .orderBy("reference")
            .execute();
          for (const { known, language, ...row } of rows) {
            found.push({ ...row, language: languageSchema.parse(language), known: readHashes(known) });
          }
        }
        return found;
      }),

    plan: (notices, { epochMilliseconds: now }) =>
      run(database, async () => {
        for (const planned of notices) {
          await kysely.transaction().execute(async (on) => {
            if (!(await isCurrent(on, planned))) return;
            for (const { reference, known, hashes } of planned.changes) {
              await on
                .updateTable("private_views")
                .set({ known: writeHashes([...known, ...hashes]) })
                .where("person", "=", planned.person)
                .where("reference", "=", reference)
                .execute();
            }
            if (planned.notice !== null) await addNotice(on, planned.notice, now);
          });
        }
      }),

    forgetBefore: (day) =>
      run(database, async () => {
        await kysely.deleteFrom("private_views").where("day", "<", day.toString()).execute();
      }),
  };
};
