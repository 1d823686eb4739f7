import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Schedule } from "../../../src/digests/schedules/schedule.ts";
import { nextSlot, slotsAfter, slotsBetween } from "../../../src/digests/schedules/slots.ts";
import { expressions } from "./expressions.ts";
import { schedule as scheduleOf, scheduleOfAll } from "./schedules.ts";

const dayOf = (expression: string, timeZone: string, day: string): string[] => {
  const date = Temporal.PlainDate.from(day);
  const justBefore = (morning: Temporal.PlainDate) =>
    morning.toZonedDateTime(timeZone).toInstant().subtract({ milliseconds: 1 });
  const before = justBefore(date);
  const end = justBefore(date.add({ days: 1 }));
  return slotsBetween(scheduleOf(expression, timeZone), before, end).map(
    ({ label, at }) => `${label} = ${at.toString({ smallestUnit: "minute" })}`,
  );
};

const zones = [
  "America/New_York",
  "Europe/London",
  "Europe/Paris",
  "Australia/Lord_Howe",
  "America/Havana",
  "Africa/Casablanca",
  "Africa/Cairo",
  "Asia/Ho_Chi_Minh",
];

const transitionsIn = (year: number, timeZone: string): Temporal.ZonedDateTime[] => {
  const found: Temporal.ZonedDateTime[] = [];
  let at = Temporal.ZonedDateTime.from({ year, month: 1, day: 1, timeZone }).getTimeZoneTransition("next");
  while (at !== null && at.year <= year) {
    found.push(at);
    at = at.getTimeZoneTransition("next");
  }
  return found;
};

describe("a time that does not exist", () => {
  test.each([
    ["America/New_York", "2026-03-08", "30 2 * * *", "2026-03-08T02:30 = 2026-03-08T07:00Z"],
    ["Europe/London", "2026-03-29", "59 1 * * *", "2026-03-29T01:59 = 2026-03-29T01:00Z"],
    ["Europe/Paris", "2026-03-29", "30 2 * * *", "2026-03-29T02:30 = 2026-03-29T01:00Z"],
    ["Australia/Lord_Howe", "2026-10-04", "15 2 * * *", "2026-10-04T02:15 = 2026-10-03T15:30Z"],
    ["America/Havana", "2026-03-08", "0 0 * * *", "2026-03-08T00:00 = 2026-03-08T05:00Z"],
    ["Africa/Casablanca", "2026-03-22", "30 2 * * *", "2026-03-22T02:30 = 2026-03-22T02:00Z"],
    ["Africa/Cairo", "2026-04-24", "0 0 * * *", "2026-04-24T00:00 = 2026-04-23T22:00Z"],
  ])("runs at the first instant after the gap: %s", (timeZone, day, expression, slot) => {
    expect(dayOf(expression, timeZone, day)).toEqual([slot]);
  });

  test("may be a whole day, as when Samoa crossed the date line", () => {
    expect(dayOf("0 8 30 12 *", "Pacific/Apia", "2011-12-31")).toEqual([
      "2011-12-30T08:00 = 2011-12-30T10:00Z",
    ]);
  });
});

describe("a time that comes twice", () => {
  test.each([
    ["America/New_York", "2026-11-01", "30 1 * * *", "2026-11-01T01:30 = 2026-11-01T05:30Z"],
    ["Europe/London", "2026-10-25", "30 1 * * *", "2026-10-25T01:30 = 2026-10-25T00:30Z"],
    ["Europe/Paris", "2026-10-25", "30 2 * * *", "2026-10-25T02:30 = 2026-10-25T00:30Z"],
    ["Australia/Lord_Howe", "2026-04-05", "45 1 * * *", "2026-04-05T01:45 = 2026-04-04T14:45Z"],
    ["America/Havana", "2026-11-01", "30 0 * * *", "2026-11-01T00:30 = 2026-11-01T04:30Z"],
    ["Africa/Casablanca", "2026-02-15", "30 2 * * *", "2026-02-15T02:30 = 2026-02-15T01:30Z"],
    ["Africa/Cairo", "2026-10-29", "30 23 * * *", "2026-10-29T23:30 = 2026-10-29T20:30Z"],
  ])("runs once, at the first: %s", (timeZone, day, expression, slot) => {
    expect(dayOf(expression, timeZone, day)).toEqual([slot]);
  });
});

