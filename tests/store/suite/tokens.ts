import { describe, expect, test } from "vitest";
import type { NewToken } from "../../../src/store/tokens.ts";
import { at } from "../deliveries/ledger.ts";
import { forgetIn, type StoreWorld } from "./world.ts";

/** The tokens of programs. */
export const describeTokens = (world: StoreWorld): void => {
  describe("a token", () => {
    const by = { at: at("08:00"), who: "slack:T1/U1", channel: "slack:C1" };
    const website: NewToken = {
      name: "website",
      use: "programs",
      clearedIn: null,
      language: "en",
      expiresAt: at("09:00"),
    };

    test("is found by its secret until it expires, and remembers when it was last used", async () => {
      const { tokens, retention } = world.store;
      const secret = (await tokens.make(website, by)) ?? expect.unreachable();
      expect(await tokens.make(website, by)).toBeNull();
      const token = (await tokens.find(secret, at("08:30"))) ?? expect.unreachable();
      await tokens.used(token, "who", at("08:30"));
      expect(await tokens.list(at("08:59"))).toEqual([
        { ...website, id: token.id, maker: by.who, madeAt: by.at, usedAt: at("08:30") },
      ]);
      expect([await tokens.find(secret, at("09:00")), await tokens.find("other", at("08:30"))]).toEqual([
        null,
        null,
      ]);
      await retention.cleanUp(at("09:01"));
      // The row is gone: a clock that was set back does not bring it to life.
      expect(await tokens.find(secret, at("08:30"))).toBeNull();
    });

    test("is gone when its maker is forgotten, and the name of another one can be revoked", async () => {
      const { tokens } = world.store;
      const secret = (await tokens.make(website, by)) ?? expect.unreachable();
      const other = await tokens.make({ ...website, name: "other" }, { ...by, who: "slack:T1/U2" });
      expect((await forgetIn(world, "slack:T1/U1")).tokens).toBe(1);
      expect(await tokens.find(secret, at("08:30"))).toBeNull();
      expect((await tokens.find(other ?? "", at("08:30")))?.name).toBe("other");
      expect([await tokens.revoke("other", by), await tokens.revoke("other", by)]).toEqual([true, false]);
    });
  });
};
