import {
  ChannelType,
  type Client,
  DiscordAPIError,
  type GuildMember,
  GuildMemberFlags,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from "discord.js";
import type { AskerGroup } from "../../../ask/access/asker.ts";
import { createLookups } from "../../../base/network/lookups.ts";
import { discordLimits } from "../limits.ts";

/** Who is in which server, and what they may see there. Each rejects if Discord does not say. */
export interface Members {
  /** The server of ids that are named without one: the only one that the bot serves; null if it serves several. */
  onlyServer(): string | null;
  /** Whether the members of a server may ask. */
  serves(guildId: string): boolean;
  /** The ids of a member: their own and those of their roles; none if they are not in the server. */
  idsOf(guildId: string, user: string): Promise<readonly string[]>;
  /** Who a person is who writes to the bot directly: by the servers whose members may ask. */
  groupOf(user: string): Promise<AskerGroup>;
  /** The server of a channel that the bot knows; null of any other. */
  guildOf(channelId: string): string | null;
  /** Whether a person may read a channel of a server. */
  maySee(channelId: string, user: string): Promise<boolean>;
  /** Whether a person may manage a channel of a server. */
  mayManage(channelId: string, user: string): Promise<boolean>;
}

/** Discord's guests were let into one voice channel, and are no members that were invited. */
export const groupOfFlags = (flags: number): AskerGroup =>
  (flags & GuildMemberFlags.IsGuest) === 0 ? "members" : "guests";

const isUnknown = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  (error.code === RESTJSONErrorCodes.UnknownMember ||
    error.code === RESTJSONErrorCodes.UnknownUser ||
    error.code === RESTJSONErrorCodes.UnknownGuild);

/** `guildIds` are the servers whose members may ask; without any, these are all that the bot is in. */
export const createMembers = (client: Client<true>, guildIds: readonly string[]): Members => {
  const lookUp = createLookups(
    async (key): Promise<GuildMember | null> => {
      const [guildId = "", user = ""] = key.split("/");
      const guild = client.guilds.cache.get(guildId);
      if (guild === undefined) return null;
      try {
        return await guild.members.fetch({ user, force: true, cache: false });
      } catch (error) {
        if (isUnknown(error)) return null;
        throw error;
      }
    },
    { lifetimeMs: discordLimits.memberLifetimeMs, most: discordLimits.mostMembers },
  );
  const memberOf = (guildId: string, user: string): Promise<GuildMember | null> =>
    lookUp(`${guildId}/${user}`);
  const served = (): readonly string[] => (guildIds.length > 0 ? guildIds : [...client.guilds.cache.keys()]);
  return {
    onlyServer() {
      const [only, ...others] = served();
      return only === undefined || others.length > 0 ? null : only;
    },
    serves: (guildId) => served().includes(guildId),
    async idsOf(guildId, user) {
      const member = await memberOf(guildId, user);
      return member === null ? [] : [user, ...member.roles.cache.keys()];
    },
    async groupOf(user) {
      let group: AskerGroup = "external";
      for (const guildId of served()) {
        const member = await memberOf(guildId, user);
        if (member === null) continue;
        group = groupOfFlags(member.flags.bitfield);
        if (group === "members") break;
      }
      return group;
    },
    guildOf(channelId) {
      const channel = client.channels.cache.get(channelId);
      return channel === undefined || channel.isDMBased() ? null : channel.guildId;
    },
    async mayManage(channelId, user) {
      const channel = client.channels.cache.get(channelId);
      if (channel === undefined || channel.isDMBased()) return false;
      const member = await memberOf(channel.guildId, user);
      return member !== null && channel.permissionsFor(member).has(PermissionFlagsBits.ManageChannels);
    },
    async maySee(channelId, user) {
      const channel = client.channels.cache.get(channelId);
      if (channel === undefined || channel.isDMBased()) return false;
      const member = await memberOf(channel.guildId, user);
      if (member === null) return false;
      const permissions = channel.permissionsFor(member);
      if (!permissions.has(PermissionFlagsBits.ViewChannel)) return false;
      if (channel.type !== ChannelType.PrivateThread || permissions.has(PermissionFlagsBits.ManageThreads)) {
        return true;
      }
      return channel.members.fetch(user).then(
        () => true,
        () => false,
      );
    },
  };
};
