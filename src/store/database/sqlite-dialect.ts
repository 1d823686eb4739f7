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
import { makePrivateFile, restrictToOwner } from "../../base/files/private.ts";
import { isBusy } from "./sqlite-errors.ts";
import type { SqliteFile } from "./sqlite-file.ts";

/** How long a statement waits until another process releases the file. It blocks this process meanwhile. */
const busyTimeoutMs = 2_000;

/** The cache of prepared statements is limited, because lists of values make many different ones. */
const mostStatements = 200;

/** Opens the file, or creates it. Restricts it to its owner, even if it was open to others before. */
export const openSqlite = (file: string): DatabaseSync => {
  makePrivateFile(file);
  // SQLite creates the -wal and -shm files with the rights of the database file. Existing ones are restricted here.
  for (const end of ["", "-wal", "-shm"]) restrictToOwner(`${file}${end}`, "file");
  const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
  try {
    enterWal(database);
    // SQLite returns from a commit only when it is on disk. If a power cut undid a claim, the bot would post twice.
    database.exec("PRAGMA synchronous = FULL");
    // Otherwise a person who was forgotten and a passage that was taken down would stay in unused parts of the file.
    database.exec("PRAGMA secure_delete = ON");
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

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

/** Adapts `node:sqlite` to Kysely. Each statement is prepared once. */
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
 * If two processes switch a new file to WAL at once, they would wait for each other forever, so SQLite fails one of them
 * without waiting (https://sqlite.org/c3ref/busy_handler.html). That process retries, and finds the file in WAL mode.
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

class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  /**
   * Takes the write lock at the start, so that two writers queue. Otherwise one of them would fail at its first write. A
   * transaction that only reads takes no lock: it sees the file as it was when the transaction began.
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
