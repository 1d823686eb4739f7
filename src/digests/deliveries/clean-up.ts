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

/** Removes expired data about people, on the first call and then once a day. Never rejects. */
export const createCleanUp = ({ retention, clock, log }: CleanUpOptions): (() => Promise<void>) => {
  let cleanedMs = Number.NEGATIVE_INFINITY;
  return async () => {
    const nowMs = clock.elapsedMs();
    if (nowMs - cleanedMs < everyMs) return;
    try {
      await retention.cleanUp(clock.now());
      cleanedMs = nowMs;
    } catch (error) {
      log.warn({}, `Expired data about people could not be removed: ${messageOf(error)}`);
    }
  };
};
