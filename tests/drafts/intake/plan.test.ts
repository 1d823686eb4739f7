import { describe, expect, test } from "vitest";
import {
  dueIfInterrupted,
  nextIntakeStep,
  type PlannedSource,
  pollAgainAt,
  tryAgainAt,
} from "../../../src/drafts/intake/plan.ts";
import { intakeSourceSchema } from "../../../src/drafts/intake/source.ts";
import type { WaitingItem } from "../../../src/store/intake/items.ts";

const now = Temporal.Instant.from("2026-06-01T08:00:00Z");
const minutes = (count: number) => now.add({ minutes: count });

const source = (name: string, dueInMinutes: number, changes: Partial<PlannedSource> = {}): PlannedSource => ({
  name,
  isPaused: false,
  nextPollAt: minutes(dueInMinutes),
  source: intakeSourceSchema.parse({ name, feed: `https://${name}.example/feed`, draftsPerHour: 10 }),
  host: `${name}.example`,
  ...changes,
});

const item = (of: string, claimed: number, host: string | null = null): WaitingItem => ({
  source: of,
  identity: "1",
  host,
  attempts: 0,
  claimed,
});

const at = (host: string, seconds: number) => new Map([[host, now.epochMilliseconds + seconds * 1_000]]);

describe("the next step", () => {
  test("is the poll that has been due longest, before any draft", () => {
    const sources = [source("a", 0), source("b", -5), source("c", 1)];
    expect(nextIntakeStep(sources, [item("a", 0)], new Map(), now)).toEqual({ do: "poll", source: "b" });
  });

  test("leaves alone a host that was just asked, and a source that is paused", () => {
    const sources = [source("a", -5), source("b", -5, { isPaused: true })];
    expect(nextIntakeStep(sources, [], at("a.example", 4), now)).toEqual({ do: "wait", ms: 4_000 });
    const waiting = [item("a", 0, "a.example"), item("b", 0)];
    expect(nextIntakeStep(sources, waiting, at("a.example", 4), now)).toEqual({ do: "wait", ms: 4_000 });
  });

  test("is a draft of the source that had the fewest, if its budget has some left", () => {
    const sources = [source("a", 5), source("b", 5), source("c", 5)];
    const waiting = [item("a", 9), item("b", 3), item("c", 10)];
    expect(nextIntakeStep(sources, waiting, new Map(), now)).toEqual({ do: "draft", item: waiting[1] });
    expect(nextIntakeStep(sources, [item("c", 10)], new Map(), now)).toEqual({ do: "wait", ms: 10_000 });
  });
});

test("the time between polls doubles with each failure up to a day, and is at least what the server asks", () => {
  const after = (failures: number, retryAfterMs: number | null = null) =>
    pollAgainAt({ everyMinutes: 15 }, failures, retryAfterMs, now).since(now).total("minutes");
  expect([after(0), after(1), after(2), after(6), after(7), after(99)]).toEqual([
    15, 30, 60, 960, 1_440, 1_440,
  ]);
  expect([after(0, 60_000), after(1, 7_200_000)]).toEqual([15, 120]);
});

test("an item is tried five times, and after interruptions without end", () => {
  expect([1, 2, 4, 5].map((attempt) => tryAgainAt(attempt, null, now)?.since(now).total("minutes"))).toEqual([
    5,
    10,
    40,
    undefined,
  ]);
  expect(tryAgainAt(1, 3_600_000, now)).toEqual(minutes(60));
  expect([0, 1, 2, 99].map((tries) => dueIfInterrupted(tries, now).since(now).total("minutes"))).toEqual([
    0.5, 5, 10, 1_440,
  ]);
});
