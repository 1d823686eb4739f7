import type { Logger } from "../../base/logger.ts";
import type { Clock } from "../../base/time/clock.ts";

export interface TicksOptions {
  /** For node-cron's log lines. */
  readonly name: string;
  /** A cron expression in UTC. */
  readonly cron: string;
  /** Never rejects. */
  readonly tick: () => unknown;
  readonly clock: Pick<Clock, "now" | "elapsedMs">;
  readonly log: Logger;
}

export interface Ticks {
  stop(): Promise<void>;
}

/** How often the wall clock is compared with the monotonic clock. A timer does not depend on the wall clock. */
const everyMs = 5_000;

/**
 * Calls `tick` at the times of a cron expression, with node-cron. node-cron waits for the next time that it has computed. If
 * the wall clock is set back, it would not tick until then. So this checks whether the clock was set, logs it, restarts
 * node-cron, and ticks at once.
 */
export const startTicks = async ({ name, cron, tick, clock, log }: TicksOptions): Promise<Ticks> => {
  const { schedule } = await import("node-cron");
  const start = () =>
    schedule(cron, tick, {
      name,
      timezone: "UTC",
      noOverlap: true,
      suppressMissedWarning: true,
      logger: quiet(log),
    });
  const read = (): ClockReading => ({
    wallMs: clock.now().epochMilliseconds,
    elapsedMs: clock.elapsedMs(),
  });
  let task = start();
  let last = read();
  const watch = setInterval(() => {
    const before = last;
    last = read();
    const changeMs = clockChangeMs(before, last);
    if (changeMs === null) return;
    const by = `${Math.round(Math.abs(changeMs) / 1_000)} s`;
    log.warn(
      { name },
      `The clock was set ${changeMs < 0 ? "back" : "ahead"} by ${by}; it is now ${clock.now().toString({ smallestUnit: "second" })}.`,
    );
    void task.destroy();
    task = start();
    tick();
  }, everyMs).unref();
  return {
    async stop() {
      clearInterval(watch);
      await task.destroy();
    },
  };
};

/** node-cron's own messages are about missed ticks, which do not matter, because the next tick does the work. */
const quiet = (log: Logger) => ({
  info: (message: string) => log.debug({}, message),
  warn: (message: string) => log.debug({}, message),
  error: (message: string | Error) => log.error({}, String(message)),
  debug: () => {},
});

/** The times of the wall clock and the monotonic clock at one moment. */
interface ClockReading {
  readonly wallMs: number;
  readonly elapsedMs: number;
}

/** Small corrections, such as NTP's, move the clock by less than this between two readings. */
const toleratedMs = 1_000;

/** By how much the wall clock was set ahead between two readings; negative if it was set back. Null if it was not set. */
export const clockChangeMs = (before: ClockReading, after: ClockReading): number | null => {
  const changeMs = after.wallMs - before.wallMs - (after.elapsedMs - before.elapsedMs);
  return Math.abs(changeMs) > toleratedMs ? changeMs : null;
};
