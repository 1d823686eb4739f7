import { ChannelType, PermissionFlagsBits } from "discord.js";
import { ids } from "./ids.ts";
import { askerUser, botUser, member } from "./people.ts";

/** What the bot may do where nothing is denied. */
export const allowed =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands;

const channel = (
  id: string,
  type: ChannelType,
  name: string,
  denied = 0n,
  parentId: string | null = null,
) => ({
  id,
  type,
  name,
  flags: 0,
  guild_id: ids.guild,
  position: 0,
  parent_id: parentId,
  permission_overwrites: [{ id: ids.guild, type: 0, allow: "0", deny: String(denied) }],
});

export const channels = [
  channel(ids.text, ChannelType.GuildText, "newsroom"),
  channel(ids.forum, ChannelType.GuildForum, "forum"),
  channel(ids.readOnly, ChannelType.GuildText, "rules", PermissionFlagsBits.SendMessages),
  channel(ids.secret, ChannelType.GuildText, "secret", PermissionFlagsBits.ViewChannel),
] as const;
export type Channel = ReturnType<typeof channel>;

/** One more channel that the bot may post to. */
export const textChannel = (id: string, name: string): Channel => channel(id, ChannelType.GuildText, name);

const threadMetadata = {
  archived: false,
  archive_timestamp: "2026-01-01T00:00:00.000000+00:00",
  auto_archive_duration: 1440,
  locked: false,
};

const thread = {
  ...channel(ids.thread, ChannelType.PublicThread, "a thread", 0n, ids.readOnly),
  owner_id: ids.asker,
  message_count: 0,
  member_count: 0,
  total_message_sent: 0,
  thread_metadata: threadMetadata,
};

export const lockedThread = (before: Channel): Channel => ({
  ...before,
  ...{ thread_metadata: { ...threadMetadata, locked: true } },
});

/** The channels of the server, and a thread in it, by id. */
export const createChannels = (): Map<string, Channel> =>
  new Map([...channels, thread].map((one) => [one.id, one]));

const isThread = ({ type }: Channel): boolean => type === ChannelType.PublicThread;

const role = (id: string, name: string, permissions: bigint, position: number) => ({
  id,
  name,
  permissions: String(permissions),
  position,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed: false,
  mentionable: false,
  icon: null,
  unicode_emoji: null,
  flags: 0,
});

const roles = [role(ids.guild, "@everyone", allowed, 0), role(ids.editorRole, "editors", 0n, 1)];

/** The server as the API answers it. */
export const guildResponse = {
  id: ids.guild,
  name: "The Herald",
  icon: null,
  description: null,
  home_header: null,
  splash: null,
  discovery_splash: null,
  features: [],
  banner: null,
  owner_id: ids.asker,
  application_id: null,
  region: "deprecated",
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_id: null,
  system_channel_flags: 0,
  widget_enabled: false,
  widget_channel_id: null,
  verification_level: 0,
  roles,
  default_message_notifications: 0,
  mfa_level: 0,
  explicit_content_filter: 0,
  max_presences: null,
  max_members: 500_000,
  max_stage_video_channel_users: 50,
  max_video_channel_users: 25,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  preferred_locale: "en-US",
  rules_channel_id: null,
  safety_alerts_channel_id: null,
  public_updates_channel_id: null,
  premium_progress_bar_enabled: false,
  nsfw: false,
  nsfw_level: 0,
  emojis: [],
  stickers: [],
  incidents_data: null,
};

/** The server as it is listed among those that the bot is in. */
export const listedGuild = {
  id: ids.guild,
  name: guildResponse.name,
  icon: null,
  banner: null,
  owner: false,
  permissions: String(allowed),
  features: [],
};

/** The server as the gateway tells of it. Channels that the bot may not see are among them. */
export const guildWith = (all: Iterable<Channel>) => ({
  id: ids.guild,
  name: "The Herald",
  owner_id: ids.asker,
  features: [],
  roles,
  emojis: [],
  stickers: [],
  channels: [...all].filter((one) => !isThread(one)),
  threads: [],
  members: [member(botUser, [])],
  member_count: 2,
  joined_at: "2026-01-01T00:00:00.000000+00:00",
  large: false,
  unavailable: false,
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  preferred_locale: "en-US",
  system_channel_flags: 0,
});

/** What the bot may do in a channel. */
export const permissionsIn = ({ permission_overwrites: [everyone] }: Channel): bigint =>
  allowed & ~BigInt(everyone?.deny ?? 0);

/** A conversation of the bot with one person. */
export const directChannel = (id: string) => ({ id, type: 1, flags: 0, recipients: [askerUser] });
