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

/** The members of servers and their permissions. Each function rejects if Discord fails to answer. */
export interface Members {
  /** The server of ids without a server in the settings: the only one that the bot serves. Null if it serves several. */
  onlyServer(): string | null;
  /** The servers whose members may ask. */
  served(): readonly string[];
  /** True if the members of a server may ask. */
  serves(guildId: string): boolean;
  /** The ids of a member: their own and those of their roles. Empty if they are not in the server. */
  idsOf(guildId: string, user: string): Promise<readonly string[]>;
  /** The name of a member in a server; null if they are not in it. */
  nameIn(guildId: string, user: string): Promise<string | null>;
  /** The group of a person who writes to the bot directly, from the servers whose members may ask. */
  groupOf(user: string): Promise<AskerGroup>;
  /** The server of a channel that the bot knows, else null. */
  guildOf(channelId: string): string | null;
  /** True if a person may read a channel of a server. */
  maySee(channelId: string, user: string): Promise<boolean>;
  /** True if a person may manage a channel of a server. */
  mayManage(channelId: string, user: string): Promise<boolean>;
}

/** Discord's guests can only enter one voice channel. They were not invited as members. */
export const groupOfFlags = (flags: number): AskerGroup =>
  (flags & GuildMemberFlags.IsGuest) === 0 ? "members" : "guests";

const isUnknown = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  (error.code === RESTJSONErrorCodes.UnknownMember ||
    error.code === RESTJSONErrorCodes.UnknownUser ||
    error.code === RESTJSONErrorCodes.UnknownGuild);

/** `guildIds` are the servers whose members may ask. If empty, they are all servers that the bot is in. */
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
    served,
    serves: (guildId) => served().includes(guildId),
    async idsOf(guildId, user) {
      const member = await memberOf(guildId, user);
      return member === null ? [] : [user, ...member.roles.cache.keys()];
    },
    async nameIn(guildId, user) {
      return (await memberOf(guildId, user))?.displayName ?? null;
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
