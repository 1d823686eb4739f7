import { describe, expect, test } from "vitest";
import { type DigestContext, defineDigest } from "../../../src/digests/digest.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import { libraryOf, summit, visit } from "../../library.ts";
import { databasePath } from "../../store/deliveries/ledger.ts";
import { store as stores } from "./fake-platform.ts";
import { morning, record, retry, slot, worldOf } from "./morning.ts";
import { createWorld, declare, digests, june, type World } from "./world.ts";

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

  test("is made again if the channel certainly has nothing of it", async () => {
    const world = await morning();
    world.fake.next({ does: "say nothing" });
    await world.at("02T08:30");
    await world.until("02T08:32");
    expect(await record(world)).toEqual([`${slot} posted 2`]);
    expect([world.fake.in("C1").length, world.fake.requests()]).toEqual([1, 2]);
  });

  test("is looked for again if the platform cannot say now", async () => {
    const world = await morning();
    world.fake.next({ does: "store and say nothing" });
    world.fake.look({ certain: false, reason: said("HTTP status 500"), retry: true });
    await world.at("02T08:30");
    await world.until("02T08:35");
    expect(await record(world)).toEqual([`${slot} posted 3`]);
    expect(world.fake.in("C1")).toHaveLength(1);
  });

  test("is given up if its outcome cannot be found, and its managers get one notice", async () => {
    const world = await morning();
    world.fake.next({ does: "store and say nothing" });
    world.fake.look({ certain: false, reason: said("missing_scope"), retry: false });
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
    world.library = libraryOf({ ...summit, summary: { en: "Another one." } }, visit);
    await world.until("02T08:32");
    const after = await world.store.ledger.log("slack:C1", 1);
    expect(after[0]?.contentHash).toBe(before[0]?.contentHash);
    expect(world.fake.in("C1")).toHaveLength(2);
  });
});

describe("a digest of which a part is posted", () => {
  const firstLines = async (world: World) =>
    (await world.store.ledger.log("slack:C1", 9)).map(({ state, reason }) => [state, reason?.key ?? null]);

  test.each([
    ["put under embargo", () => libraryOf(visit), { key: "not-public" }],
    ["refused for good", () => libraryOf(summit, visit), { key: "said" }],
  ])(
    "ends if the rest of it is %s, and the next digest has the facts that it did not show",
    async (_, changed, reason) => {
      const world = await morning({ parts: 2 });
      const rest =
        reason.key === "said"
          ? ({ does: "refuse", reason: said("too long"), refusal: { remedy: "give-up" } } as const)
          : retry(2_000);
      world.fake.next(stores, rest);
      await world.at("02T08:30");
      world.library = changed();
      await world.until("02T08:32");
      expect(await firstLines(world)).toEqual([["failed", reason.key]]);
      expect([world.fake.in("C1").length, world.fake.told.length]).toEqual([1, 1]);
      const { facts } = await world.store.ledger.knowledge("slack:C1", "en");
      expect([...facts.keys()]).toEqual(["summit/publish"]);
      world.library = libraryOf(summit, visit);
      await world.at("03T08:30");
      await world.until("03T08:32");
      const after = await world.store.ledger.knowledge("slack:C1", "en");
      expect([...after.facts.keys()].toSorted()).toEqual(["summit/publish", "summit/welcome"]);
      const [first, second] = world.fake.in("C1").map(({ summary }) => summary);
      expect([first, second].map((summary) => summary?.match(/New \(\d\)/u)?.[0])).toEqual([
        "New (2)",
        "New (1)",
      ]);
    },
  );
});

test("a digest of a plug-in that shows facts and tells none ends, too, if they come under embargo after its first message", async () => {
  const shown = digests.flatMap((digest) =>
    digest.name === "commitments"
      ? { ...digest, compose: (context: DigestContext) => ({ ...digest.compose(context), facts: [] }) }
      : [],
  );
  const world = await morning({ parts: 2, kinds: shown });
  world.fake.next(stores, retry(2_000));
  await world.at("02T08:30");
  world.library = libraryOf(visit);
  await world.until("02T08:32");
  expect([await record(world), world.fake.in("C1").length]).toEqual([[`${slot} failed 2`], 1]);
});

