import { describe, expect, test, vi } from "vitest";
import { within } from "../../../src/base/network/within.ts";

describe("what is there soon", () => {
  test("is what came of the work in time, and leaves no timer behind", async () => {
    vi.useFakeTimers();
    try {
      expect(await within(Promise.resolve({ said: "yes" }), 1_000)).toEqual({ said: "yes" });
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test("is nothing where the work takes longer, which goes on", async () => {
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

  test("fails as the work does", async () => {
    await expect(within(Promise.reject(new Error("an outage")), 1_000)).rejects.toThrow("an outage");
  });
});
