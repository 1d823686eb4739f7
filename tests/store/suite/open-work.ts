import { describe, expect, test } from "vitest";
import type { InterruptedNews } from "../../../src/store/direct-news.ts";
import type { Store } from "../../../src/store/store.ts";
import { at, lease } from "../deliveries/ledger.ts";
import { leftWork } from "../left-work.ts";
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
  const claimed = await leftWork(notices, at(time), by);
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

    test("stays with its process if the machine slept, and the process renews the lease soon after that", async () => {
      await begin();
      const { notices, openWork, waiting } = world.store;
      expect(await notices.claimDue(lease("next", "09:30"), 10)).toEqual([]);
      expect(await openWork.renew("work/1", lease("a", "09:30:20"))).toBe(true);
      expect((await waiting()).notices).toBe(0);
      expect(await leftAt(world.store, "09:30:30")).toEqual([]);
      expect(await leftAt(world.store, "09:31:20")).toEqual([["work/1", [trouble], ["slack:U2"]]]);
    });

    test("is taken back from another process that has sent its notice", async () => {
      await begin();
      await leftAt(world.store, "08:31");
      const { notices, openWork } = world.store;
      const since = lease("next", "08:31").now;
      await notices.saveRecipient(["work/1"], "slack:U2", { state: "told", message: "m", since });
      await notices.settle("work/1", "next", null);
      const made = { ...trouble, made: "CSV" };
      expect(await openWork.takeBack({ id: "work/1", trouble: made }, lease("a", "08:40"))).toBe(true);
      expect(await openWork.renew("work/1", lease("a", "08:41"))).toBe(true);
      expect(await leftAt(world.store, "08:42")).toEqual([["work/1", [made], ["slack:U2"]]]);
      expect((await leftWork(notices, at("09:00")))[0]?.recipients.get("slack:U2")?.state).toBe("due");
    });

    test("cannot be taken back once it ended", async () => {
      expect(await world.store.openWork.takeBack({ id: "work/1", trouble }, lease("a", "08:40"))).toBe(false);
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
