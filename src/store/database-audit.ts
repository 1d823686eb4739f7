import type { Kysely } from "kysely";
import { type Audit, type AuditEntry, type IdentifiedEntry, identified } from "./audit.ts";
import { checkWritable, type Database, run } from "./database/database.ts";
import type { Tables } from "./database/schema.ts";
import { instantFrom } from "./deliveries/delivery-rows.ts";

export const createAudit = (database: Database): Audit => ({
  record: (entry) => run(database, () => writeAudit(database.kysely, entry)),
  recordOnce: (entries) => run(database, () => writeOnce(database.kysely, entries)),
  ready: () => checkWritable(database),
  entries: (since, channel) =>
    run(database, async () => {
      const rows = await database.kysely
        .selectFrom("audit")
        .selectAll()
        .where("at", ">=", since.epochMilliseconds)
        .$if(channel !== null, (query) => query.where("channel", "=", channel))
        .orderBy("at")
        .orderBy("id")
        .execute();
      return rows.map(({ id: _, at, ...entry }) => ({ at: instantFrom(at), ...entry }));
    }),
});

/** Writes an entry in the same transaction as the change, so that neither exists without the other. */
export const writeAudit = (on: Kysely<Tables>, ...entries: readonly AuditEntry[]): Promise<void> =>
  write(on, entries.map(identified));

/** A trigger refuses a key that the log has already, so that no entry is replaced. */
const writeOnce = async (on: Kysely<Tables>, entries: readonly IdentifiedEntry[]): Promise<void> => {
  if (entries.length === 0) return;
  const ids = entries.map(({ id }) => id);
  const known = await on.selectFrom("audit").select("id").where("id", "in", ids).execute();
  await write(
    on,
    entries.filter((entry) => known.every(({ id }) => id !== entry.id)),
  );
};

const write = async (on: Kysely<Tables>, entries: readonly IdentifiedEntry[]): Promise<void> => {
  if (entries.length === 0) return;
  const rows = entries.map(({ at, ...entry }) => ({ at: at.epochMilliseconds, ...entry }));
  await on.insertInto("audit").values(rows).execute();
};
