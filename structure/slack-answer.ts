import { startSlackBot } from "../bench/bots.ts";
import { readBriefings } from "../src/library/briefings-folder.ts";
import { createLibrary } from "../src/library/create-library.ts";
import { startFakeSlack } from "../tests/fakes/slack/server.ts";
import { signingSecret } from "../tests/fakes/slack/settings.ts";
import { type FileRun, filesRunIn } from "./functions-run.ts";

/** The files of `src` that run between Slack's signed `/who` and its answer, for the second such command, which has to be answered anew. */
export const filesOfSlackAnswer = async (briefings: string): Promise<readonly FileRun[]> => {
  const slack = await startFakeSlack();
  slack.people.set("U1", { id: "U1", locale: "en-GB" });
  const library = createLibrary((await readBriefings(briefings)).briefings);
  const { address, stop } = await startSlackBot(slack.apiUrl, library);
  const ask = async (name: string): Promise<void> => {
    const command = slack.slashCommand({ command: "/onrecord", text: `who ${name}`, user_id: "U1" });
    await slack.sendOverHttp(address, signingSecret, command);
  };
  await ask("gill");
  // Written differently, because the bot would use the first answer again.
  const files = await filesRunIn(() => ask("Gill"));
  await stop();
  await slack.stop();
  return files;
};
