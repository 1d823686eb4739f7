import { describe, expect, test } from "vitest";
import { noKnowledge } from "../../../src/store/deliveries/knowledge.ts";
import type { Settlement } from "../../../src/store/deliveries/ledger.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import { at, deliveryOf, lease } from "../deliveries/ledger.ts";
import { delivery, facts, type StoreWorld, slot } from "./world.ts";

/** Who has a delivery, and what becomes of it. */
export const describeDeliveries = (world: StoreWorld): void => {
  describe("a delivery", () => {
    test("belongs to the first process that claims it, and to no other", async () => {
      expect(await world.claimed()).toEqual({
        delivery,
        attempt: 1,
        firstClaimedAt: at("08:30"),
        content: null,
        existing: new Map(),
        certain: true,
        reason: null,
      });
      expect(await world.store.ledger.claim(delivery, lease("b", "08:30"))).toBeNull();
      expect(await world.store.ledger.claimDue(lease("b", "08:30:59"), 10)).toEqual([]);
    });

    test("of many who want it at once is one's, and of many at once each is one's", async () => {
      const others = await world.rush(Array.from({ length: 5 }, () => world.open));
      const slots = Array.from({ length: 30 }, (_, index) => deliveryOf(slot, `morning slack:C${index}`));
      for (const each of slots) {
        const claims = await world.rush(
          others.map(
            ({ ledger }, index) =>
              () =>
                ledger.claim(each, lease(`process ${index}`, "08:30")),
          ),
        );
        expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
      }
    });

    test("is claimed by one process or recorded as missed by one, if several come at once", async () => {
      const others = await world.rush(Array.from({ length: 4 }, () => world.open));
      for (let round = 0; round < 30; round += 1) {
        const each = deliveryOf(slot, `morning slack:C${round}`);
        const taken = await world.rush(
          others.map(({ ledger }, index) => async () => {
            if (index % 2 === 0)
              return (await ledger.claim(each, lease(`process ${index}`, "08:30"))) !== null;
            return (await ledger.miss([each], said("too late"), at("08:30"))).length > 0;
          }),
        );
        expect(taken.filter((won) => won)).toHaveLength(1);
      }
    });

    test("is anybody's once its lease has run out, with all that is on record of it", async () => {
      await world.claimed();
      expect(await world.store.ledger.saveContent(delivery.id, "the content", [], lease("a", "08:30"))).toBe(
        true,
      );
      for (const [part, messageId, time] of [
        ["0", "m1", "08:30:10"],
        ["1.0", "m2", "08:30:20"],
      ] as const) {
        const saved = await world.store.ledger.saveMessage(delivery.id, part, messageId, lease("a", time));
        expect(saved).toEqual({ isMine: true, messageId });
      }
      expect(await world.store.ledger.claimDue(lease("b", "08:31:19"), 10)).toEqual([]);
      expect(await world.store.ledger.claimDue(lease("b", "08:31:20"), 10)).toEqual([
        {
          delivery,
          attempt: 2,
          firstClaimedAt: at("08:30"),
          content: "the content",
          existing: new Map([
            ["0", "m1"],
            ["1.0", "m2"],
          ]),
          certain: false,
          reason: null,
        },
      ]);
      const late = lease("a", "08:31:21");
      expect(await world.store.ledger.beginRequest(delivery.id, late)).toBe(false);
      expect(await world.store.ledger.saveContent(delivery.id, "another", [], late)).toBe(false);
      expect(
        await world.store.ledger.settle(
          delivery.id,
          { state: "posted", facts, watermark: null },
          "a",
          late.now,
        ),
      ).toBe(false);
      expect(await world.store.ledger.knowledge("slack:C1", "en")).toEqual(noKnowledge);
    });

    test("records one message of each part, from any process, and says which", async () => {
      await world.claimed();
      const { ledger } = world.store;
      await ledger.saveMessage(delivery.id, "0", "m1", lease("a", "08:30"));
      await ledger.claimDue(lease("b", "08:31"), 10);
      const saved = [
        await ledger.saveMessage(delivery.id, "0", "m2", lease("b", "08:31")),
        await ledger.saveMessage(delivery.id, "1", "m3", lease("a", "08:31:01")),
        await ledger.saveMessage(delivery.id, "1", "m4", lease("b", "08:31:02")),
        await ledger.saveMessage("another", "0", "m5", lease("b", "08:31:03")),
      ];
      expect(saved).toEqual([
        { isMine: true, messageId: "m1" },
        { isMine: false, messageId: "m3" },
        { isMine: true, messageId: "m3" },
        { isMine: false, messageId: "m5" },
      ]);
      expect(await ledger.log("slack:C1", 1)).toMatchObject([{ messageIds: ["m1", "m3"] }]);
    });

    test("whose lease has run out is still settled by its owner, unless another process has claimed it", async () => {
      await world.claimed();
      expect(await world.store.ledger.settle(delivery.id, { state: "empty" }, "a", at("09:00"))).toBe(true);
      expect(await world.store.ledger.claimDue(lease("b", "10:00"), 10)).toEqual([]);
    });

    test("whose lease is renewed stays its owner's", async () => {
      await world.claimed();
      expect(await world.store.ledger.beginRequest(delivery.id, lease("a", "08:30:50"))).toBe(true);
      expect(await world.store.ledger.claimDue(lease("b", "08:31:30"), 10)).toEqual([]);
    });

    test.each([
      { state: "posted", facts: [], watermark: null },
      { state: "empty" },
      { state: "failed", reason: said("channel_not_found") },
      { state: "missed", reason: said("too late") },
      { state: "unknown", reason: said("no answer") },
    ] as const)("that is $state is never to be had again", async (settlement) => {
      await world.claimed();
      await world.store.ledger.saveContent(delivery.id, "the content", [], lease("a", "08:30"));
      expect(await world.store.ledger.settle(delivery.id, settlement, "a", at("08:31"))).toBe(true);
      expect(await world.store.ledger.claim(delivery, lease("a", "08:32"))).toBeNull();
      expect(await world.store.ledger.claimDue(lease("a", "23:00"), 10)).toEqual([]);
      expect(await world.store.ledger.log("slack:C1", 10)).toEqual([
        {
          delivery,
          state: settlement.state,
          attempts: 1,
          claimedAt: at("08:30"),
          settledAt: at("08:31"),
          contentHash: expect.stringMatching(/^[0-9a-f]{64}$/u),
          messageIds: [],
          reason: "reason" in settlement ? settlement.reason : null,
        },
      ]);
    });

    test.each([
      { state: "released", certain: true },
      { state: "uncertain", certain: false },
    ] as const)("that is $state is to be had again when it is due", async ({ state, certain }) => {
      await world.claimed();
      await world.store.ledger.saveContent(delivery.id, "the content", [], lease("a", "08:30"));
      const settlement: Settlement =
        state === "released"
          ? { state, reason: said("429"), dueAt: at("08:40"), certain: true }
          : { state, reason: said("429"), dueAt: at("08:40") };
      expect(await world.store.ledger.settle(delivery.id, settlement, "a", at("08:31"))).toBe(true);
      expect(await world.store.ledger.claimDue(lease("b", "08:39"), 10)).toEqual([]);
      const [claim] = await world.store.ledger.claimDue(lease("b", "08:40"), 10);
      expect(claim).toMatchObject({ attempt: 2, content: "the content", certain });
    });

    test("whose time lies more than a day ahead was put off by a clock that was wrong, and is due", async () => {
      await world.claimed();
      const dueAt = at("08:40").add({ hours: 48 });
      await world.store.ledger.settle(
        delivery.id,
        { state: "released", reason: said("429"), dueAt, certain: true },
        "a",
        at("08:31"),
      );
      expect(await world.store.ledger.claimDue(lease("b", "08:32"), 10)).toHaveLength(1);
    });

    test("that was missed by a clock that ran ahead can still be claimed; else it cannot", async () => {
      expect(await world.store.ledger.miss([delivery], said("too late"), at("20:00"))).toEqual([delivery]);
      expect(await world.store.ledger.miss([delivery], said("too late"), at("20:00"))).toEqual([]);
      expect(await world.store.ledger.claim(delivery, lease("a", "21:00"))).toBeNull();
      expect(await world.store.ledger.claim(delivery, lease("a", "08:30"))).not.toBeNull();
    });

    test("is claimed before those that are due later, and those of a claim come in the order of their slots", async () => {
      const [second, first, third] = ["02T08:30", "02T08:00", "02T07:30"].map((time, index) =>
        deliveryOf(`2026-06-${time}`, `morning slack:C${index}`),
      );
      if (first === undefined || second === undefined || third === undefined)
        throw new Error("There are three.");
      const dueAt = new Map([
        [third, at("08:42")],
        [second, at("08:41")],
        [first, at("08:40")],
      ]);
      for (const [each, due] of dueAt) {
        await world.store.ledger.claim(each, lease("a", "08:30"));
        const settlement = { state: "released", reason: said("429"), dueAt: due, certain: true } as const;
        await world.store.ledger.settle(each.id, settlement, "a", at("08:31"));
      }
      const claimed = await world.store.ledger.claimDue(lease("b", "08:50"), 2);
      expect(claimed.map(({ delivery: { slot } }) => slot)).toEqual(["2026-06-02T08:00", "2026-06-02T08:30"]);
      const rest = await world.store.ledger.claimDue(lease("b", "08:50"), 2);
      expect(rest.map(({ delivery: { slot } }) => slot)).toEqual(["2026-06-02T07:30"]);
    });

    test("is shared out among those who ask at once, and each gets others", async () => {
      const all = Array.from({ length: 40 }, (_, index) => deliveryOf(slot, `morning slack:C${index}`));
      for (const each of all) await world.store.ledger.claim(each, lease("dead", "08:30"));
      const others = await world.rush(Array.from({ length: 4 }, () => world.open));
      const shares = await world.rush(
        others.map(
          ({ ledger }, index) =>
            () =>
              ledger.claimDue(lease(`process ${index}`, "08:40"), 15),
        ),
      );
      const taken = shares.flat().map(({ delivery: { id } }) => id);
      expect(new Set(taken).size).toBe(taken.length);
      expect(Math.max(...shares.map(({ length }) => length))).toBeLessThanOrEqual(15);
      const rest = await world.store.ledger.claimDue(lease("last", "08:40"), 100);
      expect(new Set([...taken, ...rest.map(({ delivery: { id } }) => id)])).toEqual(
        new Set(all.map(({ id }) => id)),
      );
    });

    test("waits for another open one of its channel, and is claimed once that one is settled", async () => {
      await world.claimed();
      const next = deliveryOf(slot, "noon slack:C1");
      const elsewhere = deliveryOf(slot, "noon slack:C2");
      const { ledger } = world.store;
      expect(await ledger.claim(next, lease("b", "08:30"))).toBe("busy");
      expect(await ledger.claim(elsewhere, lease("b", "08:30"))).toMatchObject({ delivery: elsewhere });
      const released = { state: "released", reason: said("429"), dueAt: at("08:40"), certain: true } as const;
      await ledger.settle(delivery.id, released, "a", at("08:31"));
      expect(await ledger.claim(next, lease("b", "08:31"))).toBe("busy");
      await ledger.claimDue(lease("a", "08:40"), 1);
      await ledger.settle(
        delivery.id,
        { state: "uncertain", reason: said("500"), dueAt: at("08:42") },
        "a",
        at("08:41"),
      );
      expect(await ledger.claim(next, lease("b", "08:41"))).toBe("busy");
      expect(await ledger.claim(delivery, lease("b", "08:41"))).toBeNull();
      await ledger.claimDue(lease("a", "08:42"), 1);
      await ledger.settle(delivery.id, { state: "posted", facts: [], watermark: null }, "a", at("08:42"));
      expect(await ledger.claim(next, lease("b", "08:43"))).toMatchObject({ delivery: next });
    });

    test("of one channel that many want at once is one's, and the others wait", async () => {
      const others = await world.rush(Array.from({ length: 5 }, () => world.open));
      const claims = await world.rush(
        others.map(
          ({ ledger }, index) =>
            () =>
              ledger.claim(deliveryOf(slot, `digest-${index} slack:C1`), lease(`process ${index}`, "08:30")),
        ),
      );
      expect(claims.filter((claim) => claim === "busy")).toHaveLength(4);
    });
  });
};
