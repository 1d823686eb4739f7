import { z } from "zod";
import type { Environment } from "../../base/environment.ts";
import { OnrecordError } from "../../base/errors.ts";
import { createLogger } from "../../base/logger.ts";
import { openBriefings } from "../../library/opened-briefings.ts";
import { slackManifest } from "../../platforms/slack/manifest.ts";
import { readSlackCommand } from "../../platforms/slack/settings.ts";
import { readConfig } from "../config.ts";
import { loadAllCommands } from "../definitions.ts";
import { printJson } from "./print.ts";

/** Prints the Slack app manifest as JSON, ready to paste. `url` is the bot's public address; null means Socket Mode. */
export const printManifest = async (
  { url, assistant }: { readonly url: string | null; readonly assistant: boolean },
  environment: Environment,
): Promise<number> => {
  if (url !== null && !z.url({ protocol: /^https$/ }).safeParse(url).success) {
    throw new OnrecordError(
      "config",
      `--url: expected an https address such as https://bot.example/slack/events; got ${url}.`,
    );
  }
  const { language, briefingsFolder, indexFile, pluginsFolder, logLevel } = readConfig(environment);
  const commands = await loadAllCommands(pluginsFolder);
  const place = { file: indexFile, folder: briefingsFolder };
  const { snapshots, close } = await openBriefings(place, createLogger(logLevel));
  const hosts = snapshots.at(Temporal.Now.instant()).hosts();
  close();
  const manifest = slackManifest({
    commands,
    botCommand: readSlackCommand(environment),
    language,
    url,
    hosts,
    assistant,
  });
  printJson(process.stdout, manifest, 2);
  return 0;
};
