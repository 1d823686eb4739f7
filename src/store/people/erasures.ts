import type { Kysely } from "kysely";
import type { Database } from "../database/database.ts";
import { run } from "../database/database.ts";
import type { Tables } from "../database/schema.ts";
import { type ErasedRows, eraseFrom } from "./erase-person.ts";
import { erasedHashes, lookedUpHashes, type PersonAddress } from "./person-address.ts";

/** When each person was forgotten, by the hashes of their address, in milliseconds since 1970. */
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

/** Forgets a person in every table, while bots run, and remembers by a hash that a backup must not bring them back. */
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

/**
 * Forgets again who was forgotten after a backup was taken, from what the backup brought back. Who used the bot again
 * after they were forgotten, and before the backup, is kept.
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
