import { once } from "node:events";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { Environment } from "../../base/environment.ts";
import { createLogger, type Logger } from "../../base/logger.ts";
import { followBriefings } from "../../library/followed-briefings.ts";
import { consoleAsker } from "../../platforms/console/asker.ts";
import { createMcpServer } from "../../platforms/mcp/server.ts";
import { readConfig } from "../config.ts";
import { loadAllCommands } from "../definitions.ts";
import { type OpenedRecord, withRecord } from "../open-record.ts";
import { createPreparation } from "../preparation.ts";
import { createCommandApp } from "./command-app.ts";
import { version } from "./help.ts";

/**
 * Answers an assistant that started this program, on standard input and output, until it closes the input. It sees what the person at
 * the terminal sees, and the current briefings. Only the protocol is on standard output; the log is on standard error.
 */
export const serveMcp = async (environment: Environment): Promise<number> => {
  const config = readConfig(environment);
  // An assistant shows the log as an error message, so only problems are in it.
  const log = createLogger(config.logLevel ?? "warn");
  return withRecord(config, log, (record) => serve(record, log));
};

const serve = async ({ settings, writer }: OpenedRecord, log: Logger): Promise<number> => {
  const preparation = createPreparation(log);
  const place = { file: settings.indexFile, folder: settings.briefingsFolder };
  const [commands, followed] = await Promise.all([
    loadAllCommands(settings.pluginsFolder),
    followBriefings(place, log, preparation.prepare),
  ]);
  const app = createCommandApp({
    // One person at this computer asks.
    settings: { ...settings, budgets: null },
    log,
    commands,
    writer,
    briefings: followed.snapshots,
    platform: () => ({ on: false, why: "an assistant only reads." }),
  });
  try {
    const { ask } = app.host;
    const server = createMcpServer({ ask, commands, version: version() }, consoleAsker(settings.language));
    await server.connect(new StdioServerTransport());
    await once(process.stdin, "end");
    await server.close();
    return 0;
  } finally {
    await app.stop();
    await preparation.stop();
    await followed.close();
  }
};
