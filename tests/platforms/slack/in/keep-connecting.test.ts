import { WebAPIRateLimitedError } from "@slack/web-api";
import { expect, test } from "vitest";
import { connectTimeoutMs, keepConnecting } from "../../../../src/platforms/slack/in/keep-connecting.ts";
import { createVirtualClock } from "../../../digests/deliveries/virtual-clock.ts";

const hourMs = 3_600_000;

/** The time from the end of an outage to the reconnect, by the outage's length and the time after which an attempt fails. */
const backAfterMs = async (awayMs: number, failsAfterMs: number): Promise<number> => {
  const clock = createVirtualClock(Temporal.Instant.from("2026-06-02T08:00Z"));
  const { signal } = new AbortController();
  const connect = async (): Promise<void> => {
    if (clock.elapsedMs() >= awayMs) return;
    await clock.sleep(failsAfterMs, signal);
    throw new Error("Slack is unavailable.");
  };
  const wait = (ms: number) => clock.sleep(ms, signal);
  await clock.runUntil(keepConnecting({ connect, wait, stopping: signal, onFailure() {} }));
  return clock.elapsedMs() - awayMs;
};

test("the bot reconnects within 15 s after an outage of an hour, however the attempts failed", async () => {
  const delays: number[] = [];
  // Attempts that are refused at once, later, or never answered, and an outage that ends at each second of an interval.
  for (const failsAfterMs of [0, 1_500, connectTimeoutMs]) {
    for (let second = 0; second < 13; second += 1) {
      delays.push(await backAfterMs(hourMs + second * 1_000, failsAfterMs));
    }
  }
  const longest = Math.max(...delays);
  console.log(`Socket Mode is back at most ${longest / 1_000} s after Slack, which was away for an hour.`);
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThanOrEqual(15_000);
});

test.each([
  [0, 4_000],
  [30, 30_000],
  [1_800_000_000, hourMs],
  [Number.NaN, hourMs],
])("if Slack asks to wait for %s s, the bot waits for %i ms", async (seconds, expected) => {
  const stopping = new AbortController();
  const waits: number[] = [];
  await keepConnecting({
    connect: () => Promise.reject(new WebAPIRateLimitedError(seconds)),
    async wait(ms) {
      waits.push(ms);
      stopping.abort();
    },
    stopping: stopping.signal,
    onFailure() {},
  });
  expect(waits).toEqual([expected]);
});

test("the bot makes no further attempts after it stops", async () => {
  const stopping = new AbortController();
  let tries = 0;
  const isBack = await keepConnecting({
    connect: async () => {
      tries += 1;
      throw new Error("Slack is unavailable.");
    },
    wait: async () => stopping.abort(),
    stopping: stopping.signal,
    onFailure() {},
  });
  expect([isBack, tries]).toEqual([false, 1]);
});
