import { describe, expect, test } from "vitest";
import { said } from "../../../src/store/deliveries/reason.ts";
import { at, deliveryOf, lease } from "../deliveries/ledger.ts";
import { delivery, facts, identity, type StoreWorld } from "./world.ts";

/** What a channel was told, and which slots it had. */
export const describeTold = (world: StoreWorld): void => {
  describe("what a channel was told", () => {
    test("is known once the digest was posted, and its newest form replaces the older", async () => {
      await world.claimed();
      await world.store.ledger.settle(delivery.id, { state: "posted", facts }, "a", at("08:31"));
      const next = deliveryOf("2026-06-03T08:30");
      await world.store.ledger.claim(next, lease("a", "08:32"));
      const changed = [
        { key: "summit/publish", hash: "b" },
        { key: "summit/other", hash: "c" },
      ];
      await world.store.ledger.settle(next.id, { state: "posted", facts: changed }, "a", at("08:33"));
      expect(await world.store.ledger.reported("slack:C1")).toEqual(
        new Map([
          ["summit/publish", "b"],
          ["summit/other", "c"],
        ]),
      );
      expect(await world.store.ledger.reported("slack:C2")).toEqual(new Map());
    });

    test("may be ten thousand facts", async () => {
      await world.claimed();
      const many = Array.from({ length: 10_000 }, (_, index) => ({ key: `a/${index}`, hash: "h" }));
      await world.store.ledger.settle(delivery.id, { state: "posted", facts: many }, "a", at("08:31"));
      expect((await world.store.ledger.reported("slack:C1")).size).toBe(10_000);
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
      await world.store.ledger.settle(second.id, { state: "posted", facts: [] }, "a", at("03:01"));
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
