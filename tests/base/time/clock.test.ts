import { describe, expect, test, vi } from "vitest";
import { within } from "../../../src/base/time/clock.ts";

describe("waiting for work for a limited time", () => {
  test("returns its result if it is in time, and leaves no timer behind", async () => {
    vi.useFakeTimers();
    try {
      expect(await within(Promise.resolve({ said: "yes" }), 1_000)).toEqual({ said: "yes" });
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test("returns null if the work takes longer, and the work continues", async () => {
    vi.useFakeTimers();
    try {
      const { promise, resolve } = Promise.withResolvers<object>();
      const early = within(promise, 1_000);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(await early).toBeNull();
      resolve({ said: "late" });
      expect(await promise).toEqual({ said: "late" });
    } finally {
      vi.useRealTimers();
    }
  });

  test("fails if the work fails in time", async () => {
    await expect(within(Promise.reject(new Error("an outage")), 1_000)).rejects.toThrow("an outage");
  });
});
