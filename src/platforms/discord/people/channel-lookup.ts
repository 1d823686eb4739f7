import {
  type AnyThreadChannel,
  type Channel,
  Client,
  type DMChannel,
  Events,
  type GuildMember,
  type NonThreadGuildBasedChannel,
  type RESTOptions,
} from "discord.js";
import { LRUCache } from "lru-cache";

/** A channel, and the bot as a member of its server. */
export interface FoundChannel {
  readonly channel: Channel | null;
  /** The bot in the channel's server; null in a direct message. */
  readonly me: GuildMember | null;
}

/** Finds channels: in the cache of a gateway connection, or by REST requests without one. */
export interface ChannelLookup {
  /** Rejects if Discord refuses to return the channel, or fails to answer. */
  find(id: string): Promise<FoundChannel>;
  /** True if the channel is known to be in one of the bot's servers. */
  isInServer(id: string): boolean;
  /** The owner of a deleted channel's server, who gets the notice about it. Null if the channel is not known. */
  ownerOfDeleted(id: string): string | null;
}

const mostDeleted = 10_000;

/** Finds channels with a connected client. It remembers the owners of the last channels that were deleted. */
export const lookupByConnection = (client: Client<true>): ChannelLookup => {
  const owners = new LRUCache<string, string>({ max: mostDeleted });
  const note = (channel: DMChannel | NonThreadGuildBasedChannel | AnyThreadChannel): void => {
    if (channel.isDMBased()) return;
    owners.set(channel.id, channel.guild.ownerId);
  };
  client.on(Events.ChannelDelete, note);
  client.on(Events.ThreadDelete, note);
  return {
    async find(id) {
      const channel = await client.channels.fetch(id);
      return { channel, me: channel === null || channel.isDMBased() ? null : channel.guild.members.me };
    },
    // Discord sends all channels of the bot's servers, including those that the bot may not see.
    isInServer: (id) => client.channels.cache.has(id),
    ownerOfDeleted: (id) => owners.get(id) ?? null,
  };
};

/** A discord.js client that only makes REST requests, and never opens a gateway connection. */
export const createRestClient = (token: string, rest: Partial<RESTOptions>): Client => {
  const client = new Client({ intents: [], rest });
  client.rest.setToken(token);
  return client;
};

/** Requests a channel and the data for its permissions: the server's roles, the bot's roles, a thread's parent. */
const ask = async (client: Client, botId: string, id: string): Promise<FoundChannel> => {
  const found = await client.channels.fetch(id, { cache: false, allowUnknownGuild: true });
  if (found === null || found.isDMBased()) return { channel: found, me: null };
  const guild = await client.guilds.fetch({ guild: found.guildId, force: true });
  const me = await guild.members.fetch({ user: botId, force: true });
  if (found.isThread() && found.parentId !== null)
    await client.channels.fetch(found.parentId, { force: true });
  // Fetched again, because the first fetch did not link the channel to its server, which was not cached yet.
  return { channel: await client.channels.fetch(id, { force: true }), me };
};

/** Finds channels with REST requests. */
export const lookupByRequests = (client: Client, botId: string): ChannelLookup => ({
  find: (id) => ask(client, botId, id),
  isInServer: () => false,
  ownerOfDeleted: () => null,
});
