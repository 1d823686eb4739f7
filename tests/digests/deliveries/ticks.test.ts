import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startTicks, type Ticks } from "../../../src/digests/deliveries/ticks.ts";
import { createFakeLog } from "./world.ts";

const start = "2026-06-02T08:30:00Z";
const minuteMs = 60_000;

let ticks: Ticks | null = null;

beforeEach(() => {
  const toFake = [
    "Date",
    "performance",
    "setTimeout",
    "clearTimeout",
    "setInterval",
    "clearInterval",
  ] as const;
  vi.useFakeTimers({ now: new Date(start), toFake: [...toFake] });
});

afterEach(async () => {
  await ticks?.stop();
  ticks = null;
  vi.useRealTimers();
});

/** node-cron itself, on a wall clock that can be set, and what has ticked when. */
const startCounting = async () => {
  const { log, lines } = createFakeLog();
  const ticked: string[] = [];
  ticks = await startTicks({
    name: "test",
    cron: "*/15 * * * * *",
    tick: () => void ticked.push(new Date().toISOString().slice(11, 19)),
    clock: {
      now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
      elapsedMs: () => performance.now(),
    },
    log,
  });
  return { ticked, warnings: () => lines.filter((line) => line.startsWith("warn")) };
};

const setClock = (time: string): void => void vi.setSystemTime(new Date(`2026-06-02T${time}Z`));

test("ticks come at their times", async () => {
  const { ticked, warnings } = await startCounting();
  await vi.advanceTimersByTimeAsync(minuteMs);
  expect(ticked).toEqual(["08:30:15", "08:30:30", "08:30:45", "08:31:00"]);
  expect(warnings()).toEqual([]);
});

test("a clock that is set back is logged, and ticks continue by the new time", async () => {
  const { ticked, warnings } = await startCounting();
  await vi.advanceTimersByTimeAsync(15_000);
  setClock("06:30:15");
  await vi.advanceTimersByTimeAsync(minuteMs);
  expect(ticked).toEqual(["08:30:15", "06:30:20", "06:30:30", "06:30:45", "06:31:00", "06:31:15"]);
  expect(warnings()).toEqual(["warn: The clock was set back by 7200 s; it is now 2026-06-02T06:30:20Z."]);
});

test("a clock that is set ahead is logged, and ticks continue by the new time", async () => {
  const { ticked, warnings } = await startCounting();
  await vi.advanceTimersByTimeAsync(15_000);
  setClock("10:30:15");
  await vi.advanceTimersByTimeAsync(minuteMs);
  expect(new Set(ticked)).toEqual(
    new Set(["08:30:15", "10:30:20", "10:30:30", "10:30:45", "10:31:00", "10:31:15"]),
  );
  expect(warnings()).toEqual(["warn: The clock was set ahead by 7200 s; it is now 2026-06-02T10:30:20Z."]);
});

test("a stop ends both node-cron and the watch on the clock", async () => {
  const { ticked, warnings } = await startCounting();
  await ticks?.stop();
  setClock("06:30:00");
  await vi.advanceTimersByTimeAsync(minuteMs);
  expect([ticked, warnings()]).toEqual([[], []]);
  expect(vi.getTimerCount()).toBe(0);
});
