import type { Logger } from "../../base/logger.ts";
import type { Clock } from "../../digests/deliveries/clock.ts";
import { startTicks } from "../../digests/deliveries/ticks.ts";
import type { Finding } from "../../platforms/shared/doctor/finding.ts";

/** Once at the start and once a day, at an hour at which nobody waits for a digest. */
const everyNight = "17 4 * * *";

/**
 * Logs what is not well, each finding once: the same again the next day is not logged again, unless it was well in
 * between. Nothing is logged once the bot is stopping: what it needs is being taken down.
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

/** Examines now and every night, until it is stopped. */
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
