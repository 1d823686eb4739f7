import type { Logger } from "../base/logger.ts";

/**
 * Logs what Node.js warns about, so that each line on standard error is a line of the log. Experimental features are only for
 * debugging: the version of Node.js is locked.
 */
export const logNodeWarnings = (log: Logger): void => {
  // This is how Node.js itself prints them.
  process.removeAllListeners("warning");
  process.on("warning", (warning) => {
    const level = warning.name === "ExperimentalWarning" ? "debug" : "warn";
    log[level]({ err: warning }, `Node.js warns: ${warning.message}`);
  });
};
