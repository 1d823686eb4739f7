import type { Clock } from "../../../src/base/time/clock.ts";

/** A clock whose time passes only when nothing else is left to do. */
export interface VirtualClock extends Clock {
  /** Lets time pass, from one sleeper to the next, until the work is done. Throws where nothing could ever end it. */
  runUntil(work: Promise<unknown>): Promise<void>;
  /** Goes on to a later time, or sets the clock back to an earlier one. Sleepers whose time has come wake. */
  set(at: Temporal.Instant): void;
  /** Sets the wall clock ahead or back; no time passes. */
  jump(ms: number): void;
  /** The same part of a store; no time passes while something that it was asked for is under way. */
  waitingFor<Part extends object>(part: Part): Part;
}

const mostIdle = 1_000;

export const createVirtualClock = (start: Temporal.Instant): VirtualClock => {
  let now = 0;
  let wall = start.epochMilliseconds;
  const sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();
  let underWay = 0;
  /** Lets everything run that does not wait for this clock. */
  const settle = async (): Promise<void> => {
    for (let turns = 0; turns < 3; ) {
      const { promise, resolve } = Promise.withResolvers<void>();
      setImmediate(resolve);
      await promise;
      turns = underWay > 0 ? 0 : turns + 1;
    }
  };
  const wakeAll = (): void => {
    for (const sleeper of [...sleepers].filter(({ at }) => at <= now)) {
      sleepers.delete(sleeper);
      sleeper.wake();
    }
  };
  return {
    now: () => Temporal.Instant.fromEpochMilliseconds(Math.floor(wall + now)),
    elapsedMs: () => now,
    sleep(ms, signal) {
      const { promise, resolve } = Promise.withResolvers<void>();
      if (signal.aborted) return Promise.resolve();
      const sleeper = { at: now + ms, wake: resolve };
      sleepers.add(sleeper);
      const wake = (): void => resolve();
      signal.addEventListener("abort", wake, { once: true });
      // A signal compares a new listener with each that it has.
      return promise.finally(() => {
        sleepers.delete(sleeper);
        signal.removeEventListener("abort", wake);
      });
    },
    set(at) {
      const passed = at.epochMilliseconds - (wall + now);
      if (passed < 0) wall += passed;
      else now += passed;
      wakeAll();
    },
    jump(ms) {
      wall += ms;
    },
    waitingFor: (part) =>
      new Proxy(part, {
        get(target, key) {
          const method: unknown = Reflect.get(target, key);
          if (typeof method !== "function") return method;
          return (...given: readonly unknown[]): unknown => {
            const result: unknown = Reflect.apply(method, target, given);
            if (!(result instanceof Promise)) return result;
            underWay += 1;
            return result.finally(() => {
              underWay -= 1;
            });
          };
        },
      }),
    async runUntil(work) {
      let isDone = false;
      const done = work.finally(() => {
        isDone = true;
      });
      done.catch(() => {});
      await settle();
      for (let idle = 0; !isDone; ) {
        const next = Math.min(...[...sleepers].map(({ at }) => at));
        if (next === Number.POSITIVE_INFINITY) {
          // On a busy machine, work that pauses now and then pauses more often.
          idle += 1;
          if (idle > mostIdle) throw new Error("Nothing sleeps, and the work is not done.");
          await settle();
          continue;
        }
        idle = 0;
        now = Math.max(now, next);
        wakeAll();
        await settle();
      }
      await done;
    },
  };
};
