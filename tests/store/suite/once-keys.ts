import { describe, expect, test } from "vitest";
import { at } from "../deliveries/ledger.ts";
import type { StoreWorld } from "./world.ts";

/** What is done once. */
export const describeOnceKeys = (world: StoreWorld): void => {
  describe("a claim", () => {
    test("is one caller's, of many at once, until it is released or a day old", async () => {
      const { onceKeys } = world.store;
      const all = await Promise.all(
        Array.from({ length: 20 }, () => onceKeys.take("mention 1", at("08:30"))),
      );
      expect(all.filter((isClaimed) => isClaimed)).toHaveLength(1);
      expect(await onceKeys.take("mention 2", at("08:30"))).toBe(true);
      await onceKeys.release("mention 2");
      expect([
        await onceKeys.take("mention 2", at("08:31")),
        await onceKeys.take("mention 1", at("08:30").add({ hours: 24 })),
        await onceKeys.take("mention 1", at("08:31").add({ hours: 24 })),
        await onceKeys.take("mention 1", at("08:32").add({ hours: 24 })),
      ]).toEqual([true, false, true, false]);
    });
  });
};
