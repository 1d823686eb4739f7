import type { KeptLines } from "../../ask/controls/kept-lines.ts";
import type { Environment } from "../../base/environment.ts";
import { OnrecordError } from "../../base/errors.ts";
import { createLogger } from "../../base/logger.ts";
import { systemClock } from "../../base/time/clock.ts";
import type { RunningPlatform } from "../../digests/posting.ts";
import type { Database } from "../../store/database/database.ts";
import { createLines } from "../../store/lines.ts";
import type { ToldMessages } from "../../store/told-messages.ts";
import { readConfig } from "../config.ts";
import { loadAllPlatforms } from "../definitions.ts";
import { replaceTold } from "./replace-told.ts";

/** Replaces messages by way of the platforms that the environment turns on. The bot may run meanwhile. Returns what became of each message. */
export const replacePosted = async (
  told: readonly ToldMessages[],
  database: Database,
  environment: Environment,
): Promise<readonly string[]> => {
  const { language, logLevel, pluginsFolder } = readConfig(environment);
  const log = createLogger(logLevel ?? "error");
  const store = createLines(database);
  const kept: Promise<void>[] = [];
  const lines: KeptLines = {
    keep: (long) => void kept.push(store.keep(long, Temporal.Now.instant())),
    find: (id) => store.find(id),
  };
  const definitions = told.length === 0 ? [] : await loadAllPlatforms(pluginsFolder);
  const connect = async (name: string): Promise<RunningPlatform | string> => {
    const setting = definitions.find((each) => each.name === name)?.configure(environment);
    if (setting?.on !== true) return `${name} is off for this command.`;
    try {
      return await setting.connect({ lines, language, log });
    } catch (error) {
      if (error instanceof OnrecordError) return error.message;
      throw error;
    }
  };
  const became = await replaceTold(told, { connect, language, clock: systemClock });
  await Promise.all(kept);
  return became;
};
