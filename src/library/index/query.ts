import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { z } from "zod";

/** A prepared query, which checks its rows. */
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
 * A prepared statement that writes. FTS5 gives its own rows numbers that a JavaScript number cannot hold exactly, and Node
 * reads the number of the last row after every statement. So it must read it as a BigInt.
 */
export const prepareWrite = (database: DatabaseSync, sql: string): StatementSync => {
  const statement = database.prepare(sql);
  statement.setReadBigInts(true);
  return statement;
};
