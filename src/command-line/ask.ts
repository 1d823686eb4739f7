import { createAsk } from "../ask.ts";
import { createLibrary } from "../briefing/library.ts";
import { readBriefings } from "../briefing/shelf.ts";
import { loadCommands } from "../command.ts";
import { readConfig } from "../config.ts";
import { createLogger } from "../logger.ts";
import type { Environment } from "../platform.ts";
import { consoleAsker } from "../platforms/console/asker.ts";
import { renderText } from "../platforms/console/render.ts";
import { formatProblem } from "../problem.ts";

/** Answers one line on standard output, without starting the bot. */
export const askOnce = async (line: string, environment: Environment): Promise<number> => {
  const config = readConfig(environment);
  const [commands, { briefings, problems }] = await Promise.all([
    loadCommands(new URL("../commands/", import.meta.url)),
    readBriefings(config.briefingsFolder),
  ]);
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
  const library = createLibrary(briefings);
  const log = createLogger(config.logLevel);
  const ask = createAsk({ commands, library: () => library, now: () => Temporal.Now.instant(), log });
  const { answer } = await ask.line(line, consoleAsker(config.language));
  process.stdout.write(`${renderText(answer, { styled: process.stdout.hasColors?.() ?? false })}\n`);
  return 0;
};
