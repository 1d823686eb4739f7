import { onTestFinished } from "vitest";
import type { Command } from "../../../src/ask/command.ts";
import { connectDiscord } from "../../../src/platforms/discord/run.ts";
import type { DiscordSettings } from "../../../src/platforms/discord/settings.ts";
import type { Host } from "../../../src/platforms/shared/platform.ts";
import { loadDescription } from "../../fakes/discord/description.ts";
import { readMarkdown } from "../../fakes/discord/markdown.ts";
import { textDisplaysIn } from "../../fakes/discord/message-rules.ts";
import type { StoredMessage } from "../../fakes/discord/messages.ts";
import { botToken, type FakeDiscordOptions, startFakeDiscord } from "../../fakes/discord/server.ts";
import { createHost } from "../host.ts";

/** Discord's description of its API. Null if the file is not beside the project. */
export const description = loadDescription();

interface BotOptions {
  readonly guildIds?: readonly string[];
  readonly token?: string;
  readonly host?: Partial<Host>;
  readonly commands?: readonly Command[];
  readonly settings?: Partial<DiscordSettings>;
}

/** A fake Discord, stopped after the test. */
export const startFake = async (options: FakeDiscordOptions = {}) => {
  const fake = await startFakeDiscord(description, options);
  onTestFinished(() => fake.close());
  return fake;
};

/** The bot with discord.js's own client, over a fake Discord; stopped after the test. */
export const startBot = async (
  { guildIds = [], token = botToken, host: other = {}, commands = [], settings = {} }: BotOptions = {},
  given?: Awaited<ReturnType<typeof startFake>>,
) => {
  const fake = given ?? (await startFake());
  const { host, logged } = createHost(...commands);
  const platform = await connectDiscord(
    { token, guildIds, editors: [], channels: [], apiUrl: fake.url, ...settings },
    host,
    {
      // Discord allows a bot to identify once every five seconds.
      ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    },
  );
  onTestFinished(() => platform.stop());
  await platform.listen({ ...host, ...other });
  return { fake, platform, host, logged };
};

/** The visible text of a message. */
export const seen = ({ content, components }: StoredMessage): string =>
  [content, ...textDisplaysIn(components)]
    .filter((text) => text !== "")
    .map((text) => readMarkdown(text).visible)
    .join("\n");
