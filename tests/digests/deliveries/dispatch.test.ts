import { describe, expect, test } from "vitest";
import { createDelivery } from "../../../src/digests/schedules/plan.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import { store as stores } from "./fake-platform.ts";
import { morning, record, retry, slot } from "./morning.ts";
import { declare, june } from "./world.ts";

const suspend = {
  does: "refuse",
  reason: said("not_in_channel"),
  refusal: { remedy: "suspend", cause: "bot-removed" },
} as const;

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

test("retries that are due at different moments are each made then, long before the next tick", async () => {
  const delaysMs = new Map([
    ["C1", 6_000],
    ["C2", 3_000],
    ["C3", 9_000],
  ]);
  const declared = [...delaysMs.keys()].map((id) => ({ name: id.toLowerCase(), channel: `slack:${id}` }));
  const world = await morning({ declared: declare(...declared) });
  const refused = new Set<string>();
  world.fake.always((channel) => {
    if (refused.has(channel)) return stores;
    refused.add(channel);
    return retry(delaysMs.get(channel) ?? 0);
  });
  await world.at("02T08:30");
  await world.until("02T08:30:14");
  expect(world.fake.all().map(({ channel, at }) => `${channel} ${at}`)).toEqual([
    "C2 2026-06-02T08:30:03Z",
    "C1 2026-06-02T08:30:06Z",
    "C3 2026-06-02T08:30:09Z",
  ]);
});

test("more deliveries of a process that died than are claimed at a time are gone on with before the next tick", async () => {
  const channels = Array.from({ length: 80 }, (_, index) => `C${index}`);
  const declared = declare(...channels.map((id) => ({ name: id.toLowerCase(), channel: `slack:${id}` })));
  const world = await morning({ declared });
  const plannedAt = june("02T08:30");
  const dead = { by: "dead", now: plannedAt, until: june("02T08:31") };
  for (const { key: subscription } of declared) {
    await world.store.ledger.claim(createDelivery({ subscription, slot, scheduled: true, plannedAt }), dead);
  }
  await world.at("02T08:31");
  await world.until("02T08:31:14");
  const late = world.fake.all().filter(({ at }) => at > "2026-06-02T08:31:05Z");
  expect([world.fake.all().length, late]).toEqual([80, []]);
});

describe("a channel that refuses for good", () => {
  test("is suspended with all its digests, its managers get one notice, and other channels continue", async () => {
    const world = await morning({
      declared: declare({}, { name: "noon", schedule: "0 12 * * *" }, { name: "other", channel: "slack:C2" }),
    });
    world.fake.always((channel) => (channel === "C1" ? suspend : stores));
    for (const time of ["02T08:30", "02T12:00", "03T08:30"]) await world.at(time);
    expect(world.fake.requests()).toBe(2);
    expect(world.fake.told).toEqual([
      { user: "manager-of-C1", summary: expect.stringContaining("“morning” and “noon”") },
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
