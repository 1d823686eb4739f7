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

/** A channel as the bot sees it. */
export interface Seen {
  readonly channel: Channel | null;
  /** The bot in the channel's server; null in a direct message. */
  readonly me: GuildMember | null;
}

/** How the bot sees channels: a connection knows all of them; without one, the bot asks Discord for each. */
export interface Sight {
  /** Rejects if Discord does not show the channel, or does not answer. */
  look(id: string): Promise<Seen>;
  /** Whether the channel is known to be in a server that the bot is in. */
  isInServer(id: string): boolean;
  /** Who owned the server of a channel that was deleted: no one else can get a notice. Null if the platform does not know. */
  ownerOfDeleted(id: string): string | null;
}

const mostDeleted = 10_000;

/** What a connected client knows. It remembers the channels that are deleted from now on, the last of them. */
export const sightOfConnection = (client: Client<true>): Sight => {
  const owners = new Map<string, string>();
  const note = (channel: DMChannel | NonThreadGuildBasedChannel | AnyThreadChannel): void => {
    if (channel.isDMBased()) return;
    owners.set(channel.id, channel.guild.ownerId);
    const [oldest] = owners.keys();
    if (owners.size > mostDeleted && oldest !== undefined) owners.delete(oldest);
  };
  client.on(Events.ChannelDelete, note);
  client.on(Events.ThreadDelete, note);
  return {
    async look(id) {
      const channel = await client.channels.fetch(id);
      return { channel, me: channel === null || channel.isDMBased() ? null : channel.guild.members.me };
    },
    // Discord tells of all channels of the servers that the bot is in, also of those that it may not see.
    isInServer: (id) => client.channels.cache.has(id),
    ownerOfDeleted: (id) => owners.get(id) ?? null,
  };
};

/** Discord's client for its rules alone: it asks, and never connects. */
export const createOnlooker = (token: string, rest: Partial<RESTOptions>): Client => {
  const client = new Client({ intents: [], rest });
  client.rest.setToken(token);
  return client;
};

/** Asks for a channel, and for all that permissions in it depend on: its server's roles, the bot's, a thread's parent. */
const ask = async (client: Client, botId: string, id: string): Promise<Seen> => {
  const found = await client.channels.fetch(id, { cache: false, allowUnknownGuild: true });
  if (found === null || found.isDMBased()) return { channel: found, me: null };
  const guild = await client.guilds.fetch({ guild: found.guildId, force: true });
  const me = await guild.members.fetch({ user: botId, force: true });
  if (found.isThread() && found.parentId !== null)
    await client.channels.fetch(found.parentId, { force: true });
  // Now that its server is known, the channel belongs to it.
  return { channel: await client.channels.fetch(id, { force: true }), me };
};

/** The answer to a client that asks without being connected. */
export const sightByAsking = (client: Client, botId: string): Sight => ({
  look: (id) => ask(client, botId, id),
  isInServer: () => false,
  ownerOfDeleted: () => null,
});
