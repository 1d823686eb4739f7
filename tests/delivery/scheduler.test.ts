import { describe, expect, onTestFinished, test } from "vitest";
import type { Store } from "../../src/storage/store.ts";
import { libraryOf, summit } from "../library.ts";
import { databasePath } from "../storage/ledger.ts";
import { createFakePlatform, store as stores } from "./fake-platform.ts";
import { createVirtualClock } from "./virtual-clock.ts";
import { createWorld, declare, june, type World, type WorldOptions } from "./world.ts";

const worldOf = async (options: WorldOptions = {}, file = databasePath()): Promise<World> => {
  const world = await createWorld(file, options);
  onTestFinished(async () => {
    await world.clock.runUntil(world.scheduler.stop());
    await world.store.close();
  });
  return world;
};

/** A world whose digest is known since the evening before. */
const morning = async (options: WorldOptions = {}, file?: string): Promise<World> => {
  const world = await worldOf(options, file);
  await world.at("01T20:00");
  return world;
};

/** What the record says of a channel's deliveries, oldest first: `slot state attempts`. */
const record = async ({ store }: World, channel = "slack:C1"): Promise<string[]> =>
  (await store.ledger.log(channel, 100))
    .map(({ delivery, state, attempts }) => `${delivery.slot} ${state} ${attempts}`)
    .reverse();

const slot = "2026-06-02T08:30";
const retry = (afterMs: number, scope: "channel" | "platform" = "channel") =>
  ({ does: "refuse", reason: "rate limited", refusal: { remedy: "retry", afterMs, scope } }) as const;
const suspend = {
  does: "refuse",
  reason: "not_in_channel",
  refusal: { remedy: "suspend", cause: "bot-removed" },
} as const;

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

describe("a post that is refused for now", () => {
  test("is made when the platform asks for it, long before the next tick, and holds up no other channel", async () => {
    const world = await morning({ declared: declare({}, { name: "other", channel: "slack:C2" }) });
    world.fake.next(retry(3_000));
    await world.at("02T08:30");
    expect(world.fake.in("C1")).toEqual([]);
    expect(world.fake.in("C2")).toHaveLength(1);
    await world.until("02T08:30:15");
    expect(world.fake.in("C1").map(({ at }) => at)).toEqual(["2026-06-02T08:30:03Z"]);
    expect(await record(world)).toEqual([`${slot} posted 2`]);
  });

  test("to any channel holds up all of them", async () => {
    const world = await morning({ declared: declare({}, { name: "other", channel: "slack:C2" }) });
    const asksToWait = (): boolean => Temporal.Instant.compare(world.clock.now(), june("02T08:30:01")) < 0;
    world.fake.always(() => (asksToWait() ? retry(5_000, "platform") : stores));
    await world.at("02T08:30");
    await world.until("02T08:31");
    expect(world.fake.all().map(({ at }) => at)).toEqual(["2026-06-02T08:30:05Z", "2026-06-02T08:30:05Z"]);
  });

  test("again and again is missed when it is too late, and the next one is posted", async () => {
    const world = await morning();
    world.fake.always(() => retry(60_000));
    await world.at("02T08:30");
    await world.until("02T12:00");
    expect((await record(world))[0]).toMatch(new RegExp(`^${slot} missed`, "u"));
    world.fake.always(() => stores);
    await world.at("03T08:30");
    expect(world.fake.in("C1").map(({ at }) => at)).toEqual(["2026-06-03T08:30:00Z"]);
  });
});

describe("a post whose outcome is not known", () => {
  test("is looked for, found and settled, and not made again", async () => {
    const world = await morning();
    world.fake.next({ does: "store and say nothing" });
    await world.at("02T08:30");
    expect(await record(world)).toEqual([`${slot} uncertain 1`]);
    await world.until("02T08:32");
    expect(await record(world)).toEqual([`${slot} posted 2`]);
    expect([world.fake.in("C1").length, world.fake.requests()]).toEqual([1, 1]);
  });

  test("is made again where the channel surely has nothing of it", async () => {
    const world = await morning();
    world.fake.next({ does: "say nothing" });
    await world.at("02T08:30");
    await world.until("02T08:32");
    expect(await record(world)).toEqual([`${slot} posted 2`]);
    expect([world.fake.in("C1").length, world.fake.requests()]).toEqual([1, 2]);
  });

  test("is looked for again where the platform cannot tell now", async () => {
    const world = await morning();
    world.fake.next({ does: "store and say nothing" });
    world.fake.look({ certain: false, reason: "HTTP status 500", retry: true });
    await world.at("02T08:30");
    await world.until("02T08:35");
    expect(await record(world)).toEqual([`${slot} posted 3`]);
    expect(world.fake.in("C1")).toHaveLength(1);
  });

  test("is given up where nobody can tell, which its managers are told once", async () => {
    const world = await morning();
    world.fake.next({ does: "store and say nothing" });
    world.fake.look({ certain: false, reason: "missing_scope", retry: false });
    await world.at("02T08:30");
    await world.until("02T09:30");
    expect(await record(world)).toEqual([`${slot} unknown 2`]);
    expect(world.fake.told.map(({ user }) => user)).toEqual(["manager-of-C1"]);
    expect([world.fake.in("C1").length, world.fake.requests()]).toEqual([1, 1]);
  });

  test("of a platform with a bug ends like any other", async () => {
    const world = await morning();
    world.fake.next({ does: "throw" });
    await world.at("02T08:30");
    await world.until("02T08:32");
    expect(await record(world)).toEqual([`${slot} posted 2`]);
  });
});

