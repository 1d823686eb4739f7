import { setTimeout as sleep } from "node:timers/promises";

/** How long to wait before the next attempt: 5 seconds, then twice as long each time, up to five minutes. */
const waitBeforeTryMs = (failures: number): number => Math.min(5_000 * 2 ** (failures - 1), 300_000);

/**
 * Retries in the background until `attempt` resolves to true. `signal` ends the retries.
 */
export const keepTrying = async (attempt: () => Promise<boolean>, signal: AbortSignal): Promise<void> => {
  for (let failures = 1; !signal.aborted; failures += 1) {
    await sleep(waitBeforeTryMs(failures), undefined, { signal }).catch(() => undefined);
    if (signal.aborted || (await attempt())) return;
  }
};
