import { readFile } from "node:fs/promises";
import type { Answer, CommandAnswer } from "../../answer/answer.ts";
import type { Environment } from "../../base/environment.ts";
import { createLogger, type Logger } from "../../base/logger.ts";
import type { PlatformState, RunningPlatform } from "../../digests/posting.ts";
import { openBriefings } from "../../library/opened-briefings.ts";
import { consoleAsker } from "../../platforms/console/asker.ts";
import { renderReply, renderText } from "../../platforms/console/render.ts";
import { showOnTerminal } from "../../platforms/console/terminal.ts";
import { readConfig } from "../config.ts";
import { loadAllCommands } from "../definitions.ts";
import { type OpenedRecord, withRecord } from "../open-record.ts";
import { createCommandApp } from "./command-app.ts";
import { printLine, printStyled } from "./print.ts";

/** Answers one line on standard output, or prints a table with a row for each line of a file. Does not start the bot. */
export const askOnce = async (
  line: string,
  file: string | undefined,
  environment: Environment,
): Promise<number> => {
  const lines = file === undefined ? [line] : await linesOf(file);
  const config = readConfig(environment);
  const log = createLogger(config.logLevel);
  return withRecord(config, log, (record) => answerLines(lines, file !== undefined, record, log));
};

/** The lines of a file, without empty ones. */
const linesOf = async (file: string): Promise<readonly string[]> =>
  (await readFile(file, "utf8"))
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** A question, the command that it was read as, and the first line of the answer, separated by tabs. */
const rowOf = (asked: string, { readAs, summary }: CommandAnswer): string =>
  [asked, readAs ?? "", summary].map((cell) => cell.replaceAll(/\s+/gu, " ")).join("\t");

const answerLines = async (
  lines: readonly string[],
  isTable: boolean,
  { settings, writer }: OpenedRecord,
  log: Logger,
): Promise<number> => {
  const [commands, briefings] = await Promise.all([
    loadAllCommands(settings.pluginsFolder),
    openBriefings({ file: settings.indexFile, folder: settings.briefingsFolder }, log),
  ]);
  const style = { styled: process.stdout.hasColors?.() ?? false };
  const show = (answer: Answer): void => printStyled(process.stdout, renderText(answer, style));
  const terminal: RunningPlatform = { ...showOnTerminal(show), async stop() {} };
  const platform = (name: string): PlatformState =>
    name === "console"
      ? { on: true, platform: terminal }
      : { on: false, why: "only the console can be reached without starting the bot." };
  const app = createCommandApp({
    settings,
    log,
    commands,
    writer,
    briefings: () => briefings.snapshots,
    platform,
  });
  try {
    if (isTable) printLine(process.stdout, "question\tread as\tfirst line of the answer");
    for (const each of lines) {
      const reply = await app.host.ask.line(each, consoleAsker(settings.language));
      if (isTable) printLine(process.stdout, rowOf(each, reply.answer));
      else printStyled(process.stdout, renderReply(reply, style));
    }
    return 0;
  } finally {
    await app.stop();
    briefings.close();
  }
};
