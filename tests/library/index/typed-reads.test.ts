import { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { createAllWords } from "../../../src/library/index/all-words.ts";
import { prepareQuery } from "../../../src/library/index/query.ts";
import { createTables } from "../../../src/library/index/tables.ts";
import { createTypedReads } from "../../../src/library/index/typed-reads.ts";

const planRow = z.object({ detail: z.string() });

test("what was typed goes through all names of a type only in their order, up to the last one that is shown", () => {
  const database = new DatabaseSync(":memory:");
  createTables(database);
  const prepare = vi.spyOn(database, "prepare");
  createTypedReads(database, 0, createAllWords(database));
  const queries = prepare.mock.calls.map(([sql]) => sql).filter((sql) => sql.includes("named"));
  prepare.mockRestore();
  const goesThroughAll = (sql: string): boolean =>
    prepareQuery(database, `explain query plan ${sql}`, planRow)().some(({ detail }) =>
      /^(?:SCAN named|SEARCH named .*\(type=\?\)$)/u.test(detail),
    );
  expect(queries.length).toBeGreaterThan(3);
  expect(queries.filter(goesThroughAll).filter((sql) => !/order by newest desc.* limit/u.test(sql))).toEqual(
    [],
  );
});
