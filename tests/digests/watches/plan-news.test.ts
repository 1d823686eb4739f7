import { expect, test } from "vitest";
import { createDelivery } from "../../../src/digests/schedules/plan.ts";
import { hasSeveralADay, isBetweenSlots, isDue, toldUntil } from "../../../src/digests/watches/plan-news.ts";
import type { DeliveryState } from "../../../src/store/deliveries/ledger.ts";
import { declare } from "../deliveries/world.ts";

const at = (time: string): Temporal.Instant => Temporal.Instant.from(`2026-06-02T${time}:00Z`);

const subscriptionOf = (settings: Readonly<Record<string, unknown>> = {}) => {
  const [subscription] = declare({
    name: "watches",
    digest: "watches",
    schedule: "daily 07:00 and 22:00",
    ...settings,
  });
  if (subscription === undefined) throw new Error("There is one.");
  return subscription;
};

/** Deliveries of the same subscription, by their time. */
const deliveries = (...all: readonly (readonly [time: string, state: DeliveryState])[]) =>
  all.map(([time, state]) => ({
    delivery: createDelivery({
      subscription: "watches slack:C1",
      slot: time,
      scheduled: true,
      plannedAt: at(time),
    }),
    state,
  }));

const newsFoundAt = (time: string) => ({ channel: "slack:C1", first: at(time), last: at(time) });

test.each([
  ["daily 07:00 and 22:00", "UTC", "06:59", false],
  ["daily 07:00 and 22:00", "UTC", "07:00", true],
  ["daily 07:00 and 22:00", "UTC", "21:59", true],
  ["daily 07:00 and 22:00", "UTC", "22:00", false],
  ["daily 07:00 and 22:00", "Asia/Tokyo", "12:59", true],
  ["daily 07:00 and 22:00", "Asia/Tokyo", "13:00", false],
  // One message a day: news is never told between.
  ["daily 07:00", "UTC", "12:00", false],
  ["0 0,12 * * *", "UTC", "06:00", true],
  // A Tuesday.
  ["saturday 07:00 and 22:00", "UTC", "12:00", false],
])("with the schedule %s in %s, %s UTC is between two slots of a day: %s", (schedule, timeZone, time, is) => {
  expect(isBetweenSlots(subscriptionOf({ schedule, timeZone }), at(time))).toBe(is);
});

test.each([
  ["a minute after it was found", "10:00", [], "10:01", true],
  ["not before", "10:00", [], "10:00", false],
  ["not in the quiet hours", "22:30", [], "23:00", false],
  ["not within an hour of a message", "10:00", [["09:30", "posted"]], "10:29", false],
  ["an hour after it", "10:00", [["09:30", "posted"]], "10:30", true],
  ["not within an hour of a refusal", "10:00", [["09:30", "failed"]], "10:10", false],
  ["soon after a digest without news", "10:00", [["09:30", "empty"]], "10:01", true],
] as const)("news is told %s", (_, found, before, now, is) => {
  expect(isDue(subscriptionOf(), newsFoundAt(found), deliveries(...before), at(now))).toBe(is);
});

test("there are at most eight messages a day, by the day of the time zone", () => {
  const eight = deliveries(
    ...["07:00", "08:00", "09:00", "10:00", "11:00", "12:00", "13:00", "14:00"].map(
      (time) => [time, "posted"] as const,
    ),
  );
  expect(isDue(subscriptionOf(), newsFoundAt("14:30"), eight, at("16:00"))).toBe(false);
  expect(isDue(subscriptionOf(), newsFoundAt("14:30"), eight.slice(1), at("16:00"))).toBe(true);
  // In Tokyo, the next day began at 15:00 UTC; at 22:00 UTC, its first slot has come.
  expect(isDue(subscriptionOf({ timeZone: "Asia/Tokyo" }), newsFoundAt("14:30"), eight, at("22:00"))).toBe(
    true,
  );
});

test("a paused or suspended channel gets nothing", () => {
  const isTold = (state: ReturnType<typeof subscriptionOf>["state"]): boolean =>
    isDue({ ...subscriptionOf(), state }, newsFoundAt("10:00"), [], at("11:00"));
  expect([
    isTold({ state: "active" }),
    isTold({ state: "paused", until: null }),
    isTold({ state: "paused", until: at("11:01") }),
    isTold({ state: "paused", until: at("11:00") }),
    isTold({ state: "suspended", cause: "channel-gone", reason: { key: "removed" } }),
  ]).toEqual([true, false, false, true, false]);
});

test("a channel knows the news that was found before its last message or digest without news was planned", () => {
  const until = (...all: readonly (readonly [time: string, state: DeliveryState])[]) =>
    toldUntil(deliveries(...all), at("12:00"));
  expect(until()).toBeNull();
  expect(until(["10:00", "failed"], ["09:00", "missed"])).toBeNull();
  expect(until(["11:00", "failed"], ["10:00", "posted"], ["09:00", "empty"])).toEqual(at("10:00"));
  expect(until(["10:00", "empty"])).toEqual(at("10:00"));
});

test("a delivery that a clock dated ahead does not count", () => {
  const ahead = deliveries(["18:00", "posted"]);
  expect(toldUntil(ahead, at("12:00"))).toBeNull();
  expect(isDue(subscriptionOf(), newsFoundAt("11:00"), ahead, at("12:00"))).toBe(true);
});

test.each([
  ["daily 07:00 and 22:00", true],
  ["daily 07:00", false],
  ["saturday 07:00 and 22:00", true],
  ["weekdays 08:30", false],
])("with the schedule %s, whether news also comes between two times of a day: %s", (schedule, comes) => {
  const { schedule: read } = subscriptionOf({ schedule });
  expect(["06:00", "12:00", "23:00"].map((time) => hasSeveralADay(read, at(time)))).toEqual([
    comes,
    comes,
    comes,
  ]);
});
