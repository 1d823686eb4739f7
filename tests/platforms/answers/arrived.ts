import { join } from "node:path";
import { z } from "zod";
import type { Reply } from "../../../src/answer/reply.ts";
import type { Ask } from "../../../src/ask/ask.ts";
import type { Language } from "../../../src/base/language/language.ts";
import { discordLimits } from "../../../src/platforms/discord/limits.ts";
import { pagesOf } from "../../../src/platforms/discord/out/render.ts";
import { connectDiscord } from "../../../src/platforms/discord/run.ts";
import type { Host } from "../../../src/platforms/shared/platform.ts";
import { slackLimits } from "../../../src/platforms/slack/limits.ts";
import { createRenderer } from "../../../src/platforms/slack/out/render.ts";
import { connectSlack } from "../../../src/platforms/slack/run.ts";
import { askerOf } from "../../askers.ts";
import { createDigestWorld } from "../../digests/deliveries/digest-world.ts";
import { june } from "../../digests/deliveries/world.ts";
import type { FakeDiscord } from "../../fakes/discord/fake.ts";
import { ids } from "../../fakes/discord/ids.ts";
import { botToken, startFakeDiscord } from "../../fakes/discord/server.ts";
import { startFakeSlack } from "../../fakes/slack/server.ts";
import { eventsAddressIn, overHttp, signingSecret, slackSettings } from "../../fakes/slack/settings.ts";
import { createHost } from "../host.ts";
import { type Asked, library } from "./ask-every-command.ts";

/** A message as it reached Slack. */
const slackMessage = z.looseObject({ blocks: z.array(z.unknown()) });
export type SlackMessage = Readonly<z.infer<typeof slackMessage>>;

/** A message as it reached Discord. */
export interface DiscordMessage {
  readonly flags: number;
  readonly components: readonly unknown[];
}

/** Removes the fields that differ each time: a message's time and id. */
const withoutIds = ({ flags, components }: DiscordMessage): DiscordMessage => ({ flags, components });

/** The messages of one answer after the other. */
type Arrived<Message> = readonly (readonly Message[])[];

const locales: Readonly<Record<Language, string>> = { en: "en-US", es: "es-ES" };

/** A host whose commands give fixed answers. */
const createAnsweringHost = () => {
  const { host, logged } = createHost();
  let given: Reply | null = null;
  const answer = async (): Promise<Reply> => {
    if (given === null) throw new Error("Expected an answer to be given before it is asked for.");
    return given;
  };
  const ask: Ask = { ...host.ask, line: answer, command: answer };
  return {
    host: { ...host, ask },
    logged,
    give(reply: Reply) {
      given = reply;
    },
  };
};

/** Answers slash commands with Slack's own client. Resolves to the messages that reached the fake. */
export const arriveOnSlack = async (replies: readonly Asked[]): Promise<Arrived<SlackMessage>> => {
  const slack = await startFakeSlack();
  const { host, logged, give } = createAnsweringHost();
  const platform = await connectSlack(slackSettings(slack.apiUrl, overHttp), host);
  await platform.listen(host);
  const address = eventsAddressIn(logged) ?? "";
  const { pagesOf } = createRenderer("onrecord");
  const arrived: SlackMessage[][] = [];
  for (const { line, reply } of replies) {
    give(reply);
    slack.responses.length = 0;
    const sent = slack.slashCommand({ command: "/onrecord", text: line });
    const { body } = await slack.sendOverHttp(address, signingSecret, sent);
    const following = pagesOf(reply, slackLimits.messagesPerReply).length - 1;
    await slack.until(() => slack.responses.length === following);
    arrived.push([body, ...slack.responses].map((message) => slackMessage.parse(message)));
  }
  await platform.stop();
  await slack.stop();
  return arrived;
};

const connectTo = (discord: FakeDiscord, host: Host) =>
  connectDiscord(
    { token: botToken, guildIds: [], editors: [], channels: [], apiUrl: discord.url },
    host,
    // Discord allows a bot to identify once every five seconds.
    { ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) } },
  );

/** Answers slash commands of a person in a language with discord.js. Resolves to the messages that reached the fake. */
export const arriveOnDiscord = async (
  replies: readonly Asked[],
  language: Language,
): Promise<Arrived<DiscordMessage>> => {
  const discord = await startFakeDiscord();
  const { host, give } = createAnsweringHost();
  const platform = await connectTo(discord, host);
  await platform.listen(host);
  const arrived: DiscordMessage[][] = [];
  for (const { name, reply } of replies) {
    give(reply);
    const interaction = discord.command(name, {}, { locale: locales[language] ?? language });
    const messages = pagesOf(reply, discordLimits.messagesPerReply).length;
    await discord.until(() => interaction.replies.length === messages);
    arrived.push(interaction.replies.map(withoutIds));
  }
  await platform.stop();
  await discord.close();
  return arrived;
};

/** Sets up a digest in a Discord channel and moves the clock to its slot. Resolves to the messages posted. */
export const postDigestOnDiscord = async (
  line: string,
  folder: string,
): Promise<readonly DiscordMessage[]> => {
  const discord = await startFakeDiscord();
  const platform = await connectTo(discord, createHost().host);
  const takeDowns: (() => Promise<void>)[] = [];
  const { ask, scheduler, time } = await createDigestWorld({
    library,
    database: join(folder, "digest.sqlite"),
    platform: () => ({ on: true, platform }),
    atEnd: (takeDown) => takeDowns.push(takeDown),
  });
  await ask.line(line, askerOf("en", { platform: "discord", channel: `discord:${ids.text}` }));
  time.now = june("01T08:30");
  await scheduler.tick();
  for (const takeDown of takeDowns) await takeDown();
  await platform.stop();
  await discord.close();
  return discord.messages.map(withoutIds);
};
