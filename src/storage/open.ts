import type { Logger } from "../logger.ts";
import { type Database, migrate, run } from "./database.ts";
import { createLedger } from "./database-ledger.ts";
import { createSubscriptions } from "./database-subscriptions.ts";
import type { Store } from "./store.ts";

const isPostgres = (address: string): boolean => /^postgres(ql)?:\/\//u.test(address);

const quiet: Pick<Logger, "warn"> = { warn() {} };

/** Connects to a database: `postgres://…`, or else the path of an SQLite file. A driver is loaded only when it is used. */
export const connect = async (address: string, log: Pick<Logger, "warn"> = quiet): Promise<Database> => {
  if (isPostgres(address)) {
    const { connectPostgres } = await import("./postgres.ts");
    return connectPostgres(address, log);
  }
  const { connectSqlite } = await import("./sqlite.ts");
  return connectSqlite(address);
};

/** Opens a store, and brings its database up to date. Throws a `storage` error that says what to do. */
export const openStore = async (address: string, log?: Pick<Logger, "warn">): Promise<Store> => {
  const database = await connect(address, log);
  const close = (): Promise<void> => run(database, () => database.kysely.destroy());
  try {
    await run(database, () => migrate(database));
  } catch (error) {
    await close();
    throw error;
  }
  return { ledger: createLedger(database), subscriptions: createSubscriptions(database), close };
};
