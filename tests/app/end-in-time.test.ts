import { afterEach, expect, test, vi } from "vitest";
import { endInTime, longestEndMs } from "../../src/app/end-in-time.ts";
import { createFakeLog } from "../digests/deliveries/world.ts";

afterEach(() => void vi.useRealTimers());

test("a bot that takes long to end is ended within ten seconds, and says so", () => {
  vi.useFakeTimers();
  const { log, lines } = createFakeLog();
  const exit = vi.fn();
  endInTime(log, exit);
  vi.advanceTimersByTime(longestEndMs - 1);
  expect(exit).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(exit.mock.calls).toEqual([[0]]);
  expect(lines).toEqual([
    "warn: The bot ends before all its parts have stopped, because they took too long.",
  ]);
  expect(longestEndMs).toBeLessThan(10_000);
});
