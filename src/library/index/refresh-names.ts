import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { createNameWriter } from "./name-writer.ts";
import { createNamedReader } from "./named-entity.ts";
import { prepareQuery, prepareWrite } from "./query.ts";
import { namedTypes } from "./tables.ts";

/** The number of names in one transaction, for which other programs wait. */
const atOnce = 500;

const staleRow = z.object({ type: z.enum(namedTypes), id: z.string() });

/** Refreshes the names of changed entities in batches. Yields the size of each batch. */
export function* refreshNames(database: DatabaseSync): Generator<number, void> {
  // The roles of people have words of their organizations, so organizations come first.
  const staleOrganizations = prepareQuery(
    database,
    `select type, id from stale_names where type = 'organization' order by id limit ${atOnce}`,
    staleRow,
  );
  const staleOthers = prepareQuery(
    database,
    `select type, id from stale_names order by type, id limit ${atOnce}`,
    staleRow,
  );
  const stale = (): ReturnType<typeof staleOthers> => {
    const organizations = staleOrganizations();
    return organizations.length > 0 ? organizations : staleOthers();
  };
  const settled = prepareWrite(database, "delete from stale_names where type = ? and id = ?");
  const staleHolders = prepareWrite(
    database,
    `insert or ignore into stale_names
     select 'person', holder.actor from fact_actors as office
     join fact_actors as holder on holder.briefing = office.briefing and holder.reference = office.reference and holder.is_holder
     where office.actor = ? and office.type = 'role'`,
  );
  const write = createNameWriter(database);
  for (;;) {
    database.exec("begin immediate");
    try {
      const rows = stale();
      // Briefings may have changed between two transactions.
      const read = createNamedReader(database, Number.MAX_SAFE_INTEGER);
      for (const { type, id } of rows) {
        settled.run(type, id);
        const isOther = write(type, id, read(type, id));
        if (isOther && type === "organization") staleHolders.run(id);
      }
      database.exec("commit");
      if (rows.length === 0) return;
      yield rows.length;
    } catch (error) {
      database.exec("rollback");
      throw error;
    }
  }
}
