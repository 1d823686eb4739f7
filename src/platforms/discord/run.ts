import { type Client, type ClientOptions, Events, type Message } from "discord.js";
import { isUsedIn, notUsedOutcome, notUsedProblem } from "../../access/allowed-channels.ts";
import { rememberRecent } from "../../asking/recent.ts";
import { messageOf, OnrecordError } from "../../errors.ts";
import { keepTrying } from "../../network/keep-trying.ts";
import type { Host } from "../../platform.ts";
import type { RunningPlatform } from "../../posting.ts";
import { completeOption } from "./autocomplete.ts";
import { channelProblem } from "./channel-problem.ts";
import { answerCommand } from "./commands.ts";
import { answerComponent } from "./components.ts";
import { closeClient, connect } from "./connection.ts";
import { findDelivery } from "./find.ts";
import { answerForm } from "./form.ts";
import { limits } from "./limits.ts";
import { answerMessage } from "./mentions.ts";
import { answerMessageCommand } from "./message-commands.ts";
import { managersOf, rememberGoneChannels, tell } from "./people.ts";
import { postAnswer } from "./post.ts";
import { createPostingRest } from "./posting-rest.ts";
import { registerCommands } from "./register.ts";
import { onMessageInRevivedThread } from "./revived-threads.ts";
import { type DiscordSettings, isDiscordId } from "./settings.ts";
import type { DiscordBot } from "./speak.ts";

/** Connects to Discord and answers commands until it is stopped. `overrides` are for tests, which must not wait. */
export const startDiscord = async (
  settings: DiscordSettings,
  host: Host,
  overrides: Partial<ClientOptions> = {},
): Promise<RunningPlatform> => {
  const { log } = host;
  const stopping = new AbortController();
  // A second delivery of an interaction would be answered again: Discord refuses that one, but its work is done twice.
  const isRepeated = rememberRecent(10_000);

  const open = async (): Promise<Client<true>> => {
    const client = await connect(settings, log, overrides);
    if (stopping.signal.aborted) await closeClient(client);
    const bot: DiscordBot = { host, settings, rest: client.rest };
    client.on(Events.InteractionCreate, async (interaction) => {
      if (isRepeated(interaction.id)) return;
      if (interaction.isChatInputCommand()) await answerCommand(bot, interaction);
      else if (interaction.isMessageContextMenuCommand()) await answerMessageCommand(bot, interaction);
      else if (interaction.isAutocomplete()) await completeOption(bot, interaction);
      else if (interaction.isMessageComponent()) await answerComponent(bot, interaction);
      else if (interaction.isModalSubmit()) await answerForm(bot, interaction);
    });
    const onMessage = async (message: Message): Promise<void> => {
      if (!isRepeated(message.id)) await answerMessage(bot, client, message);
    };
    client.on(Events.MessageCreate, onMessage);
    onMessageInRevivedThread(client, onMessage, log);
    rememberGoneChannels(client);
    client.on(Events.ShardDisconnect, ({ code }) => void reopen(client, code));
    log.info({ user: client.user.tag, servers: client.guilds.cache.size }, "Discord is on.");
    return client;
  };
  // Discord closed the connection in a way that its client does not recover from: an own client takes over.
  const reopen = async (lost: Client, code: number): Promise<void> => {
    log.error({ code }, "Discord closed the connection for good; starting anew.");
    await closeClient(lost);
    await keepTrying(async () => {
      try {
        current = await open();
        return true;
      } catch (error) {
        log.error({}, `Discord did not start again. ${messageOf(error)}`);
        return error instanceof OnrecordError && error.code === "config";
      }
    }, stopping.signal);
  };

  let current = await open();
  await registerCommands(host.commands, {
    rest: current.rest,
    applicationId: current.application.id,
    guildIds: settings.guildIds,
    joinedIds: [...current.guilds.cache.keys()],
    log,
  });
  /** Threads are as used as the channel that they are in. */
  const isUsed = async (id: string): Promise<boolean> => {
    const { channels } = settings;
    if (isUsedIn({ channels, isDirect: false }, id)) return true;
    const channel = isDiscordId(id) ? await current.channels.fetch(id).catch(() => null) : null;
    const parentId = channel?.isThread() === true ? channel.parentId : null;
    return isUsedIn({ channels, isDirect: channel?.isDMBased() === true }, parentId);
  };
  const posting = createPostingRest(settings, log);
  return {
    pace: limits.pace,
    channelProblem: async (channel, language) =>
      (await isUsed(channel))
        ? channelProblem(current, channel, language)
        : notUsedProblem(language, "DISCORD_CHANNELS"),
    post: async (post) =>
      (await isUsed(post.channel))
        ? postAnswer(current, posting, host.lines, post)
        : notUsedOutcome("DISCORD_CHANNELS"),
    find: (channel, deliveryId, since) => findDelivery(current, posting, channel, deliveryId, since),
    managersOf: (channel) => managersOf(current, channel),
    tell: (user, answer) => tell(current, host.lines, user, answer),
    async stop() {
      stopping.abort();
      posting.close();
      await closeClient(current);
    },
  };
};
