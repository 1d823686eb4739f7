import { OnrecordError } from "../../base/errors.ts";
import { keepTrying } from "../../base/network/keep-trying.ts";
import { soon } from "../../base/network/soon.ts";
import type { RunningSchedule, ScheduleOptions } from "./run.ts";

/** The schedule of the running bot, which is there once the database can be reached: answers do not wait for that. */
export interface LateSchedule {
  /** As it is now; null as long as it is not open. */
  now(): RunningSchedule | null;
  /** The same, for who asks right after the start: it waits a few seconds for the first try. */
  soon(): Promise<RunningSchedule | null>;
  /** Resolves after the first try; where that fails, it goes on trying. */
  open(): Promise<void>;
  stop(): Promise<void>;
}

const firstTryMs = 5_000;

export const createLateSchedule = (options: ScheduleOptions): LateSchedule => {
  let schedule: RunningSchedule | null = null;
  const { promise: tried, resolve: hasTried } = Promise.withResolvers<boolean>();
  const stopping = new AbortController();

  const attempt = async (): Promise<boolean> => {
    const { startSchedule } = await import("./run.ts");
    try {
      schedule = await startSchedule(options);
      return true;
    } catch (error) {
      if (!(error instanceof OnrecordError)) throw error;
      options.log.error({}, `No digest is posted for now: ${error.message}`);
      return false;
    }
  };

  return {
    now: () => schedule,
    async soon() {
      await soon(tried, firstTryMs);
      return schedule;
    },
    async open() {
      const isOpen = await attempt();
      hasTried(isOpen);
      if (!isOpen) void keepTrying(attempt, stopping.signal);
    },
    async stop() {
      stopping.abort();
      await schedule?.stop();
    },
  };
};
