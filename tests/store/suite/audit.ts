import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { identified } from "../../../src/store/audit.ts";
import { connectDatabase } from "../../../src/store/database/open.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import { isSqlite } from "../../../src/store/migrations/is-sqlite.ts";
import { at } from "../deliveries/ledger.ts";
import { identity, type StoreWorld } from "./world.ts";

/** What was changed in chat. */
export const describeAudit = (world: StoreWorld): void => {
  describe("the audit log", () => {
    const since = at("00:00");

    test("has entries of one moment in the order in which they were written", async () => {
      const { audit } = world.store;
      const subjects = Array.from({ length: 12 }, (_, number) => `draft-${number}`);
      for (const subject of subjects) {
        const entry = { channel: null, subject, before: null, after: null };
        await audit.record({ ...entry, at: at("08:00"), who: "console:ada", what: "briefing-approved" });
      }
      const entries = await audit.entries(since, null);
      expect(entries.map(({ subject }) => subject)).toEqual(subjects);
    });

    test("has every change of a digest that a person made, with what was before and after", async () => {
      const { subscriptions, audit } = world.store;
      await subscriptions.add(identity, '{"a":1}', "U1", at("08:00"));
      await subscriptions.change(identity, '{"a":2}', "U2", at("08:01"));
      await subscriptions.setState(identity.key, { state: "paused", until: at("18:00") }, "U2", at("08:02"));
      await subscriptions.setState(identity.key, { state: "active" }, "U1", at("08:03"));
      const suspended = { state: "suspended", cause: "channel-gone", reason: said("gone") } as const;
      await subscriptions.setState(identity.key, suspended, null, at("08:04"));
      await subscriptions.remove(identity.key, "U2", at("08:05"));
      await subscriptions.remove(identity.key, "U2", at("08:06"));
      const entry = { channel: "slack:C1", subject: identity.key };
      expect(await audit.entries(since, "slack:C1")).toEqual([
        { ...entry, at: at("08:00"), who: "slack:U1", what: "digest-added", before: null, after: '{"a":1}' },
        {
          ...entry,
          at: at("08:01"),
          who: "slack:U2",
          what: "digest-edited",
          before: '{"a":1}',
          after: '{"a":2}',
        },
        {
          ...entry,
          at: at("08:02"),
          who: "slack:U2",
          what: "digest-paused",
          before: "active",
          after: `paused until ${at("18:00")}`,
        },
        {
          ...entry,
          at: at("08:03"),
          who: "slack:U1",
          what: "digest-resumed",
          before: `paused until ${at("18:00")}`,
          after: "active",
        },
        {
          ...entry,
          at: at("08:05"),
          who: "slack:U2",
          what: "digest-removed",
          before: '{"a":2}',
          after: null,
        },
      ]);
      expect(await audit.entries(at("08:05"), null)).toHaveLength(1);
      expect(await audit.entries(since, "slack:C2")).toEqual([]);
    });

    test("has an entry once that is written again, as after a kill, beside one that it does not have", async () => {
      const { audit } = world.store;
      const [first, second] = ["digue", "quai"].map((subject) =>
        identified({
          at: at("08:00"),
          who: "slack:U1",
          channel: null,
          what: "briefing-approved",
          subject,
          before: null,
          after: null,
        }),
      );
      if (first === undefined || second === undefined) return expect.unreachable();
      await audit.recordOnce([first]);
      await audit.recordOnce([first, second]);
      await audit.recordOnce([]);
      expect((await audit.entries(since, null)).map(({ subject }) => subject)).toEqual(["digue", "quai"]);
      await audit.ready();
    });

    test("is never changed: the database refuses it", async () => {
      const entry = {
        at: at("08:00"),
        who: "slack:U1",
        channel: null,
        what: "language-chosen",
        subject: "slack:T1/U1",
        before: null,
        after: "fr",
      } as const;
      await world.store.audit.record(entry);
      const database = await connectDatabase(world.address);
      onTestFinished(() => database.kysely.destroy());
      const row = await database.kysely.selectFrom("audit").selectAll().executeTakeFirstOrThrow();
      const attempts = [
        database.kysely.updateTable("audit").set({ who: "slack:U2" }),
        database.kysely.updateTable("audit").set({ who: "erased", after: "vi" }),
        database.kysely.updateTable("audit").set({ who: "erased", before: "vi" }),
        database.kysely.updateTable("audit").set({ after: null }),
        database.kysely.updateTable("audit").set({ before: "erased" }),
        database.kysely.updateTable("audit").set({ channel: "slack:C2" }),
        database.kysely.updateTable("audit").set({ at: 0 }),
        database.kysely.updateTable("audit").set({ what: "digest-added" }),
        database.kysely.deleteFrom("audit"),
        isSqlite(database.kysely)
          ? database.kysely.replaceInto("audit").values({ ...row, who: "slack:U2" })
          : { execute: () => sql`TRUNCATE audit`.execute(database.kysely) },
      ];
      for (const attempt of attempts) {
        await expect(attempt.execute()).rejects.toThrow("The audit log is never changed.");
      }
      expect(await world.store.audit.entries(since, null)).toEqual([entry]);
    });
  });
};
