import { setTimeout as delay } from "node:timers/promises";

/** What time it is, and the passing of time: a clock of one's own makes a day pass in a moment. */
export interface Clock {
  now(): Temporal.Instant;
  /** Milliseconds since some moment: they pass evenly, whatever the time is set to. */
  elapsedMs(): number;
  /** Resolves after so many milliseconds, or at once when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  elapsedMs: () => performance.now(),
  async sleep(ms, signal) {
    await delay(ms, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  },
};
