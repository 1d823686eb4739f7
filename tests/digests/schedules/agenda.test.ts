import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Agenda, createAgenda } from "../../../src/digests/schedules/agenda.ts";
import { slotsBetween } from "../../../src/digests/schedules/slots.ts";
import type { Subscription } from "../../../src/digests/schedules/subscription.ts";
import type { Delivery, History } from "../../../src/store/deliveries/ledger.ts";
import { history, june, planDeliveries, subscribe } from "./subscriptions.ts";

const morning = subscribe();
const noon = subscribe({ name: "noon", schedule: "daily 12:00" });
const key = morning.key;

const given = (agenda: Agenda, time: string): string[] =>
  [...agenda.due(june(time))].flatMap(({ subscription, due, missed }) => [
    ...missed.map(({ delivery }) => `${subscription.name} missed ${delivery.slot}`),
    ...(due === null ? [] : [`${subscription.name} due ${due.delivery.slot}`]),
  ]);

const histories = (...keys: readonly string[]) => new Map(keys.map((each) => [each, history()]));

describe("an agenda", () => {
  test("gives each slot once, when it has come", () => {
    const agenda = createAgenda([morning, noon], histories(morning.key, noon.key));
    expect(given(agenda, "01T08:29")).toEqual([]);
    expect(given(agenda, "01T08:30")).toEqual(["morning due 2026-06-01T08:30"]);
    expect(given(agenda, "01T08:30")).toEqual([]);
    expect(given(agenda, "02T12:01")).toEqual([
      "noon missed 2026-06-01T12:00",
      "noon due 2026-06-02T12:00",
      "morning missed 2026-06-02T08:30",
    ]);
  });

  test("begins with a digest that is not on record when it is first asked", () => {
    const agenda = createAgenda([morning], new Map());
    expect(given(agenda, "01T09:00")).toEqual([]);
    expect(given(agenda, "02T08:30")).toEqual(["morning due 2026-06-02T08:30"]);
  });

  test("gives again what lies ahead again once the clock goes back, and nothing that lies behind", () => {
    const agenda = createAgenda([morning, noon], histories(morning.key, noon.key));
    given(agenda, "03T12:00");
    expect(given(agenda, "02T12:00")).toEqual([]);
    expect(given(agenda, "03T12:00")).toEqual([
      "morning missed 2026-06-03T08:30",
      "noon due 2026-06-03T12:00",
    ]);
  });

  test("follows another schedule, another state and another policy, and forgets what is gone", () => {
    const known = histories(morning.key, noon.key);
    const agenda = createAgenda([morning, noon], known);
    given(agenda, "01T08:00");
    const paused: Subscription = { ...noon, state: { state: "paused", until: null } };
    agenda.update([subscribe({ schedule: "daily 08:10" }), paused], known);
    expect(given(agenda, "01T12:00")).toEqual([
      "morning missed 2026-06-01T08:10",
      "noon missed 2026-06-01T12:00",
    ]);
    const record = history({ accountedUntil: june("01T12:00") });
    agenda.update([paused], new Map([[noon.key, record]]));
    expect(given(agenda, "02T08:10")).toEqual([]);
  });

  test("gives again what it gave and what is not on record by the next change", () => {
    const agenda = createAgenda([morning], histories(key));
    expect(given(agenda, "01T08:30")).toEqual(["morning due 2026-06-01T08:30"]);
    agenda.update([morning], histories(key));
    expect(given(agenda, "01T08:31")).toEqual(["morning due 2026-06-01T08:30"]);
    agenda.update([morning], new Map([[key, history({ accountedUntil: june("01T08:30") })]]));
    expect(given(agenda, "01T08:32")).toEqual([]);
  });

  test("lets a digest replace those missed before it, once", () => {
    const merge = subscribe({ missed: "merge" });
    const missed = { count: 1, first: "2026-05-31T08:30", last: "2026-05-31T08:30" };
    const agenda = createAgenda([merge], new Map([[key, history({ missed })]]));
    const covers = (time: string) => [...agenda.due(june(time))].map(({ due }) => due?.covers);
    expect(covers("01T09:00")).toEqual([undefined]);
    expect(covers("02T08:30")).toEqual([{ count: 2, first: "2026-05-31T08:30", last: "2026-06-01T08:30" }]);
    expect(covers("03T08:30")).toEqual([null]);
  });
});

