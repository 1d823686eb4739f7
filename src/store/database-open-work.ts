import type { Kysely } from "kysely";
import { addNotice } from "./add-notice.ts";
import { type Database, inBatches, run } from "./database/database.ts";
import type { Tables } from "./database/schema.ts";
import type { Lease } from "./deliveries/ledger.ts";
import { type OpenWork, workPrefix } from "./open-work.ts";

export const createOpenWork = (database: Database): OpenWork => {
  const { kysely } = database;
  const change = (id: string, { by, until }: Lease, values: { readonly body?: string }): Promise<boolean> =>
    run(database, async () => {
      const { numUpdatedRows } = await kysely
        .updateTable("notices")
        .set({ ...values, due_at: until.epochMilliseconds, first_claimed_at: null })
        .where("id", "=", id)
        .where("owner", "=", by)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    });
  return {
    begin: (notice, { by, now, until }) =>
      run(database, () =>
        kysely.transaction().execute(async (on) => {
          await addNotice(on, notice, now.epochMilliseconds);
          await on
            .updateTable("notices")
            .set({ owner: by, due_at: until.epochMilliseconds })
            .where("id", "=", notice.id)
            .execute();
        }),
      ),
    change: ({ id, trouble }, lease) => change(id, lease, { body: JSON.stringify([trouble]) }),
    renew: (id, lease) => change(id, lease, {}),
    takeBack: ({ id, trouble }, { by, until }) =>
      run(database, () =>
        kysely.transaction().execute(async (on) => {
          const { numUpdatedRows } = await on
            .updateTable("notices")
            .set({
              body: JSON.stringify([trouble]),
              owner: by,
              due_at: until.epochMilliseconds,
              first_claimed_at: null,
            })
            .where("id", "=", id)
            .executeTakeFirstOrThrow();
          await on.updateTable("notice_recipients").set(untold).where("notice", "=", id).execute();
          return numUpdatedRows > 0n;
        }),
      ),
    end: (id) => run(database, () => kysely.transaction().execute((on) => remove(on, [id]))),
  };
};

const untold = { state: "due", message: "" } as const;

/**
 * Removes all notices of work, or those for some people: they say what a person asked for, and in which conversation. Resolves to how many there
 * were.
 */
export const eraseOpenWork = async (
  on: Kysely<Tables>,
  isFor: (recipient: string) => boolean = () => true,
): Promise<number> => {
  const rows = await on
    .selectFrom("notice_recipients")
    .select(["notice", "person"])
    .where("notice", "like", `${workPrefix}%`)
    .execute();
  const ids = rows.filter(({ person }) => isFor(person)).map(({ notice }) => notice);
  await remove(on, ids);
  return ids.length;
};

const remove = async (on: Kysely<Tables>, ids: readonly string[]): Promise<void> => {
  for (const batch of inBatches(ids)) {
    await on.deleteFrom("notice_recipients").where("notice", "in", batch).execute();
    await on.deleteFrom("notices").where("id", "in", batch).execute();
  }
};
