import { setTimeout as sleep } from "node:timers/promises";

/** How long to wait before each further try, in milliseconds: doubling, up to five minutes. */
const waitBeforeTryMs = (failures: number): number => Math.min(5_000 * 2 ** (failures - 1), 300_000);

/**
 * Does something until it succeeds, in the background. `attempt` says whether it is done; `signal` ends the waiting.
 */
export const keepTrying = async (attempt: () => Promise<boolean>, signal: AbortSignal): Promise<void> => {
  for (let failures = 1; !signal.aborted; failures += 1) {
    await sleep(waitBeforeTryMs(failures), undefined, { signal }).catch(() => undefined);
    if (signal.aborted || (await attempt())) return;
  }
};
