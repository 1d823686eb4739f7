import { createAsk } from "../src/ask/ask.ts";
import { noClaims } from "../src/ask/claims.ts";
import type { Command } from "../src/ask/command.ts";
import { loadCommands } from "../src/ask/define-command.ts";
import type { Library } from "../src/library/library.ts";
import type { Host } from "../src/platforms/shared/platform.ts";
import { connectSlack } from "../src/platforms/slack/run.ts";

export const signingSecret = "0123456789abcdef0123456789abcdef";

/** The shipped commands, and more, over a library; without a database. `onInfo` gets what is logged as information. */
export const createHostOver = async (
  library: Library,
  more: readonly Command[] = [],
  onInfo: (sentence: string) => void = () => {},
): Promise<Host> => {
  const commands = [...(await loadCommands(new URL("../src/commands/", import.meta.url))), ...more];
  const log = {
    debug() {},
    warn() {},
    error() {},
    info: (_values: unknown, sentence?: unknown) => onInfo(String(sentence)),
  };
  return {
    commands,
    ask: createAsk({ commands, library: () => library, now: () => Temporal.Now.instant(), log }),
    language: "en",
    log,
    momentMs: 400,
    claims: noClaims,
    lines: { keep() {}, find: async () => null },
    languages: { of: async () => null },
    mayPostAgain() {},
    stop() {},
  };
};

/** The bot on a Slack's API, with Slack's own client and Bolt's HTTP receiver on loopback. */
export const startSlackBot = async (apiUrl: string, library: Library, more: readonly Command[] = []) => {
  let address = "";
  const host = await createHostOver(library, more, (sentence) => {
    address = /http:\S+events/.exec(sentence)?.[0] ?? address;
  });
  const transport = { mode: "http", signingSecret, host: "127.0.0.1", port: 0 } as const;
  const platform = await connectSlack(
    { botToken: "xoxb-1", transport, command: "onrecord", managers: [], editors: [], channels: [], apiUrl },
    host,
  );
  await platform.listen(host);
  return { host, address, stop: () => platform.stop() };
};
