import type { Logger } from "../../base/logger.ts";
import type { Clock } from "../../base/time/clock.ts";
import { startTicks } from "../../digests/deliveries/ticks.ts";
import type { Finding } from "../../platforms/shared/doctor/finding.ts";

/** Every day at 04:17, when few digests are due. */
const everyNight = "17 4 * * *";

/**
 * Logs each problem once. A problem that is still there on the next day is not logged again, unless it was fixed in
 * between. Logs nothing while the bot is stopping, because its parts are not available then.
 */
export const createDailyExamination = (
  examine: (stopping: AbortSignal) => Promise<readonly Finding[]>,
  log: Logger,
): ((stopping: AbortSignal) => Promise<void>) => {
  let told: ReadonlySet<string> = new Set();
  return async (stopping) => {
    const findings = await examine(stopping);
    if (stopping.aborted) return;
    const unwell = findings.filter(({ state }) => state !== "ok");
    const isKnown = ({ what, found }: Finding): boolean => told.has(`${what} ${found}`);
    for (const finding of unwell.filter((each) => !isKnown(each))) {
      log.warn({}, `Doctor: ${finding.what}: ${finding.found} ${finding.remedy ?? ""}`.trim());
    }
    told = new Set(unwell.map(({ what, found }) => `${what} ${found}`));
  };
};

/** Examines at once and every night, until it is stopped. */
export const startDailyExamination = async (
  examine: (stopping: AbortSignal) => Promise<readonly Finding[]>,
  clock: Clock,
  log: Logger,
): Promise<{ stop(): Promise<void> }> => {
  const stopping = new AbortController();
  const examineAndLog = createDailyExamination(examine, log);
  const tick = () =>
    examineAndLog(stopping.signal).catch((error: unknown) =>
      log.error({ err: error }, "The daily examination failed."),
    );
  const ticks = await startTicks({ name: "examination", cron: everyNight, tick, clock, log });
  void tick();
  return {
    async stop() {
      stopping.abort();
      await ticks.stop();
    },
  };
};
