import { createAsk } from "../src/ask/ask.ts";
import { noClaims } from "../src/ask/claims.ts";
import { loadCommands } from "../src/ask/define-command.ts";
import { createLibrary } from "../src/library/library.ts";
import { readBriefings } from "../src/library/shelf.ts";
import type { Host } from "../src/platforms/shared/platform.ts";
import { connectSlack } from "../src/platforms/slack/run.ts";
import { startFakeSlack } from "../tests/fakes/slack/server.ts";
import { filesRunIn } from "./functions-run.ts";

const signingSecret = "0123456789abcdef0123456789abcdef";
const quiet = { debug() {}, warn() {}, error() {} };

/** The files of `src` that run between a signed `/who` of Slack's and its answer, once it was asked before. */
export const filesOfSlackAnswer = async (briefings: string): Promise<readonly string[]> => {
  const slack = await startFakeSlack();
  slack.people.set("U1", { id: "U1", locale: "en-GB" });
  const library = createLibrary((await readBriefings(briefings)).briefings);
  const commands = await loadCommands(new URL("../src/commands/", import.meta.url));
  let address = "";
  const log = {
    ...quiet,
    info: (_values: unknown, sentence?: unknown) => {
      address = /http:\S+events/.exec(String(sentence))?.[0] ?? address;
    },
  };
  const host: Host = {
    commands,
    ask: createAsk({ commands, library: () => library, now: () => Temporal.Now.instant(), log }),
    language: "en",
    log,
    momentMs: 20_000,
    claims: noClaims,
    lines: { keep() {}, find: async () => null },
    languages: { of: async () => null },
    mayPostAgain() {},
    stop() {},
  };
  const transport = { mode: "http", signingSecret, host: "127.0.0.1", port: 0 } as const;
  const { apiUrl } = slack;
  const platform = await connectSlack(
    { botToken: "xoxb-1", transport, command: "onrecord", managers: [], editors: [], channels: [], apiUrl },
    host,
  );
  await platform.listen(host);
  const ask = async (): Promise<void> => {
    const command = slack.slashCommand({ command: "/onrecord", text: "who gill", user_id: "U1" });
    await slack.sendOverHttp(address, signingSecret, command);
  };
  await ask();
  const files = await filesRunIn(ask);
  await platform.stop();
  await slack.stop();
  return files;
};
