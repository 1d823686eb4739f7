import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPhaseTimer } from "../../../src/drafts/work/phase-timer.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const limits = { articleMs: 20_000, memoryMb: 512 };

const start = () => {
  const late: number[] = [];
  return { clock: createPhaseTimer(limits, (seconds) => late.push(seconds)), late };
};

test("an article has its time in all, however often a model is waited for in between", () => {
  const { clock, late } = start();
  clock.enter("article");
  vi.advanceTimersByTime(12_000);
  clock.enter("model");
  vi.advanceTimersByTime(60_000);
  clock.enter("article");
  vi.advanceTimersByTime(7_999);
  expect(late).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(late).toEqual([20]);
});

test("a model has its own time", () => {
  const { clock, late } = start();
  clock.enter("model");
  vi.advanceTimersByTime(99_999);
  expect(late).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(late).toEqual([100]);
});

test("work that is done is never late", () => {
  const { clock, late } = start();
  clock.enter("article");
  clock.stop();
  vi.advanceTimersByTime(1_000_000);
  expect(late).toEqual([]);
});
