import { expect, test } from "vitest";
import { createCleanUp } from "../../../src/digests/deliveries/clean-up.ts";
import { createVirtualClock } from "./virtual-clock.ts";
import { createFakeLog, june } from "./world.ts";

const after = async (outcomes: readonly ("works" | "fails" | "is stopped")[], hours: readonly number[]) => {
  const clock = createVirtualClock(june("01T00:00"));
  const { log, lines } = createFakeLog();
  const cleanedAt: string[] = [];
  const left = [...outcomes];
  const stop = new AbortController();
  const cleanUp = createCleanUp({
    retention: {
      async cleanUp(now) {
        cleanedAt.push(now.toString({ smallestUnit: "minute" }));
        const outcome = left.shift();
        if (outcome === "fails") throw new Error("the disk is full");
        if (outcome !== "is stopped") return;
        stop.abort();
        throw new Error("driver has already been destroyed");
      },
    },
    clock,
    stopping: stop.signal,
    log,
  });
  for (const hour of hours) {
    clock.set(june("01T00:00").add({ hours: hour }));
    await cleanUp();
  }
  return { cleanedAt, lines };
};

test("what is kept of people is cleaned up at the start, and then once a day", async () => {
  expect(await after([], [0, 1, 23, 24, 25, 47, 48])).toEqual({
    cleanedAt: ["2026-06-01T00:00Z", "2026-06-02T00:00Z", "2026-06-03T00:00Z"],
    lines: [],
  });
});

test("a clean-up that fails is logged, and tried again the next time", async () => {
  expect(await after(["fails"], [0, 1, 2])).toEqual({
    cleanedAt: ["2026-06-01T00:00Z", "2026-06-01T01:00Z"],
    lines: ["warn: Expired data about people could not be removed: the disk is full"],
  });
});

test("a clean-up that a stop of the bot ends is no problem, and none begins afterwards", async () => {
  expect(await after(["is stopped"], [0, 1, 2])).toEqual({ cleanedAt: ["2026-06-01T00:00Z"], lines: [] });
});
