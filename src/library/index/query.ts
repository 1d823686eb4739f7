import type { DatabaseSync, SQLInputValue } from "node:sqlite";
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
