import { describe, expect, test } from "vitest";
import {
  continueOrGiveUp,
  createDelivery,
  dueDigestOf,
  type Plan,
} from "../../../src/digests/schedules/plan.ts";
import type { Subscription } from "../../../src/digests/schedules/subscription.ts";
import type { Delivery } from "../../../src/store/deliveries/ledger.ts";
import { type Reason, said } from "../../../src/store/deliveries/reason.ts";
import { sayReason } from "../../../src/store/deliveries/say-reason.ts";
import { history, june, planDeliveries, subscribe } from "./subscriptions.ts";

const deliveryAt = (time: string): Delivery =>
  createDelivery({
    subscription: "morning slack:C1",
    slot: `2026-06-${time}`,
    scheduled: true,
    plannedAt: june(time),
  });

/** What is due and by how many minutes it is late, and what is missed and why. */
const told = ({ due, missed }: Plan) => ({
  due:
    due === null
      ? null
      : [
          due.delivery.slot,
          ...(due.lateByMs === null ? [] : [due.lateByMs / 60_000]),
          ...(due.covers === null ? [] : [due.covers]),
        ],
  missed: missed.map(({ delivery, reason }) => `${delivery.slot}: ${sayReason(reason, "en")}`),
});

const since = (time: string) => history({ accountedUntil: june(time) });
const nothing = { due: null, missed: [] };

const later: Reason = { key: "superseded" };
const paused: Reason = { key: "paused" };

describe("a slot", () => {
  test("is due from its instant on, with an id that its subscription and label decide", () => {
    const daily = subscribe();
    expect(planDeliveries(daily, since("01T08:30"), june("02T08:29:59"))).toEqual(nothing);
    const due: Delivery = {
      id: expect.stringMatching(/^[a-z2-7]{20}$/),
      subscription: "morning slack:C1",
      slot: "2026-06-02T08:30",
      scheduled: true,
      plannedAt: june("02T08:30"),
    };
    const plan = planDeliveries(daily, since("01T08:30"), june("02T08:30"));
    expect(plan).toEqual({ due: { delivery: due, lateByMs: null, covers: null }, missed: [] });
    expect(plan.due?.delivery.id).toBe(deliveryAt("02T08:30").id);
  });

  test("is not due if it is accounted for", () => {
    expect(planDeliveries(subscribe(), since("02T08:30"), june("02T08:31"))).toEqual(nothing);
  });

  test("is none of the business of a digest that was added after it, or in its very instant", () => {
    const added = (time: string) => history({ since: june(time) });
    expect(planDeliveries(subscribe(), added("02T09:00"), june("02T09:00"))).toEqual(nothing);
    expect(planDeliveries(subscribe(), added("02T08:30"), june("02T08:31"))).toEqual(nothing);
  });

  test.each(["late", "merge", "skip"])("is simply due within five minutes, with %s", (missed) => {
    const plan = planDeliveries(subscribe({ missed }), since("01T08:30"), june("02T08:35"));
    expect(told(plan)).toEqual({ due: ["2026-06-02T08:30"], missed: [] });
  });
});

describe("late", () => {
  const late = subscribe({ missed: "late 2 h" });

  test("posts the last slot that was missed, and says how late", () => {
    expect(told(planDeliveries(late, since("01T08:30"), june("02T08:36")))).toEqual({
      due: ["2026-06-02T08:30", 6],
      missed: [],
    });
    expect(told(planDeliveries(late, since("01T08:30"), june("04T10:30")))).toEqual({
      due: ["2026-06-04T08:30", 120],
      missed: [`2026-06-02T08:30: ${sayReason(later, "en")}`, `2026-06-03T08:30: ${sayReason(later, "en")}`],
    });
  });

  test("posts nothing beyond its limit", () => {
    expect(told(planDeliveries(late, since("02T08:30"), june("04T10:30:01")))).toEqual({
      due: null,
      missed: [
        `2026-06-03T08:30: ${sayReason(later, "en")}`,
        "2026-06-04T08:30: It came up more than 120 minutes late.",
      ],
    });
  });
});

