import { describe, expect, test } from "vitest";
import type { InterruptedNews } from "../../../src/store/direct-news.ts";
import type { Store } from "../../../src/store/store.ts";
import { lease } from "../deliveries/ledger.ts";
import { forgetIn, type StoreWorld } from "./world.ts";

const trouble: InterruptedNews = {
  kind: "interrupted",
  language: "en",
  work: "export",
  line: "export csv",
  message: null,
};
const notice = { id: "work/1", trouble, recipient: "slack:U2" };

/** What a process finds at this time: the works whose process has gone. */
const leftAt = async ({ notices }: Store, time: string, by = "next") => {
  const claimed = await notices.claimDue(lease(by, time), 10);
  return claimed.map(({ id, troubles, recipients }) => [id, troubles, [...recipients.keys()]]);
};

/** Work whose progress a message shows. A lease lasts for a minute. */
export const describeOpenWork = (world: StoreWorld): void => {
  describe("work under way", () => {
    const begin = () => world.store.openWork.begin(notice, lease("a", "08:30"));

    test("is left to another process when its lease is over, and not before", async () => {
      await begin();
      expect(await leftAt(world.store, "08:30")).toEqual([]);
      expect(await leftAt(world.store, "08:31")).toEqual([["work/1", [trouble], ["slack:U2"]]]);
      // The other process has the lease now.
      expect(await leftAt(world.store, "08:31", "third")).toEqual([]);
    });

    test("does not count as a notice that waits before its lease is found to be over", async () => {
      const waiting = async () => (await world.store.waiting()).notices;
      await begin();
      expect(await waiting()).toBe(0);
      await leftAt(world.store, "08:31");
      expect(await waiting()).toBe(1);
    });

    test("stays with its process as long as that renews the lease", async () => {
      await begin();
      expect(await world.store.openWork.renew("work/1", lease("a", "08:31"))).toBe(true);
      expect(await leftAt(world.store, "08:31")).toEqual([]);
      expect(await leftAt(world.store, "08:32")).toEqual([["work/1", [trouble], ["slack:U2"]]]);
    });

    test("says what its process changed last, which renews the lease too", async () => {
      await begin();
      const { openWork } = world.store;
      const message = { channel: "slack:D1", id: "1.1" };
      const first = { ...trouble, message };
      expect(await openWork.change({ id: "work/1", trouble: first }, lease("a", "08:31"))).toBe(true);
      const last = { ...first, made: "CSV" };
      expect(await openWork.change({ id: "work/1", trouble: last }, lease("a", "08:32"))).toBe(true);
      expect(await leftAt(world.store, "08:32")).toEqual([]);
      expect(await leftAt(world.store, "08:33")).toEqual([["work/1", [last], ["slack:U2"]]]);
    });

    test("is no longer its process's once another one has it", async () => {
      await begin();
      await leftAt(world.store, "08:31");
      const { openWork } = world.store;
      const made = { ...trouble, made: "CSV" };
      expect([
        await openWork.renew("work/1", lease("a", "08:31")),
        await openWork.change({ id: "work/1", trouble: made }, lease("a", "08:31")),
      ]).toEqual([false, false]);
      expect(await leftAt(world.store, "08:32", "third")).toEqual([["work/1", [trouble], ["slack:U2"]]]);
    });

    test("leaves nothing when it ends, and the other works as they are", async () => {
      await begin();
      await world.store.openWork.begin({ ...notice, id: "work/2" }, lease("a", "08:30"));
      await world.store.openWork.end("work/1");
      expect(await world.store.openWork.renew("work/1", lease("a", "08:30"))).toBe(false);
      expect(await leftAt(world.store, "08:31")).toEqual([["work/2", [trouble], ["slack:U2"]]]);
      await world.store.openWork.end("work/2");
      expect((await world.store.waiting()).notices).toBe(0);
    });

    test("ends even if another process has it, because its person knows what became of it", async () => {
      await begin();
      await leftAt(world.store, "08:31");
      await world.store.openWork.end("work/1");
      expect(await leftAt(world.store, "08:40", "third")).toEqual([]);
    });

    test("that is begun twice at once is there once", async () => {
      await world.rush([begin, begin]);
      expect(await leftAt(world.store, "08:31")).toEqual([["work/1", [trouble], ["slack:U2"]]]);
    });

    test("names no person once its person is forgotten", async () => {
      await begin();
      await forgetIn(world, "slack:T1/U2");
      expect(await leftAt(world.store, "09:30")).toEqual([]);
    });
  });
};
