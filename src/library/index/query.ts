import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { z } from "zod";

/** A prepared query, whose rows are checked. */
export const prepareQuery = <Row extends z.ZodType>(
  database: DatabaseSync,
  sql: string,
  row: Row,
): ((...values: readonly SQLInputValue[]) => readonly z.infer<Row>[]) => {
  const statement = database.prepare(sql);
  const rows = z.array(row);
  return (...values) => rows.parse(statement.all(...values));
};

/**
 * A prepared statement that writes. FTS5 numbers its own rows beyond what a number holds exactly, and Node reads the number of the last row
 * after every statement: as a whole number of any size.
 */
export const prepareWrite = (database: DatabaseSync, sql: string): StatementSync => {
  const statement = database.prepare(sql);
  statement.setReadBigInts(true);
  return statement;
};
