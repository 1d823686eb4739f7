import { afterAll, describe, expect, test } from "vitest";
import { openStore } from "../../src/storage/open.ts";
import { startPostgres } from "../fakes/postgres.ts";
import { deliveryOf, turn } from "./ledger.ts";
import { atOnce, describeStore } from "./suite.ts";

const postgres = await startPostgres();
if (typeof postgres === "string") {
  test.skip(postgres);
} else {
  afterAll(() => postgres.stop());

  describe("a store in Postgres", () => {
    describeStore(() => postgres.createDatabase(), atOnce);
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

    test("that does not run is told, and where", async () => {
      expect(await problemOf("postgres://user:hunter2@127.0.0.1:1/onrecord")).toMatchObject({
        code: "storage",
        message: expect.stringMatching(/^Postgres at 127\.0\.0\.1:1\/onrecord: .*It is tried again\.$/u),
      });
    });

    test("that cuts every connection is used again with the next query", async () => {
      const store = await openStore(await postgres.createDatabase());
      try {
        await store.subscriptions.revision();
        await postgres.run(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'onrecord'",
        );
        // The pool learns of it as soon as it reads from the socket; at the latest, the first query does.
        await store.subscriptions.revision().catch(() => null);
        expect(await store.ledger.claim(deliveryOf("2026-06-02T08:30"), turn("a", "08:30"))).not.toBeNull();
      } finally {
        await store.close();
      }
    });

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
