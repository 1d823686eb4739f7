import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { createAsk } from "../src/ask/ask.ts";
import { noClaims } from "../src/ask/claims.ts";
import { defineCommand, loadCommands } from "../src/ask/define-command.ts";
import { createLibrary } from "../src/library/library.ts";
import { connectDiscord } from "../src/platforms/discord/run.ts";
import type { Host } from "../src/platforms/shared/platform.ts";
import { connectSlack } from "../src/platforms/slack/run.ts";
import { botToken, startFakeDiscord } from "../tests/fakes/discord/server.ts";
import { generateBriefings } from "./briefings.ts";
import { percentile } from "./compare.ts";

const atOnce = 200;
/** Every tenth command takes this long, so that it is acknowledged first and follows. */
const slowMs = 2_000;

const each = { en: "Slow", fr: "Lent", vi: "Chậm" };
const slow = defineCommand({
  name: "slow",
  description: each,
  example: "",
  options: z.strictObject({}),
  async run() {
    await sleep(slowMs);
    return { language: "en", summary: "Slow.", blocks: [] };
  },
});

const signingSecret = "0123456789abcdef0123456789abcdef";

const createHost = async (info: (sentence: string) => void): Promise<Host> => {
  const commands = [...(await loadCommands(new URL("../src/commands/", import.meta.url))), slow];
  const library = createLibrary(generateBriefings(10_000));
  const log = { debug() {}, warn() {}, error() {}, info: (_: unknown, line?: unknown) => info(String(line)) };
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

/** The words of the commands that are given at once: look-ups of names that there are, and slow ones. */
const lines = Array.from({ length: atOnce }, (_, index) => (index % 10 === 0 ? "slow" : "who minister"));

const row = (platform: string, times: readonly number[]) => {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    platform,
    commands: times.length,
    "p50 ms": percentile(sorted, 50).toFixed(0),
    "p99 ms": percentile(sorted, 99).toFixed(0),
    "last ms": (sorted.at(-1) ?? Number.NaN).toFixed(0),
  };
};

const onSlack = async () => {
  // Slack and its people are in a thread of their own, as they are elsewhere.
  const slack = new Worker(new URL("./slack-burst.ts", import.meta.url), {
    workerData: { lines, signingSecret },
  });
  const [apiUrl]: unknown[] = await once(slack, "message");
  let address = "";
  const host = await createHost((sentence) => {
    address = /http:\S+events/.exec(sentence)?.[0] ?? address;
  });
  const transport = { mode: "http", signingSecret, host: "127.0.0.1", port: 0 } as const;
  const none = { managers: [], editors: [], channels: [] };
  const platform = await connectSlack(
    { botToken: "xoxb-1", transport, command: "onrecord", ...none, apiUrl: String(apiUrl) },
    host,
  );
  await platform.listen(host);
  slack.postMessage(address);
  const [times]: unknown[] = await once(slack, "message");
  await platform.stop();
  await slack.terminate();
  return row("Slack, each a person that it has not seen before", z.array(z.number()).parse(times));
};

const onDiscord = async () => {
  const discord = await startFakeDiscord();
  const host = await createHost(() => {});
  const platform = await connectDiscord(
    { token: botToken, guildIds: [], editors: [], channels: [], apiUrl: discord.url },
    host,
    { ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) } },
  );
  await platform.listen(host);
  const times = await Promise.all(
    lines.map(async (line) => {
      const [name = "", words] = line.split(" ");
      const began = performance.now();
      const interaction = discord.command(name, words === undefined ? {} : { name: words });
      await discord.until(() => interaction.callbacks > 0);
      return performance.now() - began;
    }),
  );
  await sleep(slowMs);
  await platform.stop();
  await discord.close();
  return row("Discord", times);
};

/** How long the first acknowledgement takes where 200 commands come at once, every tenth a slow one. */
export default async (): Promise<void> => {
  console.log(
    `A burst: ${atOnce} commands at once, every tenth takes ${slowMs / 1_000} s (aim: p99 within 1 s)`,
  );
  console.table([await onSlack(), await onDiscord()]);
};
