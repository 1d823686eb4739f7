import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
  type TransactionSettings,
} from "kysely";
import { makePrivateFile, tighten } from "../../base/files/private.ts";
import { isBusy } from "./sqlite-errors.ts";
import type { SqliteFile } from "./sqlite-file.ts";

/** How long a statement waits for another process to let go of the file. It blocks this process meanwhile. */
const busyTimeoutMs = 2_000;

/** There are as many kinds of statements as the code writes; lists of values in them make more. */
const mostStatements = 200;

const isValue = (value: unknown): value is SQLInputValue =>
  value === null ||
  typeof value === "string" ||
  typeof value === "number" ||
  typeof value === "bigint" ||
  ArrayBuffer.isView(value);

const valuesOf = (parameters: readonly unknown[]): SQLInputValue[] =>
  parameters.map((value) => {
    if (isValue(value)) return value;
    throw new TypeError(`SQLite takes no ${typeof value} as a value.`);
  });

const adapt = (statement: StatementSync): SqliteStatement => ({
  reader: statement.columns().length > 0,
  all: (parameters) => statement.all(...valuesOf(parameters)),
  run: (parameters) => statement.run(...valuesOf(parameters)),
  iterate: (parameters) => statement.iterate(...valuesOf(parameters)),
});

/** `node:sqlite` as Kysely takes a database. Statements are prepared once. */
const adaptDatabase = (file: SqliteFile): SqliteDatabase => {
  const statements = new Map<string, SqliteStatement>();
  let database = file.connection();
  return {
    close: () => file.close(),
    prepare(sql) {
      const connection = file.connection();
      if (connection !== database) statements.clear();
      database = connection;
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const prepared = adapt(database.prepare(sql));
      if (statements.size >= mostStatements) statements.clear();
      statements.set(sql, prepared);
      return prepared;
    },
  };
};

const block = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

/**
 * Two processes that put a new file into WAL at once would wait for each other for ever, so SQLite fails one of them
 * without its timeout (https://sqlite.org/c3ref/busy_handler.html). Tried again, it finds the file in WAL.
 */
const enterWal = (database: DatabaseSync): void => {
  const end = performance.now() + busyTimeoutMs;
  for (;;) {
    try {
      database.exec("PRAGMA journal_mode = WAL");
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() >= end) throw error;
      block(10);
    }
  }
};

/** Opens the file, and makes it if there is none. Only its owner may read it, also if it was open to others before. */
export const openSqlite = (file: string): DatabaseSync => {
  makePrivateFile(file);
  // SQLite gives the files beside it the rights of the database when it makes them.
  for (const end of ["", "-wal", "-shm"]) tighten(`${file}${end}`, "file");
  const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
  try {
    enterWal(database);
    // A commit is on the disk before it is acknowledged: a claim that a power cut undid would post twice.
    database.exec("PRAGMA synchronous = FULL");
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  /**
   * The lock is taken at once, so that two writers queue, instead of one of them failing when it comes to write. One
   * that only reads keeps nobody waiting: it sees the file as it was when it began.
   */
  override async beginTransaction(
    connection: DatabaseConnection,
    { accessMode }: TransactionSettings = {},
  ): Promise<void> {
    await connection.executeQuery(
      CompiledQuery.raw(accessMode === "read only" ? "begin" : "begin immediate"),
    );
  }

  /** After some errors, such as a full disk, SQLite has rolled back by itself. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => {});
  }
}

class NodeSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }
}

export const sqliteDialect = (file: SqliteFile): SqliteDialect =>
  new NodeSqliteDialect({ database: adaptDatabase(file) });

/** Whether another process has the file open: only the last one may take it out of WAL. */
export const isOpenElsewhere = (database: DatabaseSync): boolean => {
  try {
    database.exec("PRAGMA journal_mode = DELETE");
    database.exec("PRAGMA journal_mode = WAL");
    return false;
  } catch {
    return true;
  }
};
