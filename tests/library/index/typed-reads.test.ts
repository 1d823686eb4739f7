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
  const reads = createTypedReads(database, 0, createAllWords(database));
  // With words and without: each query is prepared when it is first used.
  for (const words of [[], [{ start: "a", words: ["ada"] }]])
    reads.find(["people", "topics"], words, { preferred: ["ada-stone"], most: 5 });
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
