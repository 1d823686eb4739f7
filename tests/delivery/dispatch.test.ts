import { describe, expect, test } from "vitest";
import { store as stores } from "./fake-platform.ts";
import { morning, record, retry, slot } from "./morning.ts";
import { declare, june } from "./world.ts";

const suspend = {
  does: "refuse",
  reason: "not_in_channel",
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

describe("a channel that refuses for good", () => {
  test("is suspended with all its digests, its managers are told once, and others go on", async () => {
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