describe("merge", () => {
  const merge = subscribe({ missed: "merge" });
  const standsFor = "It came up more than 5 minutes late: the next digest stands for it too.";

  test("posts nothing late", () => {
    expect(told(planDeliveries(merge, since("01T08:30"), june("02T08:36")))).toEqual({
      due: null,
      missed: [`2026-06-02T08:30: ${standsFor}`],
    });
  });

  test("lets the next digest replace all that were missed since the last one", () => {
    const missed = { count: 2, first: "2026-06-01T08:30", last: "2026-06-02T08:30" };
    const record = history({ accountedUntil: june("02T08:30"), missed });
    expect(told(planDeliveries(merge, record, june("03T08:30")))).toEqual({
      due: ["2026-06-03T08:30", missed],
      missed: [],
    });
    expect(told(planDeliveries(merge, record, june("04T08:30")))).toEqual({
      due: ["2026-06-04T08:30", { ...missed, count: 3, last: "2026-06-03T08:30" }],
      missed: [`2026-06-03T08:30: ${sayReason(later, "en")}`],
    });
  });

  test("replaces nothing if nothing was missed, or under another policy", () => {
    expect(planDeliveries(merge, since("01T08:30"), june("02T08:30")).due?.covers).toBe(null);
    const missed = { count: 1, first: "2026-06-01T08:30", last: "2026-06-01T08:30" };
    const record = history({ accountedUntil: june("01T08:30"), missed });
    expect(planDeliveries(subscribe(), record, june("02T08:30")).due?.covers).toBe(null);
  });
});

test("skip records what was missed, and posts nothing late", () => {
  const skip = subscribe({ missed: "skip" });
  expect(told(planDeliveries(skip, since("01T08:30"), june("03T08:36")))).toEqual({
    due: null,
    missed: [
      `2026-06-02T08:30: ${sayReason(later, "en")}`,
      "2026-06-03T08:30: It came up more than 5 minutes late.",
    ],
  });
});

describe("several slots at once", () => {
  test("come down to the last one where a gap of the clocks puts them into one instant", () => {
    const half = subscribe({ schedule: "every 30 minutes", timeZone: "Europe/Paris", missed: "merge" });
    const at = (time: string) => Temporal.Instant.from(`2026-03-29T${time}Z`);
    const record = history({ since: at("00:00"), accountedUntil: at("00:30") });
    expect(told(planDeliveries(half, record, at("01:00")))).toEqual({
      due: ["2026-03-29T03:00", { count: 2, first: "2026-03-29T02:00", last: "2026-03-29T02:30" }],
      missed: [`2026-03-29T02:00: ${sayReason(later, "en")}`, `2026-03-29T02:30: ${sayReason(later, "en")}`],
    });
  });

  test("are recorded one by one for a week at the most", () => {
    const { missed } = planDeliveries(subscribe(), history(), june("30T07:00"));
    expect(missed.map(({ delivery }) => delivery.slot)).toEqual(
      [23, 24, 25, 26, 27, 28, 29].map((day) => `2026-06-${day}T08:30`),
    );
  });
});

