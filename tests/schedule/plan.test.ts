import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCron } from "../../src/schedule/cron.ts";
import { type Plan, planDeliveries } from "../../src/schedule/plan.ts";
import { type Schedule, slotsBetween } from "../../src/schedule/slots.ts";
import { createDelivery, type Delivery, type History } from "../../src/storage/ledger.ts";

const at = (time: string): Temporal.Instant => Temporal.Instant.from(`2026-06-${time}Z`);

const scheduleOf = (expression: string, timeZone = "UTC"): Schedule => {
  const parsed = parseCron(expression);
  if (!parsed.ok) throw new Error(parsed.problem);
  return { cron: parsed.cron, timeZone };
};

const key = "morning slack:C1";
const daily = scheduleOf("30 8 * * *");
const history = (parts: Partial<History> = {}): History => ({
  since: at("01T00:00"),
  accountedUntil: null,
  released: [],
  ...parts,
});

const deliveryAt = (time: string): Delivery =>
  createDelivery({ subscription: key, slot: `2026-06-${time}`, scheduled: true, plannedAt: at(time) });

const slotsOf = ({ due, late, superseded }: Plan) => ({
  due: due?.slot ?? null,
  late: late.map(({ slot }) => slot),
  superseded: superseded.map(({ slot }) => slot),
});

const nothing = { due: null, late: [], superseded: [] };

describe("a slot", () => {
  test("is due from its instant on, with an id that its subscription and label decide", () => {
    const before = planDeliveries(key, daily, history({ accountedUntil: at("01T08:30") }), at("02T08:29:59"));
    expect(before).toEqual(nothing);
    const then = planDeliveries(key, daily, history({ accountedUntil: at("01T08:30") }), at("02T08:30"));
    const due: Delivery = {
      id: expect.stringMatching(/^[a-z2-7]{20}$/),
      subscription: key,
      slot: "2026-06-02T08:30",
      scheduled: true,
      plannedAt: at("02T08:30"),
    };
    expect(then).toEqual({ due, late: [], superseded: [] });
    expect(then.due?.id).toBe(deliveryAt("02T08:30").id);
  });

  test("is not due where it is accounted for", () => {
    const accounted = history({ accountedUntil: at("02T08:30") });
    expect(planDeliveries(key, daily, accounted, at("02T08:31"))).toEqual(nothing);
  });

  test("is none of the business of a digest that was added after it, or in its very instant", () => {
    expect(planDeliveries(key, daily, history({ since: at("02T09:00") }), at("02T09:00"))).toEqual(nothing);
    expect(planDeliveries(key, daily, history({ since: at("02T08:30") }), at("02T08:31"))).toEqual(nothing);
  });

  test("is due for an hour, and late after it", () => {
    const past = history({ accountedUntil: at("01T08:30") });
    expect(slotsOf(planDeliveries(key, daily, past, at("02T09:30")))).toEqual({
      ...nothing,
      due: "2026-06-02T08:30",
    });
    expect(slotsOf(planDeliveries(key, daily, past, at("02T09:30:01")))).toEqual({
      ...nothing,
      late: ["2026-06-02T08:30"],
    });
  });
});

describe("several slots that were missed", () => {
  test("come down to the last one", () => {
    const past = history({ accountedUntil: at("01T08:30") });
    expect(slotsOf(planDeliveries(key, daily, past, at("04T08:45")))).toEqual({
      due: "2026-06-04T08:30",
      late: ["2026-06-02T08:30", "2026-06-03T08:30"],
      superseded: [],
    });
    const often = scheduleOf("*/20 * * * *");
    expect(
      slotsOf(planDeliveries(key, often, history({ accountedUntil: at("04T08:00") }), at("04T09:10"))),
    ).toEqual({
      due: "2026-06-04T09:00",
      late: [],
      superseded: ["2026-06-04T08:20", "2026-06-04T08:40"],
    });
  });

  test("come down to the last one where a gap of the clocks puts them into one instant", () => {
    const past = history({
      since: Temporal.Instant.from("2026-03-01T00:00Z"),
      accountedUntil: Temporal.Instant.from("2026-03-29T00:30Z"),
    });
    const plan = planDeliveries(
      key,
      scheduleOf("*/30 * * * *", "Europe/Paris"),
      past,
      Temporal.Instant.from("2026-03-29T01:00Z"),
    );
    expect(slotsOf(plan)).toEqual({
      due: "2026-03-29T03:00",
      late: [],
      superseded: ["2026-03-29T02:00", "2026-03-29T02:30"],
    });
  });

  test("are told one by one for a week at the most", () => {
    const { late } = planDeliveries(key, daily, history(), at("30T07:00"));
    expect(late.map(({ slot }) => slot)).toEqual(
      [23, 24, 25, 26, 27, 28, 29].map((day) => `2026-06-${day}T08:30`),
    );
  });
});

describe("what was refused before", () => {
  test("is due again while it is not too late", () => {
    const refused = history({ accountedUntil: at("02T08:30"), released: [deliveryAt("02T08:30")] });
    expect(planDeliveries(key, daily, refused, at("02T08:31"))).toEqual({
      ...nothing,
      due: deliveryAt("02T08:30"),
    });
    expect(planDeliveries(key, daily, refused, at("02T09:31"))).toEqual({
      ...nothing,
      late: [deliveryAt("02T08:30")],
    });
  });

  test("gives way to a later slot", () => {
    const refused = history({ accountedUntil: at("02T08:20"), released: [deliveryAt("02T08:20")] });
    expect(slotsOf(planDeliveries(key, scheduleOf("*/20 * * * *"), refused, at("02T08:40")))).toEqual({
      due: "2026-06-02T08:40",
      late: [],
      superseded: ["2026-06-02T08:20"],
    });
  });
});

test("a clock that jumps makes nothing due twice and loses nothing, wherever it jumps to", () => {
  const jumps = fc.array(fc.integer({ min: -7_200, max: 7_200 }), { minLength: 1, maxLength: 30 });
  const minutes = fc.constantFrom("*/7 * * * *", "0 * * * *", "30 8 * * *", "* * * * *");
  fc.assert(
    fc.property(minutes, jumps, (expression, seconds) => {
      const schedule = scheduleOf(expression);
      const start = at("15T08:00");
      const recorded = new Map<string, Temporal.Instant>();
      let since = start;
      const tick = (now: Temporal.Instant): void => {
        // As the ledger keeps it: a start that lies ahead is brought back, and only what has come counts.
        if (Temporal.Instant.compare(since, now) > 0) since = now;
        const come = [...recorded.values()].filter((time) => Temporal.Instant.compare(time, now) <= 0);
        const accountedUntil = come.sort(Temporal.Instant.compare).at(-1) ?? null;
        const plan = planDeliveries(key, schedule, { since, accountedUntil, released: [] }, now);
        for (const { slot, plannedAt } of [
          ...plan.late,
          ...plan.superseded,
          ...(plan.due ? [plan.due] : []),
        ]) {
          expect(recorded.has(slot)).toBe(false);
          recorded.set(slot, plannedAt);
        }
      };
      const times = [start];
      for (const jump of seconds) times.push((times.at(-1) ?? start).add({ seconds: jump }));
      for (const time of times) tick(time);
      const furthest = times.sort(Temporal.Instant.compare).at(-1) ?? start;
      tick(furthest);
      const come = slotsBetween(schedule, start, furthest).map(({ label }) => label);
      expect(come.filter((label) => !recorded.has(label))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
