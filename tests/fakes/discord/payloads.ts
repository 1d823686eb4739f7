import { ChannelType, PermissionFlagsBits } from "discord.js";

/** Who and where things are on the fake. */
export const ids = {
  application: "1300000000000000001",
  bot: "1300000000000000002",
  asker: "1300000000000000003",
  guild: "1300000000000000010",
  text: "1300000000000000011",
  forum: "1300000000000000012",
  readOnly: "1300000000000000013",
  thread: "1300000000000000014",
  /** In a server that the bot is not in. */
  hidden: "1300000000000000015",
  /** In the bot's server, where it may not see it. */
  secret: "1300000000000000016",
} as const;

let last = 1_400_000_000_000_000_000n;
/** An id that was not given before. */
export const nextId = (): string => {
  last += 1n;
  return String(last);
};

const user = (id: string, username: string, bot: boolean) => ({
  id,
  username,
  avatar: null,
  discriminator: "0",
  public_flags: 0,
  flags: 0,
  bot,
  global_name: null,
  primary_guild: null,
});
export const botUser = user(ids.bot, "onrecord", true);
export const askerUser = user(ids.asker, "reporter", false);

const member = (of: typeof botUser, roles: readonly string[]) => ({
  user: of,
  roles,
  joined_at: "2026-01-01T00:00:00.000000+00:00",
  deaf: false,
  mute: false,
  flags: 0,
  nick: null,
  avatar: null,
  banner: null,
  premium_since: null,
  pending: false,
  communication_disabled_until: null,
});

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

const channels = [
  channel(ids.text, ChannelType.GuildText, "newsroom"),
  channel(ids.forum, ChannelType.GuildForum, "forum"),
  channel(ids.readOnly, ChannelType.GuildText, "rules", PermissionFlagsBits.SendMessages),
  channel(ids.secret, ChannelType.GuildText, "secret", PermissionFlagsBits.ViewChannel),
] as const;
export type Channel = ReturnType<typeof channel>;

const thread = {
  ...channel(ids.thread, ChannelType.PublicThread, "a thread", 0n, ids.readOnly),
  owner_id: ids.asker,
  message_count: 0,
  member_count: 0,
  total_message_sent: 0,
  thread_metadata: {
    archived: false,
    archive_timestamp: "2026-01-01T00:00:00.000000+00:00",
    auto_archive_duration: 1440,
    locked: false,
  },
};

/** The channels of the server, and a thread in it, by id. */
export const createChannels = (): Map<string, Channel> =>
  new Map([...channels, thread].map((one) => [one.id, one]));

const isThread = ({ type }: Channel): boolean => type === ChannelType.PublicThread;

/** The server as the gateway tells of it. Channels that the bot may not see are among them. */
export const guildWith = (all: Iterable<Channel>) => ({
  id: ids.guild,
  name: "The Herald",
  owner_id: ids.asker,
  features: [],
  roles: [{ id: ids.guild, name: "@everyone", permissions: String(allowed), position: 0, flags: 0 }],
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

export type GivenOption =
  | { readonly name: string; readonly type: number; readonly value: string | number }
  /** A subcommand. */
  | { readonly name: string; readonly type: number; readonly options: readonly GivenOption[] };

/** A slash command as the gateway tells of it. */
export const commandInteraction = (
  {
    id,
    token,
    locale,
    permissions,
  }: {
    readonly id: string;
    readonly token: string;
    readonly locale: string;
    /** What the asker may do in the channel. */
    readonly permissions: bigint;
  },
  command: { readonly id: string; readonly name: string },
  options: readonly GivenOption[],
) => ({
  id,
  application_id: ids.application,
  type: 2,
  token,
  version: 1,
  locale,
  guild_locale: "en-US",
  guild_id: ids.guild,
  guild: { id: ids.guild, locale: "en-US", features: [] },
  channel_id: ids.text,
  channel: { ...channels[0], permissions: String(allowed) },
  member: { ...member(askerUser, []), permissions: String(permissions) },
  app_permissions: String(allowed),
  entitlements: [],
  authorizing_integration_owners: { "0": ids.guild },
  context: 0,
  attachment_size_limit: 10_485_760,
  data: { ...command, type: 1, options },
});

/** A message as the API answers it. */
export const messageResponse = (
  id: string,
  channelId: string,
  {
    content,
    flags,
    components,
    nonce,
  }: {
    readonly content?: string | null | undefined;
    readonly flags: number;
    readonly components: readonly { readonly id?: number | null | undefined }[];
    readonly nonce?: string | number | null | undefined;
  },
) => ({
  id,
  channel_id: channelId,
  type: 0,
  content: content ?? "",
  flags,
  components: components.map((component, index) => ({ ...component, id: component.id || index + 1 })),
  ...(nonce === undefined || nonce === null ? {} : { nonce }),
  author: botUser,
  mentions: [],
  mention_roles: [],
  mention_everyone: false,
  attachments: [],
  embeds: [],
  pinned: false,
  tts: false,
  timestamp: new Date(Number((BigInt(id) >> 22n) + 1_420_070_400_000n)).toISOString(),
  edited_timestamp: null,
});
export type StoredMessage = ReturnType<typeof messageResponse>;