test("words that another version wrote down are not gone on with, and the managers are told", async () => {
  const world = await morning({ parts: 2 });
  world.fake.next(stores, retry(60_000));
  await world.at("02T08:30");
  const lease = { by: "newer", now: june("02T08:31"), until: june("02T08:31") };
  const [claim] = await world.store.ledger.claimDue({ ...lease, now: june("02T08:32") }, 1);
  const id = claim?.delivery.id ?? "";
  await world.store.ledger.saveContent(id, '{"version":99}', [], lease);
  await world.until("02T08:32");
  expect(await record(world)).toEqual([`${slot} failed 3`]);
  expect([world.fake.all().length, world.fake.told.length]).toEqual([1, 1]);
});

describe("a digest of which nothing is posted yet", () => {
  test("is composed anew in each attempt, so that its words are true when they are posted", async () => {
    const world = await morning();
    world.fake.next(retry(60_000));
    await world.at("02T08:30");
    world.library = libraryOf();
    await world.until("02T08:33");
    // Nothing is on record any more, so nothing is news.
    expect(await record(world)).toEqual([`${slot} empty 2`]);
    expect(world.fake.all()).toEqual([]);
  });
});

describe("two digests of a channel at one minute", () => {
  const both = declare({ skipIfEmpty: false }, { name: "second", skipIfEmpty: false });
  const states = async (world: World) =>
    (await world.store.ledger.log("slack:C1", 9)).map(
      ({ delivery, state }) => `${delivery.subscription} ${state}`,
    );

  test.each([
    ["lost though it took effect", { does: "store and say nothing" }],
    ["lost", { does: "say nothing" }],
    ["refused for now", retry(20_000)],
  ] as const)("tell no fact twice if the first answer is %s", async (_, behaviour) => {
    const world = await morning({ declared: both });
    world.fake.next(behaviour);
    await world.at("02T08:30");
    // The second one waits for the first one, whatever that is waiting for.
    expect(await states(world)).toHaveLength(1);
    await world.until("02T08:33");
    expect((await states(world)).toSorted()).toEqual(["morning slack:C1 posted", "second slack:C1 posted"]);
    const told = (await world.store.ledger.knowledge("slack:C1", "en")).facts.size;
    expect(told).toBeGreaterThan(0);
    expect(new Set(world.fake.in("C1").map(({ deliveryId }) => deliveryId)).size).toBe(2);
    const [first, second] = world.fake.in("C1");
    expect(first?.summary).not.toContain("Nothing new");
    expect(second?.summary).toContain("Nothing new");
  });

  test("are missed with the reason if the first one is open for too long", async () => {
    const world = await morning({ declared: both });
    const cannotTell = { certain: false, reason: said("HTTP status 500"), retry: true } as const;
    world.fake.next({ does: "store and say nothing" });
    world.fake.look(...Array.from({ length: 200 }, () => cannotTell));
    await world.at("02T08:30");
    await world.until("02T09:31");
    const log = await world.store.ledger.log("slack:C1", 9);
    expect(log.map(({ state, reason }) => [state, reason]).toSorted()).toEqual([
      [
        "missed",
        { key: "given-up", refusal: { key: "channel-busy" }, why: { key: "too-late", minutes: 60 } },
      ],
      ["uncertain", cannotTell.reason],
    ]);
  });
});

test("a digest sent by hand while another one of its channel is open says so, and leaves nothing behind", async () => {
  const world = await morning();
  world.fake.next(retry(60_000));
  await world.at("02T08:30");
  const [subscription] = world.declared;
  if (subscription === undefined) throw new Error("There is one.");
  expect(await world.scheduler.postNow(subscription)).toEqual({
    state: "missed",
    reason: { key: "channel-busy" },
  });
  expect(await record(world)).toEqual([`${slot} released 1`]);
});

test("a delivery that may exist once is looked for in each later attempt, also after a refusal", async () => {
  const world = await morning();
  let looks = 0;
  const { platform } = world.fake;
  world.slack = {
    on: true,
    platform: {
      ...platform,
      find: (...given) => {
        looks += 1;
        return platform.find(...given);
      },
    },
  };
  world.fake.next({ does: "say nothing" }, retry(10_000), retry(10_000));
  await world.at("02T08:30");
  await world.until("02T08:34");
  expect(await record(world)).toEqual([`${slot} posted 4`]);
  expect(looks).toBe(3);
});