/** The record of one digest, as the ledger keeps it. */
const createRecord = (since: Temporal.Instant) => {
  const rows = new Map<
    string,
    { readonly delivery: Delivery; posted: boolean; readonly at: Temporal.Instant }
  >();
  const isAhead = (time: Temporal.Instant, now: Temporal.Instant) => Temporal.Instant.compare(time, now) > 0;
  const posts: string[] = [];
  return {
    rows,
    posts,
    claim(delivery: Delivery, now: Temporal.Instant): void {
      const row = rows.get(delivery.slot);
      if (row !== undefined && (row.posted || !isAhead(row.at, now))) return;
      rows.set(delivery.slot, { delivery, posted: true, at: now });
      posts.push(delivery.slot);
    },
    miss(delivery: Delivery, now: Temporal.Instant): void {
      if (!rows.has(delivery.slot)) rows.set(delivery.slot, { delivery, posted: false, at: now });
    },
    history(now: Temporal.Instant): History {
      const come = [...rows.values()]
        .map(({ delivery }) => delivery.plannedAt)
        .filter((time) => !isAhead(time, now))
        .sort(Temporal.Instant.compare);
      return { since, accountedUntil: come.at(-1) ?? null, missed: null };
    },
  };
};

describe("a clock that jumps", () => {
  const policies = fc.constantFrom("late", "late 24 h", "merge", "skip");
  const schedules = fc.constantFrom("*/7 * * * *", "hourly", "daily 08:30", "daily 7am and 6pm", "* * * * *");
  const moves = fc.array(
    fc.record({
      seconds: fc.integer({ min: -7_200, max: 10_800 }),
      before: fc.constantFrom("tick", "change", "restart"),
    }),
    { minLength: 1, maxLength: 30 },
  );

  test("makes nothing posted twice and loses nothing, wherever it jumps to", () => {
    fc.assert(
      fc.property(schedules, policies, moves, (schedule, missed, steps) => {
        const subscription = subscribe({ schedule, missed });
        const start = june("15T08:00");
        const record = createRecord(start);
        const known = (now: Temporal.Instant) => new Map([[subscription.key, record.history(now)]]);
        let agenda = createAgenda([subscription], known(start));
        const tick = (now: Temporal.Instant): void => {
          for (const step of agenda.due(now)) {
            for (const { delivery } of step.missed) record.miss(delivery, now);
            if (step.due !== null) record.claim(step.due.delivery, now);
          }
        };
        let now = start;
        let furthest = start;
        for (const { seconds, before } of steps) {
          now = now.add({ seconds });
          if (before === "restart") agenda = createAgenda([subscription], known(now));
          if (before === "change") agenda.update([{ ...subscription }], known(now));
          tick(now);
          if (Temporal.Instant.compare(now, furthest) > 0) furthest = now;
        }
        expect(record.posts).toEqual([...new Set(record.posts)]);
        const come = slotsBetween(subscription.schedule, start, furthest).map(({ label }) => label);
        expect(come.filter((label) => !record.rows.has(label))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("days ahead and comes back leaves no days of silence", () => {
    const record = createRecord(june("01T00:00"));
    const skip = subscribe({ missed: "skip" });
    const agenda = createAgenda([skip], new Map([[skip.key, record.history(june("01T00:00"))]]));
    const tick = (time: string): void => {
      for (const { due, missed } of agenda.due(june(time))) {
        for (const { delivery } of missed) record.miss(delivery, june(time));
        if (due !== null) record.claim(due.delivery, june(time));
      }
    };
    for (const time of ["01T08:30", "05T09:00", "01T08:31", "02T08:30", "03T08:30", "03T08:31"]) tick(time);
    expect(record.posts).toEqual(["2026-06-01T08:30", "2026-06-02T08:30", "2026-06-03T08:30"]);
  });
});

test("an agenda gives what the plan of each digest gives, tick by tick", () => {
  const schedules = fc.constantFrom("*/7 * * * *", "hourly", "daily 08:30", "weekdays 7am and 6pm");
  const ticks = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.array(schedules, { minLength: 1, maxLength: 4 }), ticks, (written, minutes) => {
      const all = written.map((schedule, index) => subscribe({ name: `digest-${index}`, schedule }));
      const agenda = createAgenda(all, new Map(all.map((each) => [each.key, history()])));
      let before = june("01T00:00");
      for (const each of minutes) {
        const now = before.add({ minutes: each });
        const steps = [...agenda.due(now)].filter(({ due, missed }) => due !== null || missed.length > 0);
        const plans = all
          .map((subscription) => ({
            subscription,
            ...planDeliveries(subscription, history({ since: before }), now),
          }))
          .filter(({ due, missed }) => due !== null || missed.length > 0);
        const byName = (a: { subscription: Subscription }, b: { subscription: Subscription }) =>
          a.subscription.name < b.subscription.name ? -1 : 1;
        expect(steps.sort(byName)).toEqual(plans.sort(byName));
        before = now;
      }
    }),
    { numRuns: 100 },
  );
});
