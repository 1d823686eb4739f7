import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Ledger } from "../../src/storage/ledger.ts";
import { openSqliteLedger } from "../../src/storage/sqlite-ledger.ts";
import { databasePath, deliveryOf, rowsIn } from "./ledger.ts";

const at = (time: string): Temporal.Instant => Temporal.Instant.from(`2026-06-${time}Z`);
const morning = { key: "morning slack:C1", schedule: "30 8 * * * UTC" };
const slot = deliveryOf("2026-06-02T08:30");

const open = (file = databasePath()): { readonly file: string; readonly ledger: Ledger } => {
  const ledger = openSqliteLedger(file);
  onTestFinished(() => ledger.close());
  return { file, ledger };
};

const row = (state: string, more: object = {}) => ({
  subscription: "morning slack:C1",
  slot: "2026-06-02T08:30",
  state,
  attempts: 1,
  message_ids: "[]",
  reason: null,
  ...more,
});

describe("a claim", () => {
  test("is had by one of all who want it, on one connection or on several", async () => {
    const { file, ledger } = open();
    const { ledger: other } = open(file);
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? ledger : other).claim(slot, at("02T08:30"))),
    );
    expect(claims.filter(Boolean)).toEqual([true]);
    expect(rowsIn(file)).toEqual([row("claimed")]);
  });

  test("is not had again once it is settled, however it ended", async () => {
    const { ledger } = open();
    const settlements = [
      { state: "posted", messageIds: ["1", "2"] },
      { state: "partly-posted", messageIds: ["1"], reason: "The second was too long." },
      { state: "empty" },
      { state: "failed", reason: "There is no such channel." },
      { state: "unknown", reason: "No answer came." },
    ] as const;
    for (const [index, settlement] of settlements.entries()) {
      const delivery = deliveryOf(`2026-06-0${index + 1}T08:30`);
      expect(await ledger.claim(delivery, at("09T00:00"))).toBe(true);
      await ledger.settle(delivery, settlement, at("09T00:00"));
      expect(await ledger.claim(delivery, at("09T00:01"))).toBe(false);
    }
  });

  test("is had again after a release, and counts the attempts", async () => {
    const { file, ledger } = open();
    await ledger.claim(slot, at("02T08:30"));
    await ledger.settle(slot, { state: "released", reason: "Slack was busy." }, at("02T08:30:01"));
    expect(rowsIn(file)).toEqual([row("released", { reason: "Slack was busy." })]);
    expect(await ledger.claim(slot, at("02T08:31"))).toBe(true);
    expect(await ledger.claim(slot, at("02T08:31"))).toBe(false);
    await ledger.settle(slot, { state: "posted", messageIds: ["17"] }, at("02T08:31:01"));
    expect(rowsIn(file)).toEqual([row("posted", { attempts: 2, message_ids: '["17"]' })]);
  });

  test("that was never settled becomes unknown when it is old enough, and is told once", async () => {
    const { file, ledger } = open();
    await ledger.claim(slot, at("02T08:30"));
    expect(await ledger.abandon(at("02T08:30"), at("02T08:34"))).toEqual([]);
    expect(await ledger.abandon(at("02T08:30:01"), at("02T08:34"))).toEqual([slot]);
    expect(await ledger.abandon(at("02T08:30:01"), at("02T08:34"))).toEqual([]);
    expect(rowsIn(file)).toEqual([
      row("unknown", { reason: "The bot ended between the claim and the outcome." }),
    ]);
    expect(await ledger.claim(slot, at("02T08:35"))).toBe(false);
  });

  test("that was given up may still turn out well", async () => {
    const { file, ledger } = open();
    await ledger.claim(slot, at("02T08:30"));
    await ledger.abandon(at("02T08:31"), at("02T08:34"));
    await ledger.settle(slot, { state: "posted", messageIds: ["17"] }, at("02T08:35"));
    expect(rowsIn(file)).toEqual([row("posted", { message_ids: '["17"]' })]);
  });
});

test("what was settled is not settled again by somebody who comes late", async () => {
  const { file, ledger } = open();
  await ledger.claim(slot, at("02T08:30"));
  await ledger.settle(slot, { state: "posted", messageIds: ["17"] }, at("02T08:31"));
  await ledger.settle(slot, { state: "failed", reason: "Late." }, at("02T08:32"));
  expect(rowsIn(file)).toEqual([row("posted", { message_ids: '["17"]' })]);
});