describe("a process that is stopped between its last check of the lease and the request", () => {
  test("does not post what another one has taken over and posted meanwhile, and writes nothing", async () => {
    const file = databasePath();
    const first = await morning({ by: "first", parts: 2 }, file);
    const { clock, fake } = first;
    const second = await worldOf({ clock, fake, by: "second" }, file);
    let posted: readonly unknown[] = [];
    fake.standStillNext(async () => {
      clock.set(june("02T08:32"));
      await second.scheduler.tick();
      await second.scheduler.idle();
      posted = await second.store.ledger.log("slack:C1", 9);
    });
    await first.at("02T08:30");
    expect([fake.in("C1").map(({ part }) => part), fake.requests()]).toEqual([["0", "1"], 2]);
    expect(posted).toMatchObject([{ state: "posted", attempts: 2 }]);
    expect(await first.store.ledger.log("slack:C1", 9)).toEqual(posted);
    expect(first.lines.filter((line) => line.includes("02T08:30"))).toEqual([]);
  });

  test.each([
    [
      "the process alone, and nobody took the delivery over",
      (world: World) => world.clock.set(june("02T08:32")),
    ],
    ["the whole machine, whose monotonic clock stood still too", (world: World) => world.clock.jump(120_000)],
  ] as const)(
    "posts it in the next attempt, because it is certain that it was not posted (%s)",
    async (_, pass) => {
      const world = await morning();
      world.fake.standStillNext(async () => pass(world));
      await world.at("02T08:30");
      expect(await record(world)).toEqual([`${slot} released 1`]);
      expect(world.fake.requests()).toBe(0);
      await world.until("02T08:33");
      expect(await record(world)).toEqual([`${slot} posted 2`]);
      expect([world.fake.in("C1").length, world.fake.requests()]).toEqual([1, 1]);
    },
  );
});

test("a process that was paused and claims its own delivery again writes nothing for the earlier attempt", async () => {
  const world = await morning({ parts: 2 });
  let during: readonly string[] = [];
  world.fake.standStillNext(async () => {
    world.clock.set(june("02T08:32"));
    await world.scheduler.tick();
    // The second attempt, after the first one has ended.
    world.fake.standStillNext(async () => {
      during = await record(world);
    });
  });
  await world.at("02T08:30");
  await world.until("02T08:33");
  expect(during).toEqual([`${slot} claimed 2`]);
  expect(await record(world)).toEqual([`${slot} posted 2`]);
  expect(world.fake.in("C1").map(({ part }) => part)).toEqual(["0", "1"]);
});

describe("a process that died in a lease", () => {
  const die = async (world: World): Promise<void> => {
    await world.store.close();
  };
  const successor = (world: World, file: string): Promise<World> =>
    worldOf({ clock: world.clock, fake: world.fake, by: "successor", parts: 2 }, file);

  test("is made up for by another one once its lease has run out", async () => {
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

test("a digest that moves the watermark of its channel has moved it once it is posted, and the next one is composed with it", async () => {
  const watermark = { language: "en", day: "2026-05-26" };
  const seen: (string | null)[] = [];
  const archive = defineDigest({
    name: "commitments",
    description: "Everything since a day",
    compose({ knowledge }) {
      seen.push(knowledge.watermark);
      const answer = { language: "en", summary: "An archive", blocks: [] };
      return { isEmpty: false, answer, facts: [], watermark, leftOut: [] };
    },
  });
  const world = await morning({ kinds: [archive] });
  world.fake.next({ does: "store and say nothing" });
  await world.at("02T08:30");
  const known = async () => (await world.store.ledger.knowledge("slack:C1", "en")).watermark;
  expect(await known()).toBeNull();
  await world.until("02T08:32");
  expect(await known()).toBe("2026-05-26");
  await world.at("03T08:30");
  expect(seen).toEqual([null, "2026-05-26"]);
});
