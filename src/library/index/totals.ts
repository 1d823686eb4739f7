import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { prepareQuery, prepareWrite } from "./query.ts";
import type { NamedType } from "./tables.ts";

/**
 * How many briefings, facts, statements that were not taken back, units of the full-text index and names of each type the index has, including
 * those under embargo: counting the rows of an archive takes longer than an answer may.
 */
export type Total = "briefings" | "facts" | "statements" | "units" | NamedType;

/**
 * Adds to a total. No triggers do this: with a trigger, SQLite makes a savepoint for each row, and FTS5 writes its words to the file at each
 * savepoint, instead of once for all rows of a transaction.
 */
export const createTotals = (database: DatabaseSync): ((of: Total, count: number) => void) => {
  const addition = prepareWrite(database, "update totals set count = count + ? where of = ?");
  return (of, count) => {
    addition.run(count, of);
  };
};

const countRow = z.object({ count: z.number() });

export const readTotal = (database: DatabaseSync, of: Total): number =>
  prepareQuery(database, "select count from totals where of = ?", countRow)(of)[0]?.count ?? 0;
