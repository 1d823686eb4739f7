import type { Environment } from "../../base/environment.ts";
import { OnrecordError } from "../../base/errors.ts";
import { readConfig } from "../config.ts";
import { askHealth } from "../health.ts";
import { printLine } from "./print.ts";

/** Prints the state of each part of the running bot. Returns 0 if all parts run, otherwise 1. */
export const printHealth = async (environment: Environment): Promise<number> => {
  const { healthPort } = readConfig(environment);
  if (healthPort === null) {
    throw new OnrecordError(
      "config",
      "ONRECORD_HEALTH_PORT: expected the port of the bot's health check; it is not set.",
    );
  }
  const { isHealthy, parts } = await askHealth(healthPort);
  for (const [part, state] of Object.entries(parts)) printLine(process.stdout, `${part}: ${state}`);
  return isHealthy ? 0 : 1;
};
