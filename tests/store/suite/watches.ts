import { describe, expect, onTestFinished, test } from "vitest";
import { connectDatabase } from "../../../src/store/database/open.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import { forgetPerson } from "../../../src/store/people/erasures.ts";
import { parsePerson } from "../../../src/store/people/person-address.ts";
import { keptForDays } from "../../../src/store/people/retention.ts";
import type { Sighting } from "../../../src/store/sightings.ts";
import { at } from "../deliveries/ledger.ts";
import { identity, type StoreWorld } from "./world.ts";

const channel = { channel: "slack:C1", person: null };
const ada = { channel: "slack:D1", person: "slack:T1/U1" };

const sighting = (slug: string, time: string, ...about: readonly string[]): Sighting => ({
  slug,
  form: `{"facts":{},"corrections":{}} ${time}`,
  seenAt: at(time),
  about,
});

/** What is watched, and the news that waits. */
export const describeWatches = (world: StoreWorld): void => {
  const waiting = async () =>
    (await world.store.watches.waiting()).map(
      ({ channel: where, first, last }) => [where, first.toString(), last.toString()] as const,
    );

  describe("what is watched", () => {
    test("is a row for each target and channel, which can be added and removed once", async () => {
      const { watches } = world.store;
      expect(await watches.any()).toBe(false);
      expect(await watches.add(channel, ["topic:code", "actor:ada"], at("08:00"))).toHaveLength(2);
      expect(await watches.add(channel, ["topic:code", "topic:schools"], at("08:01"))).toEqual([
        "topic:schools",
      ]);
      expect((await watches.inChannel("slack:C1")).map(({ target }) => target)).toEqual([
        "actor:ada",
        "topic:code",
        "topic:schools",
      ]);
      expect(await watches.remove("slack:C1", ["topic:code", "topic:town"])).toEqual(["topic:code"]);
      expect(await watches.any()).toBe(true);
      expect(await watches.channelOf("slack:T1/U1")).toBeNull();
      await watches.add(ada, ["topic:code"], at("08:02"));
      expect(await watches.channelOf("slack:T1/U1")).toBe("slack:D1");
    });

    test("has news as soon as a briefing changed, since the moment before it changed for the first time", async () => {
      const { sightings, watches } = world.store;
      await watches.add(channel, ["actor:ada", "topic:code"], at("08:00"));
      await watches.add(ada, ["actor:ada"], at("08:00"));
      await sightings.add([
        sighting("town", "09:00", "actor:ada", "topic:code"),
        sighting("village", "09:00", "actor:ben"),
      ]);
      await sightings.add([sighting("town", "09:05", "topic:code")]);
      expect(await waiting()).toEqual([
        ["slack:C1", at("09:05").toString(), at("09:05").toString()],
        ["slack:D1", at("09:00").toString(), at("09:00").toString()],
      ]);
      const before = at("09:00").subtract({ milliseconds: 1 });
      expect(await watches.news("slack:C1")).toEqual([{ slug: "town", since: before }]);
      await watches.told("slack:C1", at("09:04"));
      expect(await waiting()).toHaveLength(2);
      await watches.told("slack:C1", at("09:05"));
      expect((await waiting()).map(([where]) => where)).toEqual(["slack:D1"]);
    });

    test("goes with the digest that tells it", async () => {
      const { sightings, subscriptions, watches } = world.store;
      const key = "watches slack:C1";
      await subscriptions.add({ ...identity, key }, "{}", "U1", at("08:00"));
      await watches.add(channel, ["actor:ada"], at("08:00"));
      await sightings.add([sighting("town", "09:00", "actor:ada")]);
      await subscriptions.remove(key, "U1", at("09:01"));
      expect([await watches.any(), await waiting()]).toEqual([false, []]);
    });
  });

  describe("what a person watches", () => {
    const watched = async (): Promise<void> => {
      const { sightings, subscriptions, watches } = world.store;
      await subscriptions.add(
        { ...identity, key: "watches slack:D1", channel: "slack:D1" },
        "{}",
        "T1/U1",
        at("08:00"),
      );
      await watches.add(ada, ["actor:ada"], at("08:00"));
      await watches.add(channel, ["actor:ada"], at("08:00"));
      await sightings.add([sighting("town", "09:00", "actor:ada")]);
    };

    test("is deleted if they are forgotten, with its news and its digest; what channels watch is kept", async () => {
      await watched();
      const database = await connectDatabase(world.address);
      onTestFinished(() => database.kysely.destroy());
      const person = parsePerson("slack:T1/U1");
      if (person === null) throw new Error("This is an address.");
      expect((await forgetPerson(database, person, at("10:00"))).watches).toBe(1);
      expect(await world.store.watches.inChannel("slack:D1")).toEqual([]);
      expect(await world.store.watches.inChannel("slack:C1")).toHaveLength(1);
      expect((await waiting()).map(([where]) => where)).toEqual(["slack:C1"]);
      expect(await world.store.subscriptions.all()).toEqual([]);
    });

    test("is deleted a month after the bot could no longer write to them, and so is old news", async () => {
      await watched();
      const { retention, subscriptions, watches } = world.store;
      const suspended = { state: "suspended", cause: "channel-gone", reason: said("user_disabled") } as const;
      await subscriptions.setState("watches slack:D1", suspended, null, at("10:00"));
      const later = (days: number) => at("10:01").add({ hours: 24 * days });
      await retention.cleanUp(later(keptForDays.watchesOfUnreachable - 1));
      expect([await watches.inChannel("slack:D1"), await waiting()].map(({ length }) => length)).toEqual([
        1, 2,
      ]);
      await retention.cleanUp(later(keptForDays.watchesOfUnreachable));
      expect([await watches.inChannel("slack:D1"), await waiting()].map(({ length }) => length)).toEqual([
        0, 0,
      ]);
      expect(await watches.inChannel("slack:C1")).toHaveLength(1);
    });
  });
};
