import type { Answer } from "../../answer/answer.ts";
import { createAsk } from "../../ask/ask.ts";
import { loadCommands } from "../../ask/define-command.ts";
import type { Environment } from "../../base/environment.ts";
import { formatProblem } from "../../base/files/problem.ts";
import { createLogger } from "../../base/logger.ts";
import type { OpenSchedule } from "../../digests/deliveries/run.ts";
import type { PlatformState, RunningPlatform } from "../../digests/posting.ts";
import { createDrafts } from "../../drafts/drafts.ts";
import type { Library } from "../../library/library.ts";
import { readBriefings } from "../../library/shelf.ts";
import { createSnapshots } from "../../library/snapshots.ts";
import { consoleAsker } from "../../platforms/console/asker.ts";
import { renderText } from "../../platforms/console/render.ts";
import { showOnTerminal } from "../../platforms/console/terminal.ts";
import { readConfig } from "../config.ts";
import { printLine, printStyled } from "./print.ts";

/** Answers one line on standard output, without starting the bot. */
export const askOnce = async (line: string, environment: Environment): Promise<number> => {
  const config = readConfig(environment);
  const [commands, { briefings, problems }] = await Promise.all([
    loadCommands(new URL("../../commands/", import.meta.url)),
    readBriefings(config.briefingsFolder),
  ]);
  for (const problem of problems) printLine(process.stderr, formatProblem(problem));
  const snapshots = createSnapshots(briefings);
  const now = () => Temporal.Now.instant();
  const library = (): Library => snapshots.at(now());
  const log = createLogger(config.logLevel);
  const show = (answer: Answer): void => {
    printStyled(process.stdout, renderText(answer, { styled: process.stdout.hasColors?.() ?? false }));
  };
  const terminal: RunningPlatform = { ...showOnTerminal(show), async stop() {} };
  const platform = (name: string): PlatformState =>
    name === "console"
      ? { on: true, platform: terminal }
      : { on: false, why: "only the console can be reached without starting the bot." };
  const opened: Promise<OpenSchedule>[] = [];
  // Most commands need no record, and shall leave none.
  const openedOnce = async (): Promise<OpenSchedule> => {
    const { openSchedule } = await import("../../digests/deliveries/run.ts");
    const schedule = opened[0] ?? openSchedule({ ...config, platform, library, log });
    opened[0] = schedule;
    return schedule;
  };
  const drafts = createDrafts({
    briefings: config.briefingsFolder,
    now,
    limits: config.draftLimits,
    network: null,
  });
  const ask = createAsk({
    commands,
    library,
    embargo: { library: (at) => snapshots.withEmbargoed(at), channels: config.embargoChannels },
    now,
    drafts,
    peopleIn: drafts.peopleIn,
    digests: async () => (await openedOnce()).channelDigests,
    store: async () => (await openedOnce()).store,
    log,
  });
  const { answer } = await ask.line(line, consoleAsker(config.language));
  show(answer);
  await drafts.stop();
  for (const { scheduler, store } of await Promise.all(opened)) {
    await scheduler.stop();
    await store.close();
  }
  return 0;
};