describe("a pause", () => {
  const until = (time: string | null): Subscription => ({
    ...subscribe({ schedule: "hourly", missed: "late 2 h" }),
    state: { state: "paused", until: time === null ? null : june(time) },
  });

  test("without an end posts nothing, and its slots are on record", () => {
    expect(told(planDeliveries(until(null), since("02T08:00"), june("02T10:00")))).toEqual({
      due: null,
      missed: [
        `2026-06-02T09:00: ${sayReason(paused, "en")}`,
        `2026-06-02T10:00: ${sayReason(paused, "en")}`,
      ],
    });
  });

  test("ends with the instant that it names, and nothing of it is posted late", () => {
    expect(told(planDeliveries(until("02T10:00"), since("02T08:00"), june("02T09:58")))).toEqual({
      due: null,
      missed: [`2026-06-02T09:00: ${sayReason(paused, "en")}`],
    });
    expect(told(planDeliveries(until("02T10:00"), since("02T08:00"), june("02T10:00")))).toEqual({
      due: ["2026-06-02T10:00"],
      missed: [`2026-06-02T09:00: ${sayReason(paused, "en")}`],
    });
    expect(told(planDeliveries(until("02T09:30"), since("02T08:00"), june("02T09:31")))).toEqual({
      due: null,
      missed: [`2026-06-02T09:00: ${sayReason(paused, "en")}`],
    });
  });
});

test("a suspended digest posts nothing, and its slots are on record with why", () => {
  const suspended: Subscription = {
    ...subscribe(),
    state: { state: "suspended", cause: "bot-removed", reason: said("not_in_channel") },
  };
  expect(told(planDeliveries(suspended, since("01T08:30"), june("02T08:30")))).toEqual({
    due: null,
    missed: ["2026-06-02T08:30: The digest was suspended: not_in_channel"],
  });
});

test("a start that a clock which ran ahead has noted counts as now", () => {
  const ahead = history({ since: june("20T00:00") });
  expect(planDeliveries(subscribe(), ahead, june("02T09:00"))).toEqual(nothing);
  const record = history({ since: june("20T00:00"), accountedUntil: june("01T08:30") });
  expect(planDeliveries(subscribe(), record, june("02T09:00"))).toEqual(nothing);
});

describe("a delivery that was refused or is uncertain", () => {
  const at0830 = deliveryAt("02T08:30");
  const goOn = { goOn: true };
  const tooLate = (minutes: number) => ({
    goOn: false,
    reason: { key: "too-late", minutes },
  });

  test.each([
    ["late", 60],
    ["late 90 min", 90],
    ["merge", 15],
    ["skip", 15],
  ])("is gone on with while its policy allows: %s", (missed, minutes) => {
    const subscription = subscribe({ missed });
    const end = june("02T08:30").add({ minutes });
    expect(continueOrGiveUp(at0830, subscription, end)).toEqual(goOn);
    expect(continueOrGiveUp(at0830, subscription, end.add({ seconds: 1 }))).toEqual(tooLate(minutes));
  });

  test("gives way to a later slot", () => {
    const often = subscribe({ schedule: "*/10 * * * *" });
    expect(continueOrGiveUp(at0830, often, june("02T08:39:59"))).toEqual(goOn);
    expect(continueOrGiveUp(at0830, often, june("02T08:40"))).toEqual({ goOn: false, reason: later });
  });

  test("is given up when its digest is paused, until the pause is over", () => {
    const state = { state: "paused", until: june("02T08:40") } as const;
    expect(continueOrGiveUp(at0830, { ...subscribe(), state }, june("02T08:35"))).toEqual({
      goOn: false,
      reason: paused,
    });
    expect(continueOrGiveUp(at0830, { ...subscribe(), state }, june("02T08:40"))).toEqual(goOn);
  });

  test("that a person sent knows neither slots nor pauses, and is never late", () => {
    const manual: Delivery = { ...at0830, scheduled: false };
    const often = subscribe({ schedule: "*/10 * * * *" });
    const resting: Subscription = { ...often, state: { state: "paused", until: null } };
    expect(continueOrGiveUp(manual, resting, june("02T08:45"))).toEqual(goOn);
    expect(continueOrGiveUp(manual, resting, june("02T08:45:01"))).toEqual(tooLate(15));
    expect(dueDigestOf(manual, june("02T08:45")).lateByMs).toBe(null);
    expect(dueDigestOf(at0830, june("02T08:45")).lateByMs).toBe(15 * 60_000);
  });
});
