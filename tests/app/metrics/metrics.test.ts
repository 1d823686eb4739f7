import { describe, expect, onTestFinished, test } from "vitest";
import { createMetrics } from "../../../src/app/metrics/metrics.ts";
import { loadCommands } from "../../../src/ask/define-command.ts";
import { createDelivery } from "../../../src/digests/schedules/plan.ts";
import { openStore } from "../../../src/store/database/open.ts";
import type { Waiting } from "../../../src/store/waiting.ts";
import { createTestAsk } from "../../ask/create-test-ask.ts";
import { askerOf } from "../../askers.ts";
import { libraryOf, summit } from "../../library.ts";
import { databasePath } from "../../store/deliveries/ledger.ts";

const now = () => Temporal.Instant.from("2026-06-02T08:30:40Z");
const commands = await loadCommands(new URL("../../../src/commands/", import.meta.url));
const names = commands.flatMap(({ name, subcommands }) => [name, ...subcommands.map((each) => each.name)]);
const log = { debug() {}, info() {}, warn() {}, error() {} };

const start = (acknowledgeAfterMs = 400, waiting: () => Promise<Waiting> | null = () => null) =>
  createMetrics({
    commands: names,
    acknowledgeAfterMs,
    now,
    briefings: () => ({ loaded: 3, refused: 1 }),
    waiting,
  });

/** The samples of Onrecord's own metrics, by name and labels; buckets left out. */
const samplesOf = async ({ text }: { text(): Promise<string> }): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await text())
      .split("\n")
      .filter((line) => line.startsWith("onrecord_") && !/_bucket|_sum/u.test(line))
      .map((line): [string, number] => {
        const space = line.lastIndexOf(" ");
        return [line.slice(0, space), Number(line.slice(space + 1))];
      }),
  );

describe("metrics", () => {
  test("count answers by platform and command; what is no command is one label", async () => {
    const metrics = start();
    const ask = metrics.ask(createTestAsk({ commands, library: () => libraryOf(summit), now, log }));
    for (const line of ["who ada", "/who ada", "digest list", "/nonsense-1", "/nonsense-2"]) {
      await ask.line(line, askerOf("en"));
    }
    await ask.command({ command: "brief", given: {}, page: 1 }, askerOf("fr"));
    expect(await samplesOf(metrics)).toMatchObject({
      'onrecord_answer_seconds_count{platform="slack",command="who"}': 2,
      'onrecord_answer_seconds_count{platform="slack",command="digest list"}': 1,
      'onrecord_answer_seconds_count{platform="slack",command="other"}': 2,
      'onrecord_answer_seconds_count{platform="slack",command="brief"}': 1,
    });
  });

  test("count answers that were acknowledged before they were ready", async () => {
    const metrics = start(-1);
    const ask = metrics.ask(createTestAsk({ commands, library: () => libraryOf(summit), now, log }));
    await ask.line("who ada", askerOf("en"));
    expect((await samplesOf(metrics))['onrecord_answers_acknowledged_first_total{platform="slack"}']).toBe(1);
  });

  test("count deliveries by how they ended, those under way, and how late they were posted", async () => {
    const metrics = start();
    const store = await openStore(databasePath());
    onTestFinished(() => store.close());
    const ledger = metrics.ledger(store.ledger);
    const lease = { by: "a/1", now: now(), until: now().add({ seconds: 60 }) };
    const delivery = createDelivery({
      subscription: "slack:C1/morning",
      slot: "2026-06-02T08:30",
      scheduled: true,
      plannedAt: Temporal.Instant.from("2026-06-02T08:30:00Z"),
    });
    await ledger.claim(delivery, lease);
    expect((await samplesOf(metrics)).onrecord_deliveries_open).toBe(1);
    await ledger.settle(delivery.id, { state: "posted", facts: [], watermark: null }, lease.by, now());
    const text = await metrics.text();
    expect(text).toContain("onrecord_digest_lateness_seconds_sum 40");
    expect(await samplesOf(metrics)).toMatchObject({
      onrecord_deliveries_open: 0,
      'onrecord_deliveries_total{state="posted"}': 1,
      onrecord_digest_lateness_seconds_count: 1,
    });
  });

  test("count stalls by whose they are, and briefings by state", async () => {
    const metrics = start();
    metrics.stalled({ lengthMs: 80, cpuMs: 80 });
    metrics.stalled({ lengthMs: 900, cpuMs: 1 });
    expect(await samplesOf(metrics)).toMatchObject({
      'onrecord_stalls_total{own="true"}': 1,
      'onrecord_stalls_total{own="false"}': 1,
      'onrecord_briefings{state="loaded"}': 3,
      'onrecord_briefings{state="refused"}': 1,
    });
  });

  test("count what waits in each queue, and do without if the database cannot be read", async () => {
    const store = await openStore(databasePath());
    onTestFinished(() => store.close());
    let waiting: () => Promise<Waiting> | null = () => store.waiting();
    const metrics = start(400, () => waiting());
    const asked = { asker: "slack:T1/U2", language: "fr", channel: null, fact: null } as const;
    await store.queue.add({ ...asked, kind: "report", text: "It was July." }, "slack:C1", now());
    await store.queue.add({ ...asked, kind: "request", text: "Who is Ada?" }, null, now());
    await store.queue.change(2, { do: "take" }, { at: now(), who: "slack:T1/U3", channel: null });
    await store.draftQueue.see(["one", "two", "three", "four"], now());
    await store.draftQueue.change(3, "decline", { at: now(), who: "slack:T1/U3", channel: null });
    await store.draftQueue.keepOnly(["one", "two", "three"], now());
    const samples = await samplesOf(metrics);
    const counts = { drafts: 2, requests: 1, reports: 1, deliveries: 0, edits: 0, notices: 0, notes: 1 };
    for (const [queue, count] of Object.entries(counts))
      expect([queue, samples[`onrecord_waiting{queue="${queue}"}`]]).toEqual([queue, count]);
    for (const unreadable of [() => null, () => Promise.reject(new Error("The disk is full."))]) {
      waiting = unreadable;
      const text = await metrics.text();
      expect(text).toContain("onrecord_briefings");
      expect(text).not.toContain("onrecord_waiting{");
    }
  });

  test("name no person and no text", async () => {
    const metrics = start();
    const ask = metrics.ask(createTestAsk({ commands, library: () => libraryOf(summit), now, log }));
    await ask.line("who Secret Name", askerOf("en", { user: "U0SECRET" }));
    expect(await metrics.text()).not.toMatch(/secret/iu);
  });
});
