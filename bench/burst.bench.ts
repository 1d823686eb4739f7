import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { defineCommand } from "../src/ask/define-command.ts";
import { createLibrary } from "../src/library/create-library.ts";
import { connectDiscord } from "../src/platforms/discord/run.ts";
import { botToken, startFakeDiscord } from "../tests/fakes/discord/server.ts";
import { signingSecret } from "../tests/fakes/slack/settings.ts";
import { createBenchApp, startSlackBot } from "./bots.ts";
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

const library = () => createLibrary(generateBriefings(10_000));

/** The commands that are sent at once: look-ups of known names, and slow commands. */
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
  const { address, stop } = await startSlackBot(String(apiUrl), library(), [slow]);
  slack.postMessage(address);
  const [times]: unknown[] = await once(slack, "message");
  await stop();
  await slack.terminate();
  return row("Slack, each a person that it has not seen before", z.array(z.number()).parse(times));
};

const onDiscord = async () => {
  const discord = await startFakeDiscord();
  const app = await createBenchApp(library(), { commands: [slow] });
  const { host } = app;
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
  await app.stop();
  await discord.close();
  return row("Discord", times);
};

/** Measures the time to the first acknowledgement if 200 commands come at once. Every tenth command is slow. */
export default async (): Promise<void> => {
  console.log(
    `A burst: ${atOnce} commands at once, every tenth takes ${slowMs / 1_000} s (aim: p99 within 1 s)`,
  );
  console.table([await onSlack(), await onDiscord()]);
};
