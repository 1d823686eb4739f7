import type { Logger } from "../base/logger.ts";

/** Docker, systemd and Kubernetes wait at least ten seconds before they kill a process. This leaves time to write the log. */
export const longestEndMs = 9_500;

/**
 * Ends the program in time after a signal, even if a part takes too long to stop. If a delivery was being posted, its
 * lease expires, and the next process searches the channel for it. The timer does not keep the process running.
 */
export const endInTime = (log: Logger, exit: (code: number) => void): void => {
  setTimeout(() => {
    log.warn({}, "The bot ends before all its parts have stopped, because they took too long.");
    exit(0);
  }, longestEndMs).unref();
};
