import type { Logger } from "../../base/logger.ts";
import type { Finding } from "../../platforms/shared/doctor/finding.ts";

/**
 * Logs what is not well, each finding once: the same again the next day is not logged again, unless it was well in
 * between. Nothing is logged once the bot is stopping: what it needs is being taken down.
 */
export const createRounds = (
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
