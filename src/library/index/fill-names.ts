import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { createNameWriter, nameRowsOf } from "./name-writer.ts";
import { createNamedReader } from "./named-entity.ts";
import { prepareQuery } from "./query.ts";
import { namedTypes } from "./tables.ts";
import type { InTurn } from "./turns.ts";

/** The number of names that a thread takes at once. */
const atOnce = 500;

const briefingsRow = z.object({ last: z.number().nullable(), count: z.number() });
const nameRow = z.object({ type: z.enum(namedTypes), id: z.string() });

/** Marks the names that are missing, for `fillNames`: a program may have been killed after it took them. */
export const noteMissingNames = (database: DatabaseSync): void =>
  database.exec(`
    insert or ignore into stale_names select type, id from entities where not exists (
      select 1 from named where named.type = entities.type and named.id = entities.id
    );
    insert or ignore into stale_names select 'briefing', briefings.slug from briefings where not exists (
      select 1 from named where named.type = 'briefing' and named.id = briefings.slug
    );
  `);

/**
 * Makes the missing names of a new index, in several threads at once. A thread takes some names, makes them while others write, and then
 * writes them. No name has to be made again because another one changed: all briefings are there. Names that exist and are stale are left to
 * `refreshNames`.
 */
export const fillNames = (database: DatabaseSync, inTurn: InTurn): void => {
  const take = prepareQuery(
    database,
    `delete from stale_names where (type, id) in (
       select type, id from stale_names where not exists (
         select 1 from named where named.type = stale_names.type and named.id = stale_names.id
       ) order by type, id limit ${atOnce}
     ) returning type, id`,
    nameRow,
  );
  const briefings = prepareQuery(
    database,
    "select max(number) as last, count(*) as count from briefings",
    briefingsRow,
  );
  const write = createNameWriter(database);
  let reader: { readonly of: string; readonly read: ReturnType<typeof createNamedReader> } | null = null;
  /** The reader of the last names, with what it keeps, unless another program has changed briefings meanwhile: a changed one gets a new number. */
  const readerOf = (state: string): ReturnType<typeof createNamedReader> => {
    if (reader?.of !== state)
      reader = { of: state, read: createNamedReader(database, Number.MAX_SAFE_INTEGER) };
    return reader.read;
  };
  for (;;) {
    const taken = inTurn(take);
    if (taken.length === 0) return;
    const read = readerOf(JSON.stringify(briefings()));
    const made = taken.map(({ type, id }) => {
      const named = read(type, id);
      const rows = named === null ? null : nameRowsOf(type, named);
      return { type, id, named, rows };
    });
    inTurn(() => {
      database.exec("begin immediate");
      for (const { type, id, named, rows } of made)
        write(type, id, named, rows === null ? undefined : () => rows);
      database.exec("commit");
    });
  }
};
