import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import type { Retention } from "../../store/people/retention.ts";
import type { Clock } from "./clock.ts";

interface CleanUpOptions {
  readonly retention: Retention;
  readonly clock: Pick<Clock, "now" | "elapsedMs">;
  readonly log: Logger;
}

const everyMs = 24 * 3_600_000;

/** Removes what was kept of people for long enough: when it is first called, and then once a day. Never rejects. */
export const createCleanUp = ({ retention, clock, log }: CleanUpOptions): (() => Promise<void>) => {
  let cleanedMs = Number.NEGATIVE_INFINITY;
  return async () => {
    const nowMs = clock.elapsedMs();
    if (nowMs - cleanedMs < everyMs) return;
    try {
      await retention.cleanUp(clock.now());
      cleanedMs = nowMs;
    } catch (error) {
      log.warn({}, `What is kept of people could not be cleaned up: ${messageOf(error)}`);
    }
  };
};
