import { setTimeout as sleep } from "node:timers/promises";

/** The time and timers. Tests use a fake clock, in which a day passes at once. */
export interface Clock {
  now(): Temporal.Instant;
  /** Milliseconds of a monotonic clock, which does not change if the wall clock is set. */
  elapsedMs(): number;
  /** Resolves after `ms` milliseconds, or at once when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  elapsedMs: () => performance.now(),
  async sleep(ms, signal) {
    await sleep(ms, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  },
};

/** The result of some work, or null after a time limit (the work continues). Rejects if the work rejects in time. */
export const within = <Result extends object | boolean>(
  work: Promise<Result>,
  withinMs: number,
): Promise<Result | null> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), withinMs);
    work.then(
      (result) => {
        clearTimeout(timer);
        resolve(result);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
