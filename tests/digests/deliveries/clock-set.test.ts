import { describe, expect, test } from "vitest";
import { morning, record, slot, worldOf } from "./morning.ts";
import { declare } from "./world.ts";

const hourMs = 3_600_000;

describe("a clock that is set ahead over a slot", () => {
  test.each([
    ["skip", ["2026-06-02T08:30 missed 0", "2026-06-02T12:00 posted 1"]],
    ["late 2 h", ["2026-06-02T08:30 posted 1", "2026-06-02T12:00 empty 1"]],
  ])("does with it what the digest does with missed slots (%s)", async (missed, expected) => {
    const world = await morning({ declared: declare({ missed, schedule: "30 8,12 * * *" }) });
    await world.until("01T20:01");
    world.declared = declare(
      { missed, schedule: "30 8 * * *" },
      { name: "noon", missed, schedule: "0 12 * * *" },
    );
    await world.at("02T08:29");
    world.clock.jump(hourMs);
    await world.until("02T12:01");
    expect(await record(world)).toEqual(expected);
  });
});

describe("a clock that is set back", () => {
  test("doubles no slot, and each later one is posted within a minute of its time", async () => {
    const always = { skipIfEmpty: false };
    const declared = declare(always, { name: "early", schedule: "0 8 * * *", ...always });
    const world = await morning({ declared });
    // Two hours ahead of the true time, which is 06:31.
    await world.at("02T08:31");
    world.clock.jump(-2 * hourMs);
    await world.until("03T08:31");
    expect(world.fake.in("C1").map(({ at }) => at)).toEqual([
      "2026-06-02T08:31:00Z",
      "2026-06-02T08:31:01Z",
      "2026-06-03T08:00:01Z",
      "2026-06-03T08:30:01Z",
    ]);
    expect(await record(world)).toEqual([
      "2026-06-02T08:00 posted 1",
      "2026-06-02T08:30 posted 1",
      "2026-06-03T08:00 posted 1",
      "2026-06-03T08:30 posted 1",
    ]);
  });

  test.each([1, 2, 14])(
    "by %s h: finds what was posted before, and does not post it again",
    async (hours) => {
      const world = await morning();
      world.fake.clockIsAhead(hours * hourMs);
      world.fake.next({ does: "store and say nothing" });
      await world.at("02T08:30");
      world.clock.jump(-hours * hourMs);
      world.fake.clockIsAhead(0);
      await world.until("02T08:45");
      expect(await record(world)).toEqual([`${slot} posted 2`]);
      expect([world.fake.in("C1").length, world.fake.requests()]).toEqual([1, 1]);
    },
  );

  test("does not let the pace of the time before hold up what comes after", async () => {
    const declared = declare(
      { skipIfEmpty: false },
      { name: "second", schedule: "31 8 * * *", skipIfEmpty: false },
    );
    const world = await worldOf({ declared });
    await world.at("02T10:00");
    const [subscription] = world.declared;
    if (subscription === undefined) throw new Error("The world has a digest.");
    await world.clock.runUntil(world.scheduler.postNow(subscription));
    world.clock.jump(-2 * hourMs);
    await world.until("02T08:33");
    expect(world.fake.in("C1").map(({ at }) => at)).toEqual([
      "2026-06-02T10:00:00Z",
      "2026-06-02T08:30:00Z",
      "2026-06-02T08:31:00Z",
    ]);
  });
});