describe("a digest of several messages", () => {
  test.each([
    ["lost", { does: "say nothing" }],
    ["stored without an answer", { does: "store and say nothing" }],
    ["refused for now", retry(2_000)],
  ] as const)("goes on after the last one that stands, where the next was %s", async (_, behaviour) => {
    const world = await morning({ parts: 3 });
    world.fake.next(stores, behaviour);
    await world.at("02T08:30");
    await world.until("02T08:32");
    expect(world.fake.in("C1").map(({ part }) => part)).toEqual(["0", "1", "2"]);
    const [delivery] = await world.store.ledger.log("slack:C1", 1);
    expect(delivery).toMatchObject({ state: "posted", messageIds: ["C1-1", "C1-2", "C1-3"] });
  });

  test("says the same to its end, though the briefings have changed meanwhile", async () => {
    const world = await morning({ parts: 2 });
    world.fake.next(stores, retry(2_000));
    await world.at("02T08:30");
    const before = await world.store.ledger.log("slack:C1", 1);
    world.library = libraryOf();
    await world.until("02T08:32");
    const after = await world.store.ledger.log("slack:C1", 1);
    expect(after[0]?.contentHash).toBe(before[0]?.contentHash);
    expect(world.fake.in("C1")).toHaveLength(2);
  });
});

test("words that another version wrote down are not posted, and the managers are told", async () => {
  const world = await morning();
  world.fake.next(retry(60_000));
  await world.at("02T08:30");
  const turn = { by: "newer", now: june("02T08:31"), until: june("02T08:31") };
  const [claim] = await world.store.ledger.claimDue({ ...turn, now: june("02T08:32") }, 1);
  const id = claim?.delivery.id ?? "";
  await world.store.ledger.saveContent(id, '{"version":99}', turn);
  await world.until("02T08:32");
  expect(await record(world)).toEqual([`${slot} failed 3`]);
  expect([world.fake.all().length, world.fake.told.length]).toEqual([0, 1]);
});

describe("a channel that refuses for good", () => {
  test("is suspended with all its digests, its managers are told once, and others go on", async () => {
    const world = await morning({
      declared: declare({}, { name: "noon", schedule: "0 12 * * *" }, { name: "other", channel: "slack:C2" }),
    });
    world.fake.always((channel) => (channel === "C1" ? suspend : stores));
    for (const time of ["02T08:30", "02T12:00", "03T08:30"]) await world.at(time);
    expect(world.fake.requests()).toBe(2);
    expect(world.fake.told).toEqual([
      { user: "manager-of-C1", summary: expect.stringContaining("morning and noon") },
    ]);
    const states = (await world.store.subscriptions.all()).map(({ key, state }) => `${key} ${state.state}`);
    expect(states.sort()).toEqual([
      "morning slack:C1 suspended",
      "noon slack:C1 suspended",
      "other slack:C2 active",
    ]);
    expect(world.fake.in("C2")).toHaveLength(1);
  });
});

describe("channels", () => {
  test("do not wait for one that hangs", async () => {
    const world = await morning({ declared: declare({}, { name: "other", channel: "slack:C2" }) });
    world.fake.next({ does: "store late", afterMs: 20_000 });
    await world.at("02T08:30");
    expect(world.fake.in("C2").map(({ at }) => at)).toEqual(["2026-06-02T08:30:00Z"]);
    expect(world.fake.in("C1").map(({ at }) => at)).toEqual(["2026-06-02T08:30:20Z"]);
  });

  test("get what goes to them in order, whole after whole", async () => {
    const world = await morning({ declared: declare({}, { name: "second" }), parts: 2 });
    await world.at("02T08:30");
    const deliveries = world.fake.in("C1").map(({ deliveryId }) => deliveryId);
    expect(deliveries.slice(0, 2)).toEqual([deliveries[0], deliveries[0]]);
  });
});

describe("a process that died in a turn", () => {
  const die = async (world: World): Promise<void> => {
    await world.store.close();
  };
  const successor = (world: World, file: string): Promise<World> =>
    worldOf({ clock: world.clock, fake: world.fake, by: "successor", parts: 2 }, file);

  test("is made up for by another one once its turn has run out", async () => {
    const file = databasePath();
    const dead = await createWorld(file, { by: "dead", parts: 2 });
    await dead.at("01T20:00");
    dead.fake.next(stores, { does: "store late", afterMs: 86_400_000 });
    dead.clock.set(june("02T08:30"));
    await dead.scheduler.tick();
    await dead.clock.runUntil(new Promise((resolve) => setImmediate(resolve)));
    await die(dead);
    const world = await successor(dead, file);
    await world.at("02T08:30:10");
    expect(world.fake.in("C1")).toHaveLength(1);
    await world.until("02T08:32");
    expect(world.fake.in("C1").map(({ part }) => part)).toEqual(["0", "1"]);
    expect(await record(world)).toEqual([`${slot} posted 2`]);
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

test("a digest that a person sends at once is on record by itself, and takes no slot's place", async () => {
  const world = await morning();
  const [subscription] = world.declared;
  if (subscription === undefined) throw new Error("The world has a digest.");
  const posted = world.scheduler.postNow(subscription);
  await world.clock.runUntil(posted);
  expect(await posted).toMatchObject({ settlement: { state: "posted" } });
  expect(await record(world)).toEqual([expect.stringMatching(/^manual-2026-06-01T20:00.* posted 1$/u)]);
});
