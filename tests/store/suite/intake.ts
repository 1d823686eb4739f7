import { describe, expect, test } from "vitest";
import type { ListedItem } from "../../../src/store/intake/items.ts";
import type { PollState } from "../../../src/store/intake/sources.ts";
import { at, lease } from "../deliveries/ledger.ts";
import type { StoreWorld } from "./world.ts";

const item = (identity: string, version = "1"): ListedItem => ({
  identity,
  version,
  title: `Title ${identity}`,
  host: "gazette.example",
  content: `{"of":"${identity}${version}"}`,
});

const polledAt = (time: string): PollState => ({
  etag: '"1"',
  lastModified: null,
  nextPollAt: at(time).add({ minutes: 15 }),
  polledAt: at(time),
  failures: 0,
  problem: null,
});

const ada = { at: at("08:00"), who: "slack:T1/U1", channel: "slack:C1" };

/** Where articles come from, and what came. */
export const describeIntake = (world: StoreWorld): void => {
  describe("the intake", () => {
    /** A source with items that one process has listed. */
    const listed = async (...items: readonly ListedItem[]) => {
      const { intakeItems, intakeSources } = world.store;
      await intakeSources.add("gazette", "{}", ada);
      const saved = await intakeItems.savePoll("gazette", polledAt("08:00"), items, [], lease("a", "08:00"));
      expect(saved).toBe(true);
      return intakeItems;
    };
    const one = { source: "gazette", identity: "one" };

    test("is one process's of many at once, until its lease ends or is released", async () => {
      const { intakeItems } = world.store;
      const taken = await world.rush(
        ["a", "b", "c", "d"].map((by) => () => intakeItems.take(lease(by, "08:00"))),
      );
      expect(taken.filter((isTaken) => isTaken)).toHaveLength(1);
      const winner = ["a", "b", "c", "d"][taken.indexOf(true)] ?? "";
      expect(await intakeItems.take(lease(winner, "08:00"))).toBe(true);
      expect(await intakeItems.take(lease("e", "08:00"))).toBe(false);
      expect(await intakeItems.take(lease("e", "08:01"))).toBe(true);
      await intakeItems.release("e");
      expect(await intakeItems.take(lease("f", "08:01"))).toBe(true);
    });

    test("writes nothing for a process that has lost the lease", async () => {
      const items = await listed(item("one"));
      const claimed = await items.claim(one, at("08:05"), lease("a", "08:00"));
      expect(await items.take(lease("b", "08:02"))).toBe(true);
      const late = lease("a", "08:02");
      expect([
        await items.savePoll("gazette", polledAt("08:02"), [item("two")], [], late),
        await items.claim(one, at("08:05"), late),
        claimed === null ? claimed : await items.mayWrite(claimed, late),
      ]).toEqual([false, null, false]);
      expect([...(await items.versions("gazette")).keys()]).toEqual(["one"]);
    });

    test("gives the items in the order in which they were listed, and how many were claimed in the hour", async () => {
      const items = await listed(item("one"), item("two"));
      expect(await items.waiting(at("08:00"), at("07:00"))).toEqual([
        { ...one, host: "gazette.example", attempts: 0, claimed: 0 },
      ]);
      const claimed = await items.claim(one, at("08:05"), lease("a", "08:00"));
      expect(claimed).toEqual({ ...item("one"), source: "gazette", slugs: [], attempt: 1 });
      if (claimed !== null) await items.settle(claimed, { state: "drafted", slugs: ["archive"] }, "a");
      expect([
        await items.waiting(at("08:01"), at("07:01")),
        await items.waiting(at("09:30"), at("08:30")),
      ]).toEqual([
        [{ source: "gazette", identity: "two", host: "gazette.example", attempts: 0, claimed: 1 }],
        [{ source: "gazette", identity: "two", host: "gazette.example", attempts: 0, claimed: 0 }],
      ]);
      expect(await items.counts()).toEqual(
        new Map([["gazette", { waiting: 1, drafting: 0, drafted: 1, filtered: 0, failed: 0 }]]),
      );
    });

    test("gives an item that a process left behind to the next one, when it is due again", async () => {
      const items = await listed(item("one"));
      await items.claim(one, at("08:05"), lease("a", "08:00"));
      expect(await items.waiting(at("08:04"), at("07:00"))).toEqual([]);
      expect(await items.claim(one, at("08:10"), lease("a", "08:00"))).toBe(null);
      expect((await items.waiting(at("08:05"), at("07:05")))[0]?.attempts).toBe(1);
      expect((await items.claim(one, at("08:20"), lease("b", "08:05")))?.attempt).toBe(2);
    });

    test("lets an item wait again if it changes, also while it is drafted", async () => {
      const items = await listed(item("one"));
      const claimed = await items.claim(one, at("08:05"), lease("a", "08:00"));
      await items.receive("gazette", [item("one", "2")], at("08:01"));
      expect((await items.counts()).get("gazette")).toMatchObject({ drafting: 1, waiting: 0 });
      if (claimed !== null) await items.settle(claimed, { state: "drafted", slugs: ["archive"] }, "a");
      expect((await items.counts()).get("gazette")).toMatchObject({ waiting: 1, drafted: 0 });
      const again = await items.claim(one, at("08:15"), lease("b", "08:10"));
      expect(again?.content).toBe('{"of":"one2"}');
      if (again !== null) await items.settle(again, { state: "failed", problem: "{}" }, "b");
      await items.receive("gazette", [item("one", "2")], at("08:11"));
      expect(await items.failed("gazette", 5)).toEqual([{ title: "Title one", problem: "{}" }]);
    });

    test("takes the sources of the file, and leaves those of chat as they are", async () => {
      const { intakeSources } = world.store;
      await intakeSources.add("chat", "{}", ada);
      const declare = (isWhole: boolean, ...names: readonly string[]) =>
        intakeSources.declare(
          names.map((name) => ({ name, settings: `{"name":"${name}"}` })),
          isWhole,
          at("08:00"),
        );
      const names = async () => (await intakeSources.all()).map(({ name, origin }) => `${name} ${origin}`);
      expect(await declare(true, "file", "chat")).toEqual(["chat"]);
      expect(await names()).toEqual(["chat chat", "file file"]);
      await declare(false, "other");
      expect(await names()).toEqual(["chat chat", "file file", "other file"]);
      await declare(true, "other");
      expect(await names()).toEqual(["chat chat", "other file"]);
      expect(await intakeSources.remove("other", ada)).toBe(false);
    });

    test("asks a source of the file at once if its settings change, and not if they do not", async () => {
      const { intakeSources, intakeItems } = world.store;
      const declare = (settings: string, time: string) =>
        intakeSources.declare([{ name: "gazette", settings }], true, at(time));
      await declare("{}", "08:00");
      await intakeItems.savePoll("gazette", polledAt("08:00"), [], [], lease("a", "08:00"));
      await declare("{}", "08:01");
      expect((await intakeSources.all())[0]).toMatchObject({ etag: '"1"', nextPollAt: at("08:15") });
      await declare('{"every":5}', "08:02");
      expect((await intakeSources.all())[0]).toMatchObject({ etag: null, nextPollAt: at("08:02") });
    });

    test("records who added, paused, resumed and removed a source", async () => {
      const { intakeSources, audit } = world.store;
      expect([
        await intakeSources.add("gazette", "{}", ada),
        await intakeSources.add("gazette", "{}", ada),
        await intakeSources.setPaused("gazette", true, ada),
        await intakeSources.setPaused("gazette", true, ada),
        await intakeSources.setPaused("gazette", false, ada),
        await intakeSources.remove("gazette", ada),
        await intakeSources.remove("gazette", ada),
      ]).toEqual([true, false, true, false, true, true, false]);
      const entries = await audit.entries(at("00:00"), null);
      expect(entries.map(({ what, who, subject }) => `${what} ${subject} ${who}`).sort()).toEqual([
        "intake-added gazette slack:T1/U1",
        "intake-paused gazette slack:T1/U1",
        "intake-removed gazette slack:T1/U1",
        "intake-resumed gazette slack:T1/U1",
      ]);
    });

    test("gives no items of a source that is paused", async () => {
      const items = await listed(item("one"));
      await world.store.intakeSources.setPaused("gazette", true, ada);
      expect(await items.waiting(at("08:00"), at("07:00"))).toEqual([]);
    });
  });
};
