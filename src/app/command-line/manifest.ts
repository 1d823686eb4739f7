import { z } from "zod";
import type { Environment } from "../../base/environment.ts";
import { OnrecordError } from "../../base/errors.ts";
import { readBriefings } from "../../library/briefings-folder.ts";
import { createSnapshots } from "../../library/snapshots.ts";
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
  const { language, briefingsFolder, pluginsFolder } = readConfig(environment);
  const commands = await loadAllCommands(pluginsFolder);
  const { briefings } = await readBriefings(briefingsFolder);
  const hosts = createSnapshots(briefings).at(Temporal.Now.instant()).hosts();
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
