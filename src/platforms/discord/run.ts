import { type Client, type ClientOptions, Events } from "discord.js";
import { messageOf, OnrecordError } from "../../errors.ts";
import { keepTrying } from "../../keep-trying.ts";
import type { Host, RunningPlatform } from "../../platform.ts";
import { rememberRecent } from "../../recent.ts";
import { channelProblem } from "./channel-problem.ts";
import { closeClient, connect } from "./connection.ts";
import { findDelivery } from "./find.ts";
import { limits } from "./limits.ts";
import { managersOf, rememberGoneChannels, tell } from "./people.ts";
import { postAnswer } from "./post.ts";
import { createPostingRest } from "./posting-rest.ts";
import { registerCommands } from "./registration.ts";
import { respond } from "./respond.ts";
import type { DiscordSettings } from "./settings.ts";

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
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand() || isRepeated(interaction.id)) return;
      await respond(interaction, client.rest, host);
    });
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
    log,
  });
  const posting = createPostingRest(settings, log);
  return {
    pace: limits.pace,
    channelProblem: (channel, language) => channelProblem(current, channel, language),
    post: (post) => postAnswer(current, posting, post),
    find: (channel, deliveryId, since) => findDelivery(current, posting, channel, deliveryId, since),
    managersOf: (channel) => managersOf(current, channel),
    tell: (user, answer) => tell(current, user, answer),
    async stop() {
      stopping.abort();
      posting.close();
      await closeClient(current);
    },
  };
};
