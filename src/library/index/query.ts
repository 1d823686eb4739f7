import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import { z } from "zod";

/** Reads checked rows. */
export type Query<Row> = (...values: readonly SQLInputValue[]) => readonly Row[];

/** A query, which checks its rows. It is prepared when it is first used, because most answers use few of a snapshot's queries. */
export const prepareQuery = <Row extends z.ZodType>(
  database: DatabaseSync,
  sql: string,
  row: Row,
): Query<z.infer<Row>> => {
  let statement: StatementSync | null = null;
  const rows = z.array(row);
  return (...values) => {
    statement ??= database.prepare(sql);
    return rows.parse(statement.all(...values));
  };
};

/** A row of `json_group_array`: thousands of numbers in one JSON array are read faster than as many rows. */
export const numbersRow = z.object({ numbers: z.string() });

// zod's own check of each number takes longer than parsing them.
const numbersInRow = z.custom<readonly number[]>(
  (value) => Array.isArray(value) && value.every((each) => typeof each === "number"),
);

export const numbersOf = ({ numbers }: z.infer<typeof numbersRow>): readonly number[] =>
  numbersInRow.parse(JSON.parse(numbers));

/** How many results of a query are kept, if the query does not say it. */
const usuallyKept = 200;

/** Longer results, and results of longer queries, are not kept. */
const mostRows = 20;
const longestKey = 1_000;

/**
 * A query over a snapshot, which never changes. Its last results are kept: one answer asks several times for the same names, and people
 * ask for the same few people.
 */
export const snapshotQuery = <Row extends z.ZodType>(
  database: DatabaseSync,
  sql: string,
  row: Row,
  mostKept = usuallyKept,
): Query<z.infer<Row>> => {
  const read = prepareQuery(database, sql, row);
  // With a size instead of a number of entries, the cache takes no memory beforehand.
  const kept = new LRUCache<string, readonly z.infer<Row>[]>({
    maxSize: mostKept,
    sizeCalculation: () => 1,
  });
  return (...values) => {
    const key = JSON.stringify(values);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const rows = read(...values);
    if (rows.length <= mostRows && key.length <= longestKey) kept.set(key, rows);
    return rows;
  };
};

/** The same for another read of a snapshot, whose results may be long: keeps the last `most` of them. */
export const keepLast = <Values extends readonly (string | number)[], Result extends object>(
  most: number,
  read: (...values: Values) => Result,
): ((...values: Values) => Result) => {
  const last = new LRUCache<string, Result>({ max: most });
  return (...values) => {
    const key = JSON.stringify(values);
    const known = last.get(key) ?? read(...values);
    last.set(key, known);
    return known;
  };
};

/** Counts an entry that has become larger. `set` alone does not count the same value again. */
export const resize = <Key extends {}, Value extends {}>(
  kept: LRUCache<Key, Value>,
  key: Key,
  size: number,
): void => {
  const value = kept.peek(key);
  if (value === undefined) return;
  kept.delete(key);
  kept.set(key, value, { size });
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

/** The source of a lazy map's entries. */
interface MapSource<Value> {
  get(key: string): Value | undefined;
  /** The keys, in their order. */
  keys(): readonly string[];
  count(): number;
}

/** A map that reads its values only when they are used. */
export const lazyMap = <Value>({ get, keys, count }: MapSource<Value>): ReadonlyMap<string, Value> => {
  function* entries(): MapIterator<[string, Value]> {
    for (const key of keys()) {
      const value = get(key);
      if (value !== undefined) yield [key, value];
    }
  }
  function* values(): MapIterator<Value> {
    for (const [, value] of entries()) yield value;
  }
  const map: ReadonlyMap<string, Value> = {
    get,
    has: (key) => get(key) !== undefined,
    get size() {
      return count();
    },
    forEach(visit) {
      for (const [key, value] of entries()) visit(value, key, map);
    },
    keys: () => keys().values(),
    values,
    entries,
    [Symbol.iterator]: entries,
  };
  return map;
};

/**
 * Joins queries in FTS5's syntax: one of them must fit, or all. FTS5 reads each of them at every row, even a query that is repeated, and the translations of a word
 * have many forms in common.
 */
export const anyQuery = (queries: readonly string[]): string => `(${[...new Set(queries)].join(" OR ")})`;
export const allQueries = (queries: readonly string[]): string => `(${queries.join(" AND ")})`;
