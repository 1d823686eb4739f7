import type { Logger } from "../base/logger.ts";

/** Docker, systemd and Kubernetes give a process ten seconds and more before they kill it: this leaves time to write the log. */
export const longestEndMs = 9_500;

/**
 * Ends the program in time after a signal, whatever still takes long: what was being posted is looked for after the next start, and a lease
 * that this process leaves runs out. Keeps no process alive.
 */
export const endInTime = (log: Logger, exit: (code: number) => void): void => {
  setTimeout(() => {
    log.warn({}, "The bot ends though not everything is taken down: it took too long.");
    exit(0);
  }, longestEndMs).unref();
};
