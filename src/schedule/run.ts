import type { Library } from "../briefing/library.ts";
import { loadDigests } from "../digest.ts";
import type { Logger } from "../logger.ts";
import { createPatientLedger } from "../storage/patient-ledger.ts";
import { openSqliteLedger } from "../storage/sqlite-ledger.ts";
import { followDigests } from "./declared.ts";
import { createScheduler, type PlatformState } from "./scheduler.ts";

export interface ScheduleOptions {
  /** Where `digests.yaml` is. It is read again when it changes. */
  readonly briefingsFolder: string;
  readonly databaseFile: string;
  /** The platform of a name, as it is now. */
  readonly platform: (name: string) => PlatformState;
  /** The library as it is now. */
  readonly library: () => Library;
  readonly now: () => Temporal.Instant;
  readonly log: Logger;
}

/** Digests being posted, until they are stopped. */
export interface RunningSchedule {
  /** Waits a few seconds for what is on its way. The platforms must still be there. */
  stop(): Promise<void>;
}

/** node-cron's own words are about its clock alone: a tick that it misses is made up for by the next one. */
const quiet = (log: Logger) => ({
  info: (message: string) => log.debug({}, message),
  warn: (message: string) => log.debug({}, message),
  error: (message: string | Error) => log.error({}, String(message)),
  debug: () => {},
});

/** The digests there are, one file each. */
export const loadAllDigests = () => loadDigests(new URL("../digests/", import.meta.url));

/**
 * Posts the standing digests when they are due. node-cron is the clock and nothing more: it says that a minute has
 * begun, and which slots that makes due is decided from the ledger. Throws a `storage` error where there can be no
 * ledger: without one, nothing may be posted.
 */
export const startSchedule = async (options: ScheduleOptions): Promise<RunningSchedule> => {
  const { briefingsFolder, databaseFile, log } = options;
  const [{ schedule }, digests] = await Promise.all([import("node-cron"), loadAllDigests()]);
  const ledger = createPatientLedger(openSqliteLedger(databaseFile), log);
  const kinds = digests.map(({ name }) => name);
  const scheduler = createScheduler({
    ...options,
    digests,
    ledger,
    declared: followDigests(briefingsFolder, kinds, log),
  });
  const clock = schedule("* * * * *", () => scheduler.tick(), {
    name: "digests",
    timezone: "UTC",
    noOverlap: true,
    suppressMissedWarning: true,
    logger: quiet(log),
  });
  // Not waited for: answers to commands do not depend on it.
  void scheduler.tick();
  return {
    async stop() {
      await clock.destroy();
      await scheduler.stop();
      await ledger.close();
    },
  };
};
