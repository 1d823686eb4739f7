import { describe, expect, test } from "vitest";
import { said } from "../../../src/store/deliveries/reason.ts";
import { at, deliveryOf, lease } from "../deliveries/ledger.ts";
import { identity, type StoreWorld } from "./world.ts";

/** What digests there are. */
export const describeSubscriptions = (world: StoreWorld): void => {
  describe("subscriptions", () => {
    const states = async (): Promise<string[]> =>
      (await world.store.subscriptions.all()).map(
        ({ key, settings, state }) => `${key} ${settings} ${state.state}`,
      );

    test("of the file are those that it declares; another schedule counts from its change on", async () => {
      const other = { key: "noon slack:C1", channel: "slack:C1", schedule: "0 12 * * * UTC" };
      await world.store.subscriptions.declare([identity, other], at("08:00"));
      await world.store.subscriptions.declare([{ ...identity, schedule: "0 9 * * * UTC" }], at("08:10"));
      expect(await states()).toEqual(["morning slack:C1 null active"]);
      expect((await world.store.ledger.histories(at("09:00"))).get(identity.key)?.since).toEqual(at("08:10"));
    });

    test("made in chat are added once, changed, paused and removed, and the file does not touch them", async () => {
      const { subscriptions } = world.store;
      expect(await subscriptions.add(identity, "{}", "U1", at("08:00"))).toBe(true);
      expect(await subscriptions.add(identity, "{}", "U1", at("08:00"))).toBe(false);
      await subscriptions.declare([], at("08:01"));
      expect(await subscriptions.change(identity, '{"a":1}', "U2", at("08:02"))).toBe(true);
      expect((await world.store.ledger.histories(at("09:00"))).get(identity.key)?.since).toEqual(at("08:00"));
      const until = at("18:00");
      expect(await subscriptions.setState(identity.key, { state: "paused", until }, "U3", at("08:03"))).toBe(
        true,
      );
      expect(await subscriptions.all()).toEqual([
        {
          ...identity,
          settings: '{"a":1}',
          state: { state: "paused", until },
          createdBy: "U1",
          changedBy: "U3",
          changedAt: at("08:03"),
        },
      ]);
      expect(await subscriptions.remove(identity.key, "U2", at("09:30"))).toBe(true);
      expect(await subscriptions.remove(identity.key, "U2", at("09:30"))).toBe(false);
      expect(await subscriptions.change(identity, "{}", "U1", at("08:04"))).toBe(false);
      expect(await states()).toEqual([]);
    });

    test("are suspended by one of those who want to at once", async () => {
      await world.store.subscriptions.declare([identity], at("08:00"));
      const others = await world.rush(Array.from({ length: 4 }, () => world.open));
      const state = { state: "suspended", cause: "bot-removed", reason: said("not_in_channel") } as const;
      const done = await world.rush(
        others.map(
          ({ subscriptions }) =>
            () =>
              subscriptions.setState(identity.key, state, null, at("08:30")),
        ),
      );
      expect(done.filter((won) => won)).toHaveLength(1);
      expect((await world.store.subscriptions.all())[0]?.state).toEqual(state);
    });

    test("of a channel are all suspended in the transaction that settles the delivery which was refused for good", async () => {
      const { subscriptions, ledger } = world.store;
      const noon = { key: "noon slack:C1", channel: "slack:C1", schedule: "0 12 * * * UTC" };
      const other = { key: "morning slack:C2", channel: "slack:C2", schedule: "30 8 * * * UTC" };
      await subscriptions.declare([identity, noon, other], at("08:00"));
      const before = await subscriptions.revision();
      const delivery = deliveryOf("2026-06-02T08:30");
      await ledger.claim(delivery, lease("a", "08:30"));
      const settlement = { state: "failed", reason: said("is_archived"), suspends: "channel-gone" } as const;
      // Another process's delivery suspends nothing.
      expect(await ledger.settle(delivery.id, settlement, "b", at("08:30"))).toBe(false);
      expect(await subscriptions.revision()).toBe(before);
      expect(await ledger.settle(delivery.id, settlement, "a", at("08:31"))).toBe(true);
      const suspended = { state: "suspended", cause: "channel-gone", reason: said("is_archived") };
      expect((await subscriptions.all()).map(({ key, state }) => [key, state])).toEqual([
        ["morning slack:C1", suspended],
        ["morning slack:C2", { state: "active" }],
        ["noon slack:C1", suspended],
      ]);
      expect(await subscriptions.revision()).toBeGreaterThan(before);
    });

    test("have a revision that grows with each change, and with nothing else", async () => {
      const { subscriptions } = world.store;
      const before = await subscriptions.revision();
      await subscriptions.declare([identity], at("08:00"));
      const declared = await subscriptions.revision();
      expect(declared).toBeGreaterThan(before);
      await subscriptions.declare([identity], at("08:01"));
      await world.claimed();
      await subscriptions.remove("nobody slack:C1", "U2", at("09:30"));
      expect(await subscriptions.revision()).toBe(declared);
    });

    test("may be ten thousand", async () => {
      const many = Array.from({ length: 10_000 }, (_, index) => ({
        key: `morning slack:C${index}`,
        channel: `slack:C${index}`,
        schedule: "30 8 * * * UTC",
      }));
      await world.store.subscriptions.declare(many, at("08:00"));
      expect((await world.store.ledger.histories(at("09:00"))).size).toBe(10_000);
      await world.store.subscriptions.declare([], at("08:01"));
      expect(await world.store.subscriptions.all()).toEqual([]);
    });
  });
};
