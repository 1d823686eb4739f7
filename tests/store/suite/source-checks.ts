import { describe, expect, test } from "vitest";
import { at } from "../deliveries/ledger.ts";
import type { StoreWorld } from "./world.ts";

/** When the sources of briefings were last checked. */
export const describeSourceChecks = (world: StoreWorld): void => {
  describe("the checks of sources", () => {
    const read = async (): Promise<readonly (readonly [string, number])[]> => {
      const rows = [];
      for await (const part of world.store.sourceChecks.all()) rows.push(...part);
      return rows;
    };

    test("are remembered by briefing, with the last one only", async () => {
      const { sourceChecks } = world.store;
      const slugs = Array.from({ length: 1_234 }, (_, number) => `town-${String(number).padStart(4, "0")}`);
      await sourceChecks.record(slugs, at("08:30"));
      await sourceChecks.record(slugs.slice(0, 600), at("09:30"));
      await sourceChecks.record([], at("10:30"));
      const [early, late] = [at("08:30").epochMilliseconds, at("09:30").epochMilliseconds];
      expect(await read()).toEqual(slugs.map((slug, number) => [slug, number < 600 ? late : early]));
    });

    test("of briefings that are gone are forgotten", async () => {
      const { sourceChecks } = world.store;
      await sourceChecks.record(["city", "town"], at("08:30"));
      await sourceChecks.forget(["city", "never-checked"]);
      expect((await read()).map(([slug]) => slug)).toEqual(["town"]);
    });
  });
};
