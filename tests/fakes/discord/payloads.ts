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
  /** It exists, and the bot may not see it. */
  hidden: "1300000000000000015",
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
const asker = user(ids.asker, "reporter", false);

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

const allowed =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.UseApplicationCommands;

const channel = (id: string, type: ChannelType, name: string, denied = 0n) => ({
  id,
  type,
  name,
  flags: 0,
  guild_id: ids.guild,
  position: 0,
  parent_id: null,
  permission_overwrites: [{ id: ids.guild, type: 0, allow: "0", deny: String(denied) }],
});

export const channels = [
  channel(ids.text, ChannelType.GuildText, "newsroom"),
  channel(ids.forum, ChannelType.GuildForum, "forum"),
  channel(ids.readOnly, ChannelType.GuildText, "rules", PermissionFlagsBits.SendMessages),
] as const;

export const thread = {
  ...channel(ids.thread, ChannelType.PublicThread, "a thread"),
  parent_id: ids.readOnly,
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

/** The server as the gateway tells of it. */
export const guild = {
  id: ids.guild,
  name: "The Herald",
  owner_id: ids.asker,
  features: [],
  roles: [{ id: ids.guild, name: "@everyone", permissions: String(allowed), position: 0, flags: 0 }],
  emojis: [],
  stickers: [],
  channels,
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
};

export interface GivenOption {
  readonly name: string;
  readonly type: number;
  readonly value: string | number;
}

/** A slash command as the gateway tells of it. */
export const commandInteraction = (
  { id, token, locale }: { readonly id: string; readonly token: string; readonly locale: string },
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
  member: { ...member(asker, []), permissions: String(allowed) },
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
    readonly components: readonly object[];
    readonly nonce?: string | number | null | undefined;
  },
) => ({
  id,
  channel_id: channelId,
  type: 0,
  content: content ?? "",
  flags,
  components: components.map((component, index) => ({ ...component, id: index + 1 })),
  ...(nonce === undefined || nonce === null ? {} : { nonce }),
  author: botUser,
  mentions: [],
  mention_roles: [],
  mention_everyone: false,
  attachments: [],
  embeds: [],
  pinned: false,
  tts: false,
  timestamp: "2026-06-01T08:00:00.000000+00:00",
  edited_timestamp: null,
});
export type StoredMessage = ReturnType<typeof messageResponse>;
