import { type Compilable, type Kysely, type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import { OnrecordError } from "../../base/errors.ts";
import type { Lease } from "../deliveries/ledger.ts";
import type { Tables } from "./schema.ts";
import type { FilePlace } from "./sqlite-file.ts";

/** The file of a database, which may be deleted or replaced while it is open. */
export interface DatabaseFile {
  place(): FilePlace;
  /**
   * Writes the open database back to its path, and uses the new file from then on. Rejects with a `storage` error if
   * that is not possible, for example because another file has appeared there.
   */
  writeBack(): Promise<void>;
}

/** An SQLite or Postgres database. */
export interface Database {
  readonly engine: "sqlite" | "postgres";
  readonly kysely: Kysely<Tables>;
  /** Turns an error of the database into a `storage` error that says what to do. Returns any other error unchanged. */
  readonly explain: (error: unknown) => unknown;
  /** Whether an error says that another row has the same unique value. */
  readonly isTaken: (error: unknown) => boolean;
  /** Makes the server plan a statement once for each connection, and not each time. */
  keepPlan(sql: string): void;
  /** Whether another process, such as a running bot, has it open. */
  isShared(): Promise<boolean>;
  /** The database's file; null for a database on a server. */
  readonly file: DatabaseFile | null;
  /** Its name for messages, without a password: a file, or a server and its database. */
  readonly name: string;
}

/** Runs queries. An error of the database becomes a `storage` error. */
export const run = async <Result>(
  { explain }: Pick<Database, "explain">,
  work: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    throw error instanceof OnrecordError ? error : explain(error);
  }
};

/** Rejects with a `storage` error if the database cannot be written, for example because its file is read-only. Changes nothing. */
export const checkWritable = (database: Database): Promise<void> =>
  run(database, async () => {
    await database.kysely
      .updateTable("revision")
      .set(({ ref }) => ({ number: ref("number") }))
      .execute();
  });

/**
 * After an erasure: removes what was erased from SQLite's log of changes, too. False if another program reads the file for long, so that the log
 * cannot be emptied. A Postgres server empties its own with its next `VACUUM`.
 */
export const emptyLog = (database: Database): Promise<boolean> =>
  run(database, async () => {
    if (database.engine !== "sqlite") return true;
    const emptied = sql<{ readonly busy: number }>`PRAGMA wal_checkpoint(TRUNCATE)`;
    const { rows } = await emptied.execute(database.kysely);
    return rows.every(({ busy }) => busy === 0);
  });

/** The most rows that one statement writes: SQLite allows 32,766 values. */
const mostRows = 1_000;

/** Splits rows into batches that one statement may write. */
export const inBatches = <Row>(rows: readonly Row[]): readonly (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / mostRows) }, (_, index) =>
    rows.slice(index * mostRows, (index + 1) * mostRows),
  );

type Value = string | number | null;

/** Marks the position of a value in a compiled query. */
class Placeholder {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

type Parameter<Values> = <Name extends keyof Values & string>(name: Name) => RawBuilder<Values[Name]>;

/**
 * A query that is built, compiled and planned once. Used for the queries of every delivery, because Kysely takes as long
 * to build one as SQLite takes to run it. `parameter` marks a value that differs in each run.
 */
export const prepare = <Values extends Readonly<Record<string, Value>>, Row>(
  database: Pick<Database, "kysely" | "keepPlan">,
  build: (kysely: Kysely<Tables>, parameter: Parameter<Values>) => Compilable<Row>,
) => {
  const compiled = build(database.kysely, (name) => sql`${new Placeholder(name)}`).compile();
  database.keepPlan(compiled.sql);
  return async (on: Kysely<Tables>, values: Values): Promise<readonly Row[]> => {
    const parameters = compiled.parameters.map((value) =>
      value instanceof Placeholder ? values[value.name] : value,
    );
    const { rows } = await on.executeQuery<Row>({ ...compiled, parameters });
    return rows;
  };
};

/**
 * For a read inside a transaction: no other process changes the rows before it ends. SQLite has one writer at a time, and needs no lock.
 * For example, `.$call(lockRows(database))`.
 */
export const lockRows =
  ({ engine }: Pick<Database, "engine">) =>
  <Schema, Table extends keyof Schema, Row>(query: SelectQueryBuilder<Schema, Table, Row>) =>
    engine === "postgres" ? query.forUpdate() : query;

/**
 * For the read of the rows that one statement leases: at most `most` of them, without those that another process is leasing now. So
 * processes that do this at once get different rows.
 */
export const takeUnlocked =
  ({ engine }: Pick<Database, "engine">, most: number) =>
  <Schema, Table extends keyof Schema, Row>(query: SelectQueryBuilder<Schema, Table, Row>) =>
    engine === "postgres" ? query.limit(most).forUpdate().skipLocked() : query.limit(most);

/** The columns of a row on which a process takes a lease. If the process does not renew it, the row is due again at its end. */
export const leaseColumns = ({ by, until }: Lease) => ({ owner: by, ...renewedColumns({ until }) });

/** The same if the process has the lease already. */
export const renewedColumns = ({ until }: Pick<Lease, "until">) => ({ due_at: until.epochMilliseconds });
