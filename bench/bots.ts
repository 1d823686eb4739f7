import { join } from "node:path";
import { readConfig } from "../src/app/config.ts";
import { type App, type AppSettings, createApp } from "../src/app/create-app.ts";
import { loadAllCommands, loadAllDigests } from "../src/app/definitions.ts";
import { askerGroups } from "../src/ask/access/asker.ts";
import type { Command } from "../src/ask/command.ts";
import { systemClock } from "../src/base/time/clock.ts";
import type { Library } from "../src/library/library.ts";
import { folderWriter } from "../src/library/record-writer.ts";
import { connectSlack } from "../src/platforms/slack/run.ts";
import { overHttp, slackSettings } from "../tests/fakes/slack/settings.ts";

export interface BenchOptions {
  readonly commands?: readonly Command[];
  readonly settings?: Partial<AppSettings>;
  /** Gets what is logged as information. */
  readonly onInfo?: (sentence: string) => void;
}

/** The app with the shipped commands, and more, over a library: without a database, for everybody, without budgets. */
export const createBenchApp = async (
  library: Library,
  { commands = [], settings = {}, onInfo = () => {} }: BenchOptions = {},
): Promise<App> => {
  const all = { ...readConfig({}), askers: [...askerGroups], budgets: null, ...settings };
  return createApp({
    deskLinks: null,
    settings: all,
    clock: systemClock,
    log: {
      debug() {},
      warn() {},
      error() {},
      info: (_values: unknown, sentence?: unknown) => onInfo(String(sentence)),
    },
    commands: [...(await loadAllCommands(null)), ...commands],
    loadDigests: () => loadAllDigests(null),
    writer: folderWriter(all.briefingsFolder, join(all.briefingsFolder, ".changes"), () => {}),
    briefings: () => ({ at: () => library, withEmbargoed: () => null }),
    platform: () => ({ on: false, why: "a bench posts nothing." }),
    opensDatabase: "never",
    meters: [],
    stop() {},
  });
};

/** The bot on a Slack's API, with Slack's own client and Bolt's HTTP receiver on loopback. */
export const startSlackBot = async (apiUrl: string, library: Library, commands: readonly Command[] = []) => {
  let address = "";
  const app = await createBenchApp(library, {
    commands,
    onInfo(sentence) {
      address = /http:\S+events/.exec(sentence)?.[0] ?? address;
    },
  });
  const platform = await connectSlack(slackSettings(apiUrl, overHttp), app.host);
  await platform.listen(app.host);
  return {
    host: app.host,
    address,
    async stop() {
      await platform.stop();
      await app.stop();
    },
  };
};
