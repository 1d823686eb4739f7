import type { Kysely } from "kysely";
import type { Database } from "../database/database.ts";
import { run } from "../database/database.ts";
import type { Tables } from "../database/schema.ts";
import { type ErasedRows, eraseFrom } from "./erase-person.ts";
import { erasedHashes, lookedUpHashes, nameHash, type PersonAddress } from "./person-address.ts";

/** The times at which people were forgotten, in milliseconds since 1970, by the hashes of their address or name. */
export type Erasures = ReadonlyMap<string, number>;

export const readErasures = async (on: Kysely<Tables>): Promise<Erasures> => {
  const rows = await on.selectFrom("erasures").selectAll().execute();
  return new Map(rows.map(({ hash, erased_at }) => [hash, erased_at]));
};

const addErasures = async (on: Kysely<Tables>, erasures: Erasures): Promise<void> => {
  for (const [hash, erased_at] of erasures) {
    await on
      .insertInto("erasures")
      .values({ hash, erased_at })
      .onConflict((conflict) =>
        conflict.column("hash").doUpdateSet({ erased_at }).where("erasures.erased_at", "<", erased_at),
      )
      .execute();
  }
};

/** Erases a person from every table, also while bots run, and stores a hash, so that restoring a backup does not bring them back. */
export const forgetPerson = (
  database: Database,
  person: PersonAddress,
  { epochMilliseconds: now }: Temporal.Instant,
): Promise<ErasedRows> =>
  run(database, () =>
    database.kysely.transaction().execute(async (on) => {
      const erasures: Erasures = new Map(erasedHashes(person).map((hash) => [hash, now]));
      await addErasures(on, erasures);
      return eraseFrom(on, (address) => lookedUpHashes(address).some((hash) => erasures.has(hash)));
    }),
  );

/** Stores the hashes of names by which briefings had editors, so that restoring a backup does not bring them back. */
export const forgetNames = (
  { kysely }: Database,
  names: readonly string[],
  { epochMilliseconds: now }: Temporal.Instant,
): Promise<void> => addErasures(kysely, new Map(names.map((name) => [nameHash(name), now])));

/**
 * After a restore, erases the people who were forgotten after the backup was made. People who were forgotten before that,
 * and used the bot again, are kept.
 */
export const forgetAgain = async (
  on: Kysely<Tables>,
  before: Erasures,
  { epochMilliseconds: takenAt }: Temporal.Instant,
): Promise<ErasedRows> => {
  await addErasures(on, before);
  const erasures = await readErasures(on);
  return eraseFrom(on, (address) =>
    lookedUpHashes(address).some((hash) => (erasures.get(hash) ?? Number.NEGATIVE_INFINITY) >= takenAt),
  );
};
