import { describe, expect, test } from "vitest";
import { said } from "../../../src/store/deliveries/reason.ts";
import type { Store } from "../../../src/store/store.ts";
import { libraryOf, summit } from "../../library.ts";
import { databasePath } from "../../store/deliveries/ledger.ts";
import { createFakePlatform } from "./fake-platform.ts";
import { morning, record, retry, slot, worldOf } from "./morning.ts";
import { createVirtualClock } from "./virtual-clock.ts";
import { createWorld, declare, june } from "./world.ts";

describe("a digest that is due", () => {
  test("is posted and on record, with its message", async () => {
    const world = await morning();
    await world.at("02T08:29");
    expect(world.fake.all()).toEqual([]);
    await world.at("02T08:30");
    const [message, ...others] = world.fake.in("C1");
    expect(others).toEqual([]);
    const [delivery] = await world.store.ledger.log("slack:C1", 1);
    expect(delivery).toMatchObject({
      delivery: { id: message?.deliveryId, slot },
      state: "posted",
      attempts: 1,
      messageIds: ["C1-1"],
    });
    expect(world.lines).toEqual([
      "info: 1 digest is scheduled.",
      `info: Digest morning of ${slot} was posted to slack:C1.`,
    ]);
  });

  test("is posted once, however often the clock ticks and wherever it jumps", async () => {
    const world = await morning();
    for (const time of ["02T08:00", "02T08:30", "02T08:30:30", "02T08:29", "02T08:30", "02T09:00"]) {
      await world.at(time);
    }
    expect(world.fake.all()).toHaveLength(1);
    await world.at("01T12:00");
    await world.at("02T08:30");
    expect(world.fake.all()).toHaveLength(1);
    await world.at("03T08:30");
    expect(await record(world)).toEqual([`${slot} posted 1`, "2026-06-03T08:30 empty 1"]);
  });

  test("is not posted for a slot before it was declared", async () => {
    const world = await worldOf();
    await world.at("02T08:31");
    expect(await record(world)).toEqual([]);
  });

  test("that has nothing to say is recorded, and nothing is posted", async () => {
    const world = await morning();
    world.library = libraryOf();
    await world.at("02T08:30");
    expect(world.fake.all()).toEqual([]);
    expect(await record(world)).toEqual([`${slot} empty 1`]);
  });

  test("that cannot be composed is recorded as failed, and its managers are told", async () => {
    const world = await morning({ declared: declare({ digest: "broken" }) });
    await world.at("02T08:30");
    expect(await record(world)).toEqual([`${slot} failed 1`]);
    expect(world.fake.told.map(({ user }) => user)).toEqual(["manager-of-C1"]);
  });

  test("tells a channel what it was not told, and nothing twice", async () => {
    const world = await morning({ declared: declare({}, { name: "noon", schedule: "0 12 * * *" }) });
    world.library = libraryOf(summit);
    await world.at("02T08:30");
    await world.at("02T12:00");
    expect(await record(world)).toEqual([`${slot} posted 1`, "2026-06-02T12:00 empty 1"]);
  });
});

test("two schedulers on one store post once", async () => {
  const file = databasePath();
  const clock = createVirtualClock(june("01T20:00"));
  const fake = createFakePlatform(clock);
  const first = await worldOf({ clock, fake, by: "first" }, file);
  const second = await worldOf({ clock, fake, by: "second" }, file);
  await first.at("01T20:00");
  await second.at("01T20:00");
  clock.set(june("02T08:30"));
  await clock.runUntil(Promise.all([first.scheduler.tick(), second.scheduler.tick()]));
  await clock.runUntil(Promise.all([first.scheduler.idle(), second.scheduler.idle()]));
  expect(fake.all()).toHaveLength(1);
});

describe("trouble with the record", () => {
  /** A store one of whose writes fails as often as told. */
  const failing = (method: "claim" | "saveMessage" | "settle", times: number) => {
    let left = times;
    const fail = async (): Promise<never> => {
      throw new Error("the disk is full");
    };
    return (store: Store): Store => ({
      ...store,
      ledger: {
        ...store.ledger,
        [method]: (...given: never) => {
          left -= 1;
          return left >= 0 ? fail() : Reflect.apply(store.ledger[method], store.ledger, given);
        },
      },
    });
  };

  test.each([
    ["claim", 1],
    ["saveMessage", 1],
    ["settle", 1],
  ] as const)("in %s delays the digest, and never doubles it", async (method, attempts) => {
    const world = await morning({ wrap: failing(method, 1) });
    await world.at("02T08:30");
    await world.until("02T08:40");
    expect(world.fake.in("C1")).toHaveLength(1);
    const [line] = await record(world);
    expect(line).toMatch(new RegExp(`^${slot} posted [${attempts}-2]`, "u"));
  });
});

describe("a platform", () => {
  test("that comes up late gets what was due meanwhile", async () => {
    const world = await morning();
    world.slack = { on: false, why: "slack is not running." };
    await world.at("02T08:30");
    world.slack = { on: true, platform: world.fake.platform };
    await world.at("02T08:34");
    expect(world.fake.in("C1")).toHaveLength(1);
  });

  test("that is off and a channel with a problem are told once, before anything is due", async () => {
    const world = await worldOf({ declared: declare({}, { name: "elsewhere", channel: "telegram:1" }) });
    world.fake.findProblem("the bot is not in the channel.");
    await world.at("01T20:00");
    await world.at("01T20:01");
    expect(world.lines).toEqual([
      "info: 2 digests are scheduled.",
      "warn: Digest elsewhere for telegram:1 is not posted: there is no platform called telegram.",
      "error: Digest morning for slack:C1 cannot be posted: the bot is not in the channel.",
    ]);
  });
});

test("a stop leaves what waits for the next start", async () => {
  const file = databasePath();
  const world = await createWorld(file);
  await world.at("01T20:00");
  world.fake.next(retry(60_000, "platform"));
  await world.at("02T08:30");
  await world.clock.runUntil(world.scheduler.stop());
  await world.store.close();
  const next = await worldOf({ clock: world.clock, fake: world.fake, by: "next" }, file);
  await next.until("02T08:33");
  expect(next.fake.in("C1")).toHaveLength(1);
});

test("managers get no notice of a digest that a person sends at once: that person sees how it ended", async () => {
  const world = await morning();
  const [subscription] = world.declared;
  if (subscription === undefined) throw new Error("The world has a digest.");
  const givesUp = { does: "refuse", reason: said("msg_too_long"), refusal: { remedy: "give-up" } } as const;
  world.fake.next(givesUp, givesUp);
  const posted = world.scheduler.postNow(subscription);
  await world.clock.runUntil(posted);
  await world.clock.runUntil(world.scheduler.idle());
  expect(await posted).toMatchObject({ state: "failed" });
  expect(world.fake.told).toEqual([]);
  await world.at("02T08:30");
  expect(world.fake.told.map(({ user }) => user)).toEqual(["manager-of-C1"]);
});

test("a digest that a person sends at once is on record by itself, and takes no slot's place", async () => {
  const world = await morning();
  const [subscription] = world.declared;
  if (subscription === undefined) throw new Error("The world has a digest.");
  const posted = world.scheduler.postNow(subscription);
  await world.clock.runUntil(posted);
  expect(await posted).toMatchObject({ state: "posted" });
  expect(await record(world)).toEqual([expect.stringMatching(/^manual-2026-06-01T20:00.* posted 1$/u)]);
});
