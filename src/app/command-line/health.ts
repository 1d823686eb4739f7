import type { Environment } from "../../base/environment.ts";
import { OnrecordError } from "../../base/errors.ts";
import { readConfig } from "../config.ts";
import { askHealth } from "../health.ts";
import { printLine } from "./print.ts";

/** Prints how the running bot is, a line for each part. Returns 0 if all is well, else 1. */
export const printHealth = async (environment: Environment): Promise<number> => {
  const { healthPort } = readConfig(environment);
  if (healthPort === null) {
    throw new OnrecordError(
      "config",
      "ONRECORD_HEALTH_PORT: expected the port on which the bot tells its health; it is not set.",
    );
  }
  const { isHealthy, parts } = await askHealth(healthPort);
  for (const [part, state] of Object.entries(parts)) printLine(process.stdout, `${part}: ${state}`);
  return isHealthy ? 0 : 1;
};
