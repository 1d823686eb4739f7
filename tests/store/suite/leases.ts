import fc from "fast-check";
import { expect, test } from "vitest";
import { said } from "../../../src/store/deliveries/reason.ts";
import { at, deliveryOf } from "../deliveries/ledger.ts";
import { type StoreWorld, slot } from "./world.ts";

/** What holds whatever is done with a delivery. */
export const describeLeases = (world: StoreWorld): void => {
  test("whatever several processes do with a delivery, one at a time has it, and one posts it", async () => {
    const moves = fc.array(
      fc.record({
        by: fc.constantFrom("a", "b", "c"),
        does: fc.constantFrom("claim", "claimDue", "post", "release", "renew"),
        afterSeconds: fc.integer({ min: 1, max: 50 }),
      }),
      { minLength: 3, maxLength: 12 },
    );
    let round = 0;
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(moves, async (all) => {
        round += 1;
        const mine = deliveryOf(slot, `morning slack:C${round}`);
        const has = new Map<string, number>();
        let posted = 0;
        let now = at("08:30");
        for (const { by, does, afterSeconds } of all) {
          now = now.add({ seconds: afterSeconds });
          const move = { by, now, until: now.add({ minutes: 1 }) };
          const isOurs = (has.get(by) ?? 0) > now.epochMilliseconds;
          const take = (): void => {
            for (const [other, until] of has)
              if (other !== by && until > now.epochMilliseconds) throw new Error();
            has.clear();
            has.set(by, move.until.epochMilliseconds);
            taken += 1;
          };
          if (does === "claim") {
            const claim = await world.store.ledger.claim(mine, move);
            if (claim !== null && claim !== "busy") take();
          }
          if (does === "claimDue") {
            const claims = await world.store.ledger.claimDue(move, 100);
            if (claims.some((claim) => claim.delivery.id === mine.id)) take();
          }
          if (does === "renew" && (await world.store.ledger.beginRequest(mine.id, move)))
            has.set(by, move.until.epochMilliseconds);
          if (does === "release" && isOurs) {
            const settlement = { state: "released", reason: said("429"), dueAt: now, certain: true } as const;
            if (await world.store.ledger.settle(mine.id, settlement, by, now)) has.clear();
          }
          if (
            does === "post" &&
            (await world.store.ledger.settle(
              mine.id,
              { state: "posted", facts: [], watermark: null },
              by,
              now,
            ))
          ) {
            posted += 1;
            has.clear();
          }
        }
        expect(posted).toBeLessThanOrEqual(1);
        await world.store.ledger.claimDue(
          { by: "end", now: now.add({ hours: 1 }), until: now.add({ hours: 2 }) },
          100,
        );
        await world.store.ledger.settle(mine.id, { state: "empty" }, "end", now);
      }),
      { numRuns: 40 },
    );
    expect(taken).toBeGreaterThan(0);
  });
};
