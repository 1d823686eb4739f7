import { type Client, type ClientOptions, Events, type Message, REST } from "discord.js";
import { rememberRecent } from "../../../ask/recent.ts";
import { messageOf, OnrecordError } from "../../../base/errors.ts";
import { keepTrying } from "../../../base/network/keep-trying.ts";
import type { Host } from "../../shared/platform.ts";
import { closeClient, connectGateway, restOptions } from "../connection.ts";
import type { DiscordBot } from "../out/speak.ts";
import { createMembers } from "../people/members.ts";
import { type Sight, sightOfConnection } from "../people/sight.ts";
import type { DiscordSettings } from "../settings.ts";
import { completeOption } from "./autocomplete.ts";
import { answerCommand } from "./commands.ts";
import { answerComponent } from "./components.ts";
import { answerForm } from "./form.ts";
import { answerMessage } from "./mentions.ts";
import { answerMessageCommand } from "./message-commands.ts";
import { registerCommands } from "./register.ts";
import { watchRestoredDiscordChannels } from "./restored.ts";
import { onMessageInRevivedThread } from "./revived-threads.ts";

/** A bot that answers. */
export interface Listening {
  /** What its connection knows of channels, as it is now. */
  sight(): Sight;
  stop(): Promise<void>;
}

/** Connects to Discord's gateway and answers what people ask until it is stopped. */
export const listenToDiscord = async (
  settings: DiscordSettings,
  host: Host,
  overrides: Partial<ClientOptions>,
): Promise<Listening> => {
  const { log } = host;
  const stopping = new AbortController();
  // A second delivery of an interaction would be answered again: Discord refuses that one, but its work is done twice.
  const isRepeated = rememberRecent(10_000);

  const once = new REST({ ...restOptions(settings, log), retries: 0 }).setToken(settings.token);

  const open = async (): Promise<{ readonly client: Client<true>; readonly sight: Sight }> => {
    const client = await connectGateway(settings, log, overrides);
    if (stopping.signal.aborted) await closeClient(client);
    const sight = sightOfConnection(client);
    const members = createMembers(client, settings.guildIds);
    const bot: DiscordBot = { host, settings, sight, members, rest: client.rest, once };
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
    watchRestoredDiscordChannels(client, host);
    client.on(Events.ShardDisconnect, ({ code }) => void reopen(client, code));
    log.info({ user: client.user.tag, servers: client.guilds.cache.size }, "Discord is on.");
    return { client, sight };
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
  const { client } = current;
  await registerCommands(host.commands, {
    rest: client.rest,
    applicationId: client.application.id,
    guildIds: settings.guildIds,
    joinedIds: [...client.guilds.cache.keys()],
    log,
  });
  return {
    sight: () => current.sight,
    async stop() {
      stopping.abort();
      once.clearHandlerSweeper();
      once.clearHashSweeper();
      await closeClient(current.client);
    },
  };
};
