import { type Client, Events, type Guild } from "discord.js";
import { formatChannel } from "../../../store/channel.ts";
import type { Host } from "../../shared/platform.ts";

/**
 * Reports channels in which the bot may be able to post again, because it joined the server or permissions changed:
 * suspended digests may be posted there. Discord sends the bot's own member updates without the intent for members.
 */
export const watchRestoredDiscordChannels = (
  client: Client<true>,
  { mayPostAgain }: Pick<Host, "mayPostAgain">,
): void => {
  const changed = (ids: Iterable<string>): void =>
    mayPostAgain([...ids].map((id) => formatChannel({ platform: "discord", id })));
  const allOf = (guild: Guild): void => changed(guild.channels.cache.keys());
  client.on(Events.GuildCreate, allOf);
  client.on(Events.GuildAvailable, allOf);
  client.on(Events.GuildRoleUpdate, ({ guild }) => allOf(guild));
  client.on(Events.GuildMemberUpdate, (_, { guild, id }) => {
    if (id === client.user.id) allOf(guild);
  });
  client.on(Events.ChannelUpdate, (_, channel) => changed([channel.id]));
  client.on(Events.ThreadUpdate, (_, { id }) => changed([id]));
};