test("the slots after an instant leave that instant out, and those up to one have it in", () => {
  const schedule = scheduleOf("0 * * * *", "Asia/Ho_Chi_Minh");
  const at = (time: string) => Temporal.Instant.from(time);
  const slots = slotsBetween(schedule, at("2026-06-01T01:00Z"), at("2026-06-01T03:00Z"));
  expect(slots.map(({ label }) => label)).toEqual(["2026-06-01T09:00", "2026-06-01T10:00"]);
});

test("every zone but Ho Chi Minh City changes its clocks in 2026", () => {
  const counts = zones.map((zone) => transitionsIn(2026, zone).length);
  expect(counts.map((count) => count >= 2)).toEqual([...zones.slice(1).map(() => true), false]);
});

/**
 * A day and a half on either side of a change of clocks, minute by minute: every time on the wall, and when it is due
 * by the rule. Worked out from what the wall shows at each instant, never from a time on the wall to its instant.
 */
const scan = (timeZone: string, middle: Temporal.Instant) => {
  const start = middle.subtract({ hours: 36 });
  const end = start.add({ hours: 72 });
  const minutes = Array.from({ length: 72 * 60 + 1 }, (_, minute) => start.add({ minutes: minute }));
  const first = new Map<string, Temporal.Instant>();
  for (const at of minutes) {
    const shown = at.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: "minute" });
    if (!first.has(shown)) first.set(shown, at);
  }
  const inOrder = [...first].sort(([a], [b]) => (a < b ? -1 : 1));
  const times: { readonly time: Temporal.PlainDateTime; readonly slot: string }[] = [];
  let time = start.toZonedDateTimeISO(timeZone).toPlainDateTime();
  const last = end.toZonedDateTimeISO(timeZone).toPlainDateTime();
  while (Temporal.PlainDateTime.compare(time, last) <= 0) {
    const label = time.toString({ smallestUnit: "minute" });
    const at = first.get(label) ?? inOrder.find(([shown]) => shown > label)?.[1];
    times.push({ time, slot: `${label} ${at}` });
    time = time.add({ minutes: 1 });
  }
  return { start, end, times };
};

const middles = zones.flatMap((timeZone) => {
  const changes = transitionsIn(2026, timeZone).map((change) => change.toInstant());
  const all = changes.length > 0 ? changes : [Temporal.Instant.from("2026-03-29T01:00Z")];
  return all.map((middle): [string, string, ReturnType<typeof scan>] => [
    timeZone,
    middle.toString(),
    scan(timeZone, middle),
  ]);
});

