import { type Client, type ClientOptions, Events, type Message, REST } from "discord.js";
import { messageOf, OnrecordError } from "../../../base/errors.ts";
import { rememberRecent } from "../../../base/network/lookups.ts";
import { keepTrying } from "../../../base/time/background-work.ts";
import type { PersonChecks } from "../../../digests/posting.ts";
import type { Host } from "../../shared/platform.ts";
import { closeClient, connectGateway, restOptions } from "../connection.ts";
import type { DiscordBot } from "../out/respond.ts";
import { type ChannelLookup, lookupByConnection } from "../people/channel-lookup.ts";
import { createDiscordChecks } from "../people/checks.ts";
import { createMembers } from "../people/members.ts";
import type { DiscordSettings } from "../settings.ts";
import { completeOption } from "./autocomplete.ts";
import { answerCommand } from "./commands.ts";
import { answerComponent } from "./components.ts";
import { answerForm } from "./form.ts";
import { answerMessage } from "./mentions.ts";
import { answerMessageCommand } from "./message-commands.ts";
import { registerCommands } from "./register.ts";
import { watchRestoredDiscordChannels } from "./restored-channels.ts";
import { onMessageInUnarchivedThread } from "./unarchived-threads.ts";

/** A bot that is connected to the gateway. */
export interface Listening {
  /** The channels of the current connection. */
  lookup(): ChannelLookup;
  /** Checks of people, over the current connection. */
  checks(): PersonChecks;
  stop(): Promise<void>;
}

interface Connection {
  readonly client: Client<true>;
  readonly lookup: ChannelLookup;
  readonly checks: PersonChecks;
}

/** Connects to Discord's gateway, and answers questions until it is stopped. */
export const listenToDiscord = async (
  settings: DiscordSettings,
  host: Host,
  overrides: Partial<ClientOptions>,
): Promise<Listening> => {
  const { log } = host;
  const stopping = new AbortController();
  // Discord may deliver an interaction twice. It refuses the second answer, but the command would run twice.
  const isRepeated = rememberRecent(10_000);

  const unretriedRest = new REST({ ...restOptions(settings, log), retries: 0 }).setToken(settings.token);

  const open = async (): Promise<Connection> => {
    const client = await connectGateway(settings, log, overrides);
    if (stopping.signal.aborted) await closeClient(client);
    const lookup = lookupByConnection(client);
    const members = createMembers(client, settings.guildIds);
    const bot: DiscordBot = { host, settings, lookup, members, rest: client.rest, unretriedRest };
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
    onMessageInUnarchivedThread(client, onMessage, log);
    watchRestoredDiscordChannels(client, host);
    client.on(Events.ShardDisconnect, ({ code }) => void reopen(client, code));
    log.info({ user: client.user.tag, servers: client.guilds.cache.size }, "Discord is on.");
    return { client, lookup, checks: createDiscordChecks(bot) };
  };
  // discord.js does not reconnect after some close codes, so a new client replaces the old one.
  const reopen = async (lost: Client, code: number): Promise<void> => {
    log.error({ code }, "Discord closed the connection. Connecting with a new client.");
    await closeClient(lost);
    await keepTrying(async () => {
      try {
        current = await open();
        return true;
      } catch (error) {
        log.error({}, `Cannot connect to Discord again. ${messageOf(error)}`);
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
    lookup: () => current.lookup,
    checks: () => current.checks,
    async stop() {
      stopping.abort();
      unretriedRest.clearHandlerSweeper();
      unretriedRest.clearHashSweeper();
      await closeClient(current.client);
    },
  };
};
