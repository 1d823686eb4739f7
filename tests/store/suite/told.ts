import { describe, expect, test } from "vitest";
import { noKnowledge } from "../../../src/store/deliveries/knowledge.ts";
import type { Settlement } from "../../../src/store/deliveries/ledger.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import { at, deliveryOf, lease, told } from "../deliveries/ledger.ts";
import { delivery, identity, type StoreWorld } from "./world.ts";

type Posted = Extract<Settlement, { readonly state: "posted" }>;

/** What a channel was told, and which slots it had. */
export const describeTold = (world: StoreWorld): void => {
  describe("what a channel was told", () => {
    const settle = async (slot: string, time: string, posted: Pick<Posted, "facts"> & Partial<Posted>) => {
      const { ledger } = world.store;
      const next = deliveryOf(slot);
      await ledger.claim(next, lease("a", time));
      await ledger.settle(next.id, { state: "posted", watermark: null, ...posted }, "a", at(time));
    };
    const knowledge = (language = "en", channel = "slack:C1") =>
      world.store.ledger.knowledge(channel, language);
    const hashes = async () =>
      [...(await knowledge()).facts].map(([reference, { hash }]) => [reference, hash]);

    test("is known once the digest was posted, by language, and its newest form replaces the older", async () => {
      await settle("2026-06-02T08:30", "08:31", {
        facts: [
          told("summit/publish", { hash: "a" }),
          told("summit/publish", { aspect: "due", hash: "soon:2026-06-30" }),
          told("summit/publish", { aspect: "correction", hash: "c1" }),
          told("summit/publish", { language: "fr", hash: "f" }),
        ],
      });
      const moment = at("08:32");
      await settle("2026-06-03T08:30", "08:33", {
        facts: [
          told("summit/publish", { hash: "b", moment }),
          told("summit/publish", { aspect: "due", hash: "today:2026-06-30", moment }),
          told("summit/publish", { aspect: "correction", hash: "c2", moment }),
          told("summit/other", { moment }),
        ],
      });
      const momentMs = moment.epochMilliseconds;
      expect(await knowledge()).toMatchObject({
        facts: new Map([
          ["summit/publish", { hash: "b", momentMs }],
          ["summit/other", { hash: "h", momentMs }],
        ]),
        dueDates: new Map([["summit/publish", { hash: "today:2026-06-30", momentMs }]]),
        corrections: new Map([["summit/publish", new Set(["c1", "c2"])]]),
        lastToldAt: moment,
        watermark: null,
      });
      expect(await knowledge("fr")).toMatchObject({
        facts: new Map([["summit/publish", { hash: "f" }]]),
        lastToldAt: at("08:30"),
      });
      expect(await knowledge("en", "slack:C2")).toEqual(noKnowledge);
    });

    test("is not overwritten by a digest that was composed earlier and settled later", async () => {
      await settle("2026-06-02T08:30", "08:40", {
        facts: [told("summit/publish", { hash: "newer", moment: at("08:35") })],
      });
      await settle("2026-06-02T08:20", "08:41", {
        facts: [told("summit/publish", { hash: "older", moment: at("08:34") }), told("summit/other")],
      });
      expect((await hashes()).toSorted()).toEqual([
        ["summit/other", "h"],
        ["summit/publish", "newer"],
      ]);
      await settle("2026-06-02T08:50", "08:51", {
        facts: [told("summit/publish", { hash: "newest", moment: at("08:35") })],
      });
      expect((await knowledge()).facts.get("summit/publish")?.hash).toBe("newest");
    });

    test("at a time that has not come, by a clock that ran ahead, is overwritten", async () => {
      await settle("2026-06-02T08:30", "08:31", {
        facts: [told("summit/publish", { hash: "ahead", moment: at("18:00") })],
      });
      await settle("2026-06-02T09:30", "09:31", {
        facts: [told("summit/publish", { hash: "now", moment: at("09:30") })],
      });
      expect(await hashes()).toEqual([["summit/publish", "now"]]);
    });

    test("may be ten thousand facts", async () => {
      const many = Array.from({ length: 10_000 }, (_, index) => told(`a/${index}`));
      await settle("2026-06-02T08:30", "08:31", { facts: many });
      expect((await knowledge()).facts.size).toBe(10_000);
    });

    test("has a watermark for each language, which moves forward and never back", async () => {
      const move = (slot: string, time: string, day: string, language = "en") =>
        settle(slot, time, { facts: [], watermark: { language, day } });
      expect((await knowledge()).watermark).toBeNull();
      await move("2026-06-02T08:30", "08:31", "2026-05-26");
      await move("2026-06-02T08:40", "08:41", "2026-05-28");
      await move("2026-06-02T08:50", "08:51", "2026-05-27");
      await move("2026-06-02T09:00", "09:01", "2026-05-20", "fr");
      expect([
        (await knowledge()).watermark,
        (await knowledge("fr")).watermark,
        (await knowledge("vi")).watermark,
        (await knowledge("en", "slack:C2")).watermark,
      ]).toEqual(["2026-05-28", "2026-05-20", null, null]);
    });
  });

  describe("a subscription's past", () => {
    test("begins when it was declared, and goes to the last slot that has come", async () => {
      await world.store.subscriptions.declare([identity], at("08:00"));
      await world.claimed();
      await world.store.ledger.settle(delivery.id, { state: "empty" }, "a", at("08:31"));
      const manual = deliveryOf("manual-2026-06-02T08:45");
      await world.store.ledger.claim(manual, lease("a", "08:45"));
      await world.store.ledger.settle(manual.id, { state: "empty" }, "a", at("08:45"));
      await world.store.ledger.claim(deliveryOf("2026-06-02T20:00"), lease("a", "08:45"));
      expect(await world.store.ledger.histories(at("09:00"))).toEqual(
        new Map([["morning slack:C1", { since: at("08:00"), accountedUntil: at("08:30"), missed: null }]]),
      );
    });

    test("counts the slots that were missed since the last one that was posted", async () => {
      await world.store.subscriptions.declare([identity], at("01:00"));
      const slots = ["02:00", "03:00", "04:00", "05:00"].map((time) => deliveryOf(`2026-06-02T${time}`));
      const [first, second, third, fourth] = slots;
      if (!first || !second || !third || !fourth) throw new Error("There are four.");
      await world.store.ledger.miss([first], said("paused"), at("02:01"));
      await world.store.ledger.claim(second, lease("a", "03:00"));
      await world.store.ledger.settle(
        second.id,
        { state: "posted", facts: [], watermark: null },
        "a",
        at("03:01"),
      );
      await world.store.ledger.miss([third, fourth], said("too late"), at("05:01"));
      const missed = { count: 2, first: "2026-06-02T04:00", last: "2026-06-02T05:00" };
      expect((await world.store.ledger.histories(at("06:00"))).get(identity.key)?.missed).toEqual(missed);
    });

    test("that begins ahead, by a clock that was wrong, begins now", async () => {
      await world.store.subscriptions.declare([identity], at("20:00"));
      expect((await world.store.ledger.histories(at("09:00"))).get(identity.key)?.since).toEqual(at("09:00"));
    });
  });
};
