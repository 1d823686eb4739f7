import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { ComparableFacts } from "../library.ts";
import { prepareQuery } from "./query.ts";

const pairRow = z.object({ of: z.string(), reference: z.string() });
const keyRow = z.object({ key: z.string(), reference: z.string() });

/** Finds visible facts with the same comparison keys, without reading them. */
export const createComparableReads = (database: DatabaseSync, seenUntil: number): ComparableFacts => {
  // With `cross join`, SQLite begins with the facts given, and so returns those for the first of them first.
  const beside = prepareQuery(
    database,
    `select distinct wanted.value as "of", other.reference from json_each(?) as wanted
       cross join comparisons as own on own.reference = wanted.value
       cross join comparisons as other on other.key = own.key and other.reference <> own.reference
       cross join briefings on number = other.briefing and visible_from <= ?
     limit ?`,
    pairRow,
  );
  const having = prepareQuery(
    database,
    `select comparisons.key, reference from json_each(?) as wanted cross join comparisons on comparisons.key = wanted.value
       cross join briefings on number = briefing and visible_from <= ?
     limit ?`,
    keyRow,
  );
  return {
    to: (references, most) => beside(JSON.stringify(references), seenUntil, most),
    withKeys: (keys, most) => having(JSON.stringify(keys), seenUntil, most),
  };
};