describe.each(middles)("around a change of clocks, in %s at %s", (timeZone, _middle, wall) => {
  const slotsOf = (schedule: Schedule): readonly string[] => {
    const slots = slotsBetween(schedule, wall.start.subtract({ milliseconds: 1 }), wall.end);
    const instants = slots.map(({ at }) => at.epochMilliseconds);
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
    return slots.map(({ label, at }) => `${label} ${at}`);
  };

  test("no slot is lost, none is doubled, and all are in order, for any expression", () => {
    fc.assert(
      fc.property(expressions, ({ expression, matches }) => {
        const expected = wall.times.filter(({ time }) => matches(time)).map(({ slot }) => slot);
        expect(slotsOf(scheduleOf(expression, timeZone))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test("the slots of several expressions merge, and none is on a holiday", () => {
    const days = [...new Set(wall.times.map(({ time }) => time.toPlainDate().toString()))];
    fc.assert(
      fc.property(
        fc.array(expressions, { minLength: 2, maxLength: 3 }),
        fc.subarray(days, { maxLength: 2 }),
        (written, dates) => {
          const expected = wall.times
            .filter(({ time }) => written.some(({ matches }) => matches(time)))
            .filter(({ time }) => !dates.includes(time.toPlainDate().toString()))
            .map(({ slot }) => slot);
          const all = written.map(({ expression }) => expression);
          expect(slotsOf(scheduleOfAll(all, timeZone, { country: null, dates }))).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  });

  test.each(["weekdays 08:30", "daily 1:30am and 2:30am", "weekends 0:15", "every 30 minutes", "hourly"])(
    "%s has one slot for each of its times on the wall",
    (written) => {
      const schedule = scheduleOf(written, timeZone);
      const isTime = (time: Temporal.PlainDateTime): boolean =>
        schedule.times.some(
          ({ minutes, hours, daysOfWeek }) =>
            minutes.includes(time.minute) && hours.includes(time.hour) && daysOfWeek.has(time.dayOfWeek % 7),
        );
      expect(slotsOf(schedule)).toEqual(
        wall.times.filter(({ time }) => isTime(time)).map(({ slot }) => slot),
      );
    },
  );

  test("slots asked for piece by piece are the slots asked for at once", () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 1, max: 72 * 60 - 1 }), { maxLength: 20 });
    fc.assert(
      fc.property(expressions, minutes, ({ expression }, cuts) => {
        const schedule = scheduleOf(expression, timeZone);
        const borders = [0, ...cuts.sort((a, b) => a - b), 72 * 60].map((minute) =>
          wall.start.add({ minutes: minute }),
        );
        const pieces = borders.flatMap((until, index) =>
          index === 0 ? [] : slotsBetween(schedule, borders[index - 1] ?? until, until),
        );
        const whole = slotsBetween(schedule, wall.start, wall.end);
        expect(pieces.map(({ label }) => label)).toEqual(whole.map(({ label }) => label));
      }),
      { numRuns: 20 },
    );
  });
});

test("the next slot of a time that does not come for eight years is found", () => {
  const [slot] = slotsAfter(
    scheduleOf("0 0 29 2 *", "Europe/Paris"),
    Temporal.Instant.from("2096-03-01T00:00Z"),
  ).take(1);
  expect(slot?.label).toBe("2104-02-29T00:00");
});

describe("a schedule with several expressions", () => {
  const at = Temporal.Instant.from("2026-06-01T00:00Z");

  test("has a time that two of them have once", () => {
    const labels = slotsAfter(scheduleOfAll(["0 9 * * *", "0 9,12 * * mon", "30 8 1 * *"], "UTC"), at)
      .take(5)
      .map(({ label }) => label);
    expect(labels.toArray()).toEqual([
      "2026-06-01T08:30",
      "2026-06-01T09:00",
      "2026-06-01T12:00",
      "2026-06-02T09:00",
      "2026-06-03T09:00",
    ]);
  });
});

describe("a schedule with holidays", () => {
  const after = Temporal.Instant.from("2026-04-29T12:00Z");

  test("has no slot on them, in the calendar of its time zone", () => {
    const off = { country: null, dates: ["2026-04-30", "2026-05-02"] };
    const labels = slotsAfter(scheduleOf("daily 00:30", "Asia/Ho_Chi_Minh", off), after).take(3);
    expect(labels.map(({ label }) => label).toArray()).toEqual([
      "2026-05-01T00:30",
      "2026-05-03T00:30",
      "2026-05-04T00:30",
    ]);
  });

  test("that are all the days it would come on has none", () => {
    const newYear = scheduleOf("0 9 1 1 *", "Europe/Paris", { country: "FR", dates: [] });
    expect(nextSlot(newYear, after)).toBe(null);
    expect(slotsBetween(newYear, after, after.add({ hours: 24 * 365 * 3 }))).toEqual([]);
  });
});
