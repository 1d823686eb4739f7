import { describe, expect, test } from "vitest";
import { createUnreadableNotices } from "../../../src/digests/deliveries/current-subscriptions.ts";
import { unreadableOf } from "../schedules/subscriptions.ts";
import { morning, record, retry, worldOf } from "./morning.ts";
import { createFakeLog, declare, june, type World } from "./world.ts";

const settings = (changes: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    name: "noon",
    digest: "commitments",
    schedule: "daily noon",
    timeZone: "UTC",
    language: "en",
    ...changes,
  });

const add = ({ store, clock }: World, name: string, written: string, by = "T1/U1") =>
  store.subscriptions.add(
    { key: `${name} slack:C1`, channel: "slack:C1", schedule: "0 12 * * * UTC" },
    written,
    by,
    clock.now(),
  );

/** By user: the order in which several people get a message does not matter. */
const summaries = ({ fake }: World): readonly string[] =>
  fake.told.map(({ user, summary }) => `${user}: ${summary}`).sort();

/** Notices about digests whose settings cannot be read, on whichever database. */
export const describeUnreadable = (newAddress: () => Promise<string>): void => {
  describe("managers of a digest whose settings cannot be read", () => {
    test("get one notice for their channel, and the other digests are posted", async () => {
      const world = await morning({}, await newAddress());
      await add(world, "noon", settings({ schedule: "mon-wed-fri 9am" }));
      await add(world, "evening", settings({ name: "evening", schedule: "weekends and 9am" }), "T1/U2");
      await world.at("02T08:30");
      const summary =
        "The digests “evening” and “noon” are not posted in the channel C1: the bot cannot read their settings.";
      expect(summaries(world)).toEqual([`U1: ${summary}`, `U2: ${summary}`]);
      expect(await record(world)).toEqual(["2026-06-02T08:30 posted 1"]);
    });

    test.each([
      ["before the notice is on record", "before"],
      ["after the notice is on record", "after"],
    ] as const)("get it from the next process if the first dies %s", async (_when, when) => {
      const address = await newAddress();
      const first = await morning({}, address);
      await add(first, "noon", settings({ schedule: "mon-wed-fri 9am" }));
      const written = settings({ schedule: "mon-wed-fri 9am" });
      const problems = [{ setting: "schedule", written: "mon-wed-fri 9am" }] as const;
      const noon = unreadableOf({ name: "noon", problems, settings: written });
      const { log, lines } = createFakeLog();
      await createUnreadableNotices({
        notices: {
          async add(...given) {
            if (when === "after") await first.store.notices.add(...given);
            throw new Error("killed");
          },
        },
        current: async () => ({ readable: first.declared, unreadable: [noon], fileHasProblems: false }),
        now: () => first.clock.now(),
        log,
      })();
      expect(lines).toEqual(["error: The notice about unreadable digests cannot be recorded: killed"]);
      const next = await worldOf({ clock: first.clock, fake: first.fake, by: "next" }, address);
      await next.at("01T21:00");
      const third = await worldOf({ clock: first.clock, fake: first.fake, by: "third" }, address);
      await third.at("01T22:00");
      expect(summaries(first)).toEqual([
        "U1: The digest “noon” is not posted in the channel C1: the bot cannot read its settings.",
      ]);
    });

    test("get another one only if something else is wrong", async () => {
      const world = await morning({}, await newAddress());
      await add(world, "noon", settings({ schedule: "mon-wed-fri 9am" }));
      await world.until("01T20:02");
      const identity = { key: "noon slack:C1", channel: "slack:C1", schedule: "0 12 * * * UTC" };
      await world.store.subscriptions.change(identity, settings(), "T1/U1", world.clock.now());
      await world.until("01T20:04");
      expect(summaries(world)).toHaveLength(1);
      await world.store.subscriptions.change(
        identity,
        settings({ timeZone: "Mars/Base" }),
        "T1/U1",
        world.clock.now(),
      );
      await world.until("01T20:06");
      expect(summaries(world)).toHaveLength(2);
    });

    test("get none if it was corrected in the meantime", async () => {
      const world = await morning({}, await newAddress());
      world.slack = { on: false, why: "Slack is away." };
      await add(world, "noon", settings({ schedule: "mon-wed-fri 9am" }));
      await world.until("01T20:02");
      const identity = { key: "noon slack:C1", channel: "slack:C1", schedule: "0 12 * * * UTC" };
      await world.store.subscriptions.change(identity, settings(), "T1/U1", world.clock.now());
      world.slack = { on: true, platform: world.fake.platform };
      await world.at("02T08:30");
      await world.at("02T12:00");
      expect(summaries(world)).toEqual([]);
      expect(await record(world)).toEqual(["2026-06-02T08:30 posted 1", "2026-06-02T12:00 posted 1"]);
    });
  });

  test("a post that was under way says in the log that the settings could not be read", async () => {
    const address = await newAddress();
    const world = await morning({ declared: declare() }, address);
    await add(world, "noon", settings());
    await world.at("02T11:59");
    world.fake.next(retry(60_000));
    await world.at("02T12:00");
    const identity = { key: "noon slack:C1", channel: "slack:C1", schedule: "0 12 * * * UTC" };
    await world.store.subscriptions.change(
      identity,
      settings({ schedule: "mon-wed-fri 9am" }),
      "T1/U1",
      june("02T12:00"),
    );
    await world.until("02T12:03");
    const [entry] = await world.store.ledger.log("slack:C1", 1);
    expect({ state: entry?.state, reason: entry?.reason }).toEqual({
      state: "missed",
      reason: { key: "unreadable" },
    });
    expect(summaries(world)).toEqual([
      "U1: The digest “noon” is not posted in the channel C1: the bot cannot read its settings.",
    ]);
  });
};
