import { type Database, run } from "./database/database.ts";
import { idOfLine } from "./line-id.ts";

/** Stores the command lines of buttons and menus that are too long for the platform. Rejects with a `storage` error. */
export interface Lines {
  keep(lines: readonly string[], now: Temporal.Instant): Promise<void>;
  /** Null if it was never stored, or was removed. */
  find(id: string): Promise<string | null>;
}

export const createLines = (database: Database): Lines => {
  const { kysely } = database;
  return {
    keep: (lines, { epochMilliseconds: now }) =>
      run(database, async () => {
        const values = [...new Set(lines)].map((line) => ({ id: idOfLine(line), line, kept_at: now }));
        if (values.length === 0) return;
        await kysely
          .insertInto("lines")
          .values(values)
          .onConflict((conflict) => conflict.column("id").doUpdateSet({ kept_at: now }))
          .execute();
      }),
    find: (id) =>
      run(database, async () => {
        const found = await kysely.selectFrom("lines").select("line").where("id", "=", id).executeTakeFirst();
        return found?.line ?? null;
      }),
  };
};
