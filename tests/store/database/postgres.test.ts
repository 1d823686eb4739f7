import { inspect } from "node:util";
import { sql } from "kysely";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { OnrecordError } from "../../../src/base/errors.ts";
import { openDatabase, openStore } from "../../../src/store/database/open.ts";
import { startPostgres } from "../../fakes/postgres.ts";
import { startWire } from "../../fakes/wire.ts";
import { deliveryOf, lease } from "../deliveries/ledger.ts";
import { describeStore } from "../suite/index.ts";
import { atOnce } from "../suite/world.ts";

const postgres = await startPostgres();
if (typeof postgres === "string") {
  test.skip(postgres);
} else {
  afterAll(() => postgres.stop());

  describe("a store in Postgres", () => {
    describeStore(() => postgres.createMigrated(), atOnce);
  });

  describe("Postgres", () => {
    const problemOf = async (address: string): Promise<unknown> =>
      openStore(address).catch((error: unknown) => error);

    test("with a wrong password says so, and never shows it", async () => {
      const address = (await postgres.createDatabase()).replace("secret", "hunter2");
      const problem = await problemOf(address);
      expect(problem).toMatchObject({
        code: "storage",
        message: expect.stringMatching(/Check the user and the password in DATABASE_URL\.$/u),
      });
      expect(String(problem)).not.toContain("hunter2");
    });

    test("without the database says what to do", async () => {
      const address = (await postgres.createDatabase()).replace(/test_\d+$/u, "nowhere");
      expect(await problemOf(address)).toMatchObject({
        message: expect.stringMatching(/Create the database, or name another one in DATABASE_URL\.$/u),
      });
    });

    test.each([
      ["off", "on"],
      ["remote_apply", "remote_apply"],
    ])("that commits with %s commits for the bot with %s", async (setting, used) => {
      const address = await postgres.createDatabase();
      await postgres.run(
        `ALTER DATABASE ${new URL(address).pathname.slice(1)} SET synchronous_commit = ${setting}`,
      );
      const { kysely } = await openDatabase(address);
      onTestFinished(() => kysely.destroy());
      const { rows } = await sql<{
        value: string;
      }>`SELECT current_setting('synchronous_commit') AS value`.execute(kysely);
      expect(rows).toEqual([{ value: used }]);
    });

    test("that does not run is reported with its address", async () => {
      expect(await problemOf("postgres://user:hunter2@127.0.0.1:1/onrecord")).toMatchObject({
        code: "storage",
        message: expect.stringMatching(/^Postgres at 127\.0\.0\.1:1\/onrecord: .*The bot retries\.$/u),
      });
    });

    test("that does not answer is given up after ten seconds, and used again once it does", async () => {
      const address = new URL(await postgres.createDatabase());
      const wire = await startWire(Number(address.port));
      onTestFinished(() => wire.stop());
      address.port = String(wire.port);
      const warnings: string[] = [];
      const store = await openStore(address.href, {
        warn: (...warning: unknown[]) => void warnings.push(inspect(warning, { depth: 9 })),
      });
      onTestFinished(() => store.close());
      wire.cut();
      const began = performance.now();
      await expect(store.subscriptions.revision()).rejects.toMatchObject({
        code: "storage",
        message: expect.stringMatching(/Query read timeout\. Check that the server of DATABASE_URL runs/u),
      });
      expect(performance.now() - began).toBeLessThan(12_000);
      wire.mend();
      // The pool notices that the connection is gone with its next use, or before.
      await store.subscriptions.revision().catch(() => null);
      expect(await store.subscriptions.revision()).toBe(0);
      expect(warnings.join("")).not.toContain("secret");
    });

    test("that cuts every connection is used again with the next query", async () => {
      const store = await openStore(await postgres.createDatabase());
      try {
        await store.subscriptions.revision();
        await postgres.run(
          "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'onrecord'",
        );
        // The pool learns of it as soon as it reads from the socket; at the latest, the first query does.
        await store.subscriptions.revision().catch(() => null);
        expect(await store.ledger.claim(deliveryOf("2026-06-02T08:30"), lease("a", "08:30"))).not.toBeNull();
      } finally {
        await store.close();
      }
    });

    /** Some requests of a first start: those of a new connection, of the lock, of the migrations, and the commit. */
    const dropped = [1, 2, 3, 4, 6, 8, 9, 10, 60, 124];

    test.each(["before the request", "with the answer"] as const)(
      "that ends a connection %s, while it is opened, is tried again by the bot",
      async (moment) => {
        const outcomes = new Set<unknown>();
        for (const at of dropped) {
          const address = new URL(await postgres.createDatabase());
          const wire = await startWire(Number(address.port));
          address.port = String(wire.port);
          wire.dropAt(at, moment);
          const opened = await openStore(address.href).then(
            async (store) => {
              await store.close();
              return "opened";
            },
            (error: unknown) =>
              error instanceof OnrecordError && error.message.endsWith("The bot retries.")
                ? error.code
                : error,
          );
          expect(wire.requests()).toBeGreaterThanOrEqual(at);
          outcomes.add(opened);
          await wire.stop();
        }
        expect([...outcomes].sort()).toEqual(["opened", "storage"]);
      },
    );

    test("that is made by several at once for the first time is made once", async () => {
      const address = await postgres.createDatabase();
      const stores = await Promise.all([openStore(address), openStore(address), openStore(address)]);
      expect(await Promise.all(stores.map(({ subscriptions }) => subscriptions.revision()))).toEqual([
        0, 0, 0,
      ]);
      for (const store of stores) await store.close();
    });
  });
}

test.each([
  "postgres://user:hunter2/with@127.0.0.1/onrecord",
  "postgres://user:hunter2@127.0.0.1:99999/onrecord",
])("an address that cannot be read, such as %s, is not shown", async (address) => {
  const problem = await openStore(address).catch((error: unknown) => error);
  expect(problem).toMatchObject({
    code: "config",
    message:
      "DATABASE_URL: expected an address such as postgres://user:password@host/database; this one cannot be read. In the password, write / as %2F and @ as %40.",
  });
  expect(inspect(problem, { depth: 9 })).not.toContain("hunter2");
});
