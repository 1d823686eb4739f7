import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import type { Clock } from "../../base/time/clock.ts";
import type { Retention } from "../../store/people/retention.ts";

interface CleanUpOptions {
  readonly retention: Retention;
  readonly clock: Pick<Clock, "now" | "elapsedMs">;
  /** Aborted when the bot begins to stop. The next start removes the rest. */
  readonly stopping: AbortSignal;
  readonly log: Logger;
}

const everyMs = 24 * 3_600_000;

/** Removes expired data about people, on the first call and then once a day. Never rejects. */
export const createCleanUp = ({ retention, clock, stopping, log }: CleanUpOptions): (() => Promise<void>) => {
  let cleanedMs = Number.NEGATIVE_INFINITY;
  return async () => {
    if (stopping.aborted) return;
    const nowMs = clock.elapsedMs();
    if (nowMs - cleanedMs < everyMs) return;
    try {
      await retention.cleanUp(clock.now());
      cleanedMs = nowMs;
    } catch (error) {
      // A stop closes the database, even if this is not done.
      if (stopping.aborted) return;
      log.warn({}, `Expired data about people could not be removed: ${messageOf(error)}`);
    }
  };
};
