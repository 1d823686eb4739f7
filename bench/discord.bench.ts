import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { Client, Events, GatewayIntentBits, MessageFlags, Routes } from "discord.js";
import type { Command } from "../src/ask/command.ts";
import { createLibrary } from "../src/library/create-library.ts";
import { registrationOf } from "../src/platforms/discord/in/registration.ts";
import { connectDiscord } from "../src/platforms/discord/run.ts";
import { ids } from "../tests/fakes/discord/ids.ts";
import { botToken } from "../tests/fakes/discord/server.ts";
import { createBenchApp } from "./bots.ts";
import { generateBriefings, misspell } from "./briefings.ts";
import { compareRates } from "./compare.ts";

/** A Discord in a worker, whose askers give these names to `/who`. */
const startServer = async (names: readonly string[]) => {
  const worker = new Worker(new URL("./discord-server.ts", import.meta.url), {
    workerData: { names, concurrency: 32 },
  });
  const [apiUrl]: unknown[] = await once(worker, "message");
  const measure = async (durationMs: number): Promise<number> => {
    worker.postMessage(durationMs);
    const [rate]: unknown[] = await once(worker, "message");
    return Number(rate);
  };
  return { apiUrl: String(apiUrl), measure, stop: () => worker.terminate() };
};

/** A client of discord.js that gives the same answer to everything. */
const startConstant = async (apiUrl: string, commands: readonly Command[], content: string) => {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: apiUrl, version: "10" },
  });
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.reply({ content, flags: MessageFlags.Ephemeral });
    }
  });
  const ready = once(client, Events.ClientReady);
  await client.login(botToken);
  await ready;
  await client.rest.put(Routes.applicationCommands(ids.application), { body: registrationOf(commands) });
  return { stop: () => client.destroy() };
};

/** `/who` from the gateway to the callback route beside a constant reply through the same client. */
export default async (): Promise<void> => {
  const library = createLibrary(generateBriefings(10_000));
  const app = await createBenchApp(library);
  const { host } = app;
  const names = [...library.people.values()].map(({ names }) => Object.values(names)[0] ?? "");
  const oneInFive = names.map((name, index) => (index % 5 === 0 ? misspell(name) : name));
  const startBot = async (given: readonly string[]) => {
    const server = await startServer(given);
    const bot = await connectDiscord(
      { token: botToken, guildIds: [], editors: [], channels: [], apiUrl: server.apiUrl },
      host,
    );
    await bot.listen(host);
    return { server, bot };
  };
  const startReply = async (content: string) => {
    const server = await startServer(names);
    return { server, bot: await startConstant(server.apiUrl, host.commands, content) };
  };
  const short = await startReply("ok");
  const long = await startReply("An answer as long as most. ".repeat(68));
  const exact = await startBot(names);
  const misspelt = await startBot(oneInFive);

  console.log(
    "Discord: commands through discord.js's gateway, 32 at once, 10,000 briefings (aim: ratio 0.9; the second line is what the size of an answer alone costs)",
  );
  const measured = [
    { name: "constant reply: ok", measure: short.server.measure },
    { name: "constant reply of 1,800 characters", measure: long.server.measure },
    { name: "/who, names as written", measure: exact.server.measure },
    { name: "/who, one name in five misspelt", measure: misspelt.server.measure },
  ];
  console.table(await compareRates(measured, 5, 2_000));
  for (const { bot, server } of [short, long, exact, misspelt]) {
    await bot.stop();
    await server.stop();
  }
  await app.stop();
};