describe("what is observed", () => {
  const historyAt = async (ledger: Ledger, now: string, subscription = morning) =>
    (await ledger.observe([subscription], at(now))).get(subscription.key);

  test("is since when the schedule is as it is", async () => {
    const { ledger } = open();
    const first = { since: at("01T09:00"), accountedUntil: null, released: [] };
    expect(await historyAt(ledger, "01T09:00")).toEqual(first);
    expect(await historyAt(ledger, "03T09:00")).toEqual(first);
    const later = { ...morning, schedule: "0 7 * * * UTC" };
    expect(await historyAt(ledger, "04T09:00", later)).toEqual({ ...first, since: at("04T09:00") });
  });

  test("starts anew for a subscription that was taken away and comes back", async () => {
    const { ledger } = open();
    await historyAt(ledger, "01T09:00");
    await ledger.observe([], at("02T09:00"));
    expect((await historyAt(ledger, "03T09:00"))?.since).toEqual(at("03T09:00"));
  });

  test("is not spoilt by a clock that was ahead for a while", async () => {
    const { ledger } = open();
    await historyAt(ledger, "20T09:00");
    expect((await historyAt(ledger, "01T09:00"))?.since).toEqual(at("01T09:00"));
  });

  test("counts slots that have come, and neither those ahead nor those that a person sent", async () => {
    const { ledger } = open();
    await historyAt(ledger, "01T00:00");
    await ledger.claim(deliveryOf("2026-06-01T08:30"), at("01T08:30"));
    await ledger.claim(deliveryOf("2026-06-03T08:30"), at("03T08:30"));
    await ledger.claim(deliveryOf("manual-2026-06-02T10:00:00"), at("02T10:00"));
    await ledger.claim(deliveryOf("2026-06-02T08:30", "other slack:C1"), at("02T08:30"));
    expect((await historyAt(ledger, "02T12:00"))?.accountedUntil).toEqual(at("01T08:30"));
  });

  test("has what was released, in the order of its slots", async () => {
    const { ledger } = open();
    for (const day of ["02", "01"]) {
      const delivery = deliveryOf(`2026-06-${day}T08:30`);
      await ledger.claim(delivery, at("03T08:30"));
      await ledger.settle(delivery, { state: "released", reason: "Busy." }, at("03T08:31"));
    }
    expect((await historyAt(ledger, "03T09:00"))?.released).toEqual([
      deliveryOf("2026-06-01T08:30"),
      deliveryOf("2026-06-02T08:30"),
    ]);
  });
});

describe("what was missed", () => {
  test("is recorded once, with its reason", async () => {
    const { file, ledger } = open();
    expect(await ledger.miss([slot], "Too late.", at("02T10:00"))).toEqual([slot]);
    expect(await ledger.miss([slot], "Too late.", at("02T10:01"))).toEqual([]);
    expect(rowsIn(file)).toEqual([row("missed", { attempts: 0, reason: "Too late." })]);
    expect(await ledger.claim(slot, at("02T10:02"))).toBe(false);
  });

  test("may have been refused before, and keeps that reason too; what was posted stays so", async () => {
    const { file, ledger } = open();
    const posted = deliveryOf("2026-06-03T08:30");
    await ledger.claim(slot, at("02T08:30"));
    await ledger.settle(slot, { state: "released", reason: "Slack was busy." }, at("02T08:30"));
    await ledger.claim(posted, at("03T08:30"));
    await ledger.settle(posted, { state: "posted", messageIds: ["17"] }, at("03T08:30"));
    expect(await ledger.miss([slot, posted], "Too late.", at("03T10:00"))).toEqual([slot]);
    expect(rowsIn(file)).toEqual([
      row("missed", { reason: "Too late. Last refusal: Slack was busy." }),
      row("posted", { slot: "2026-06-03T08:30", message_ids: '["17"]' }),
    ]);
  });
});

test("a locked database is a storage error that says what to do", async () => {
  const { file, ledger } = open();
  const other = new DatabaseSync(file);
  onTestFinished(() => other.close());
  other.exec("BEGIN IMMEDIATE");
  await expect(ledger.claim(slot, at("02T08:30"))).rejects.toMatchObject({
    code: "storage",
    message: `${file}: database is locked. Another process holds it. End that process, or wait; it is tried again.`,
  });
});
