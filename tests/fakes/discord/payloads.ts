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
  /** A role that the asker has. */
  editorRole: "1300000000000000017",
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

/** The bot, as it sees itself. */
export const selfResponse = { ...botUser, mfa_enabled: false, locale: "en-US" };

/** The bot's application. Its id is another than that of the bot's user, as it is for older bots. */
export const applicationResponse = {
  id: ids.application,
  name: "Onrecord",
  icon: null,
  description: "",
  type: null,
  verify_key: "0".repeat(64),
  flags: 0,
  flags_new: "0",
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  owner: askerUser,
  approximate_guild_count: 1,
  approximate_user_install_count: 0,
  approximate_user_authorization_count: 0,
  explicit_content_filter: 0,
  team: null,
  eligible_oauth2_scopes: [],
};

export const member = (
  of: typeof botUser,
  roles: readonly string[],
  timedOutUntil: string | null = null,
) => ({
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
  communication_disabled_until: timedOutUntil,
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

export type GivenOption =
  | { readonly name: string; readonly type: number; readonly value: string | number }
  /** A subcommand. */
  | { readonly name: string; readonly type: number; readonly options: readonly GivenOption[] };

/** Who does something, and how Discord is set for them. */
export interface Doer {
  readonly id: string;
  readonly token: string;
  readonly locale: string;
  /** What the asker may do in the channel. */
  readonly permissions: bigint;
}

/** What a person did with the bot, as the gateway tells of it. */
const interactionWith = (type: number, { id, token, locale, permissions }: Doer, more: object) => ({
  id,
  application_id: ids.application,
  type,
  token,
  version: 1,
  locale,
  guild_locale: "en-US",
  guild_id: ids.guild,
  guild: { id: ids.guild, locale: "en-US", features: [] },
  channel_id: ids.text,
  channel: { ...channels[0], permissions: String(allowed) },
  member: { ...member(askerUser, [ids.editorRole]), permissions: String(permissions) },
  app_permissions: String(allowed),
  entitlements: [],
  authorizing_integration_owners: { "0": ids.guild },
  context: 0,
  attachment_size_limit: 10_485_760,
  ...more,
});

/** A slash command. */
export const commandInteraction = (
  doer: Doer,
  command: { readonly id: string; readonly name: string },
  options: readonly GivenOption[],
) => interactionWith(2, doer, { data: { ...command, type: 1, options } });

/** A command that is chosen in the menu of a message. */
export const messageCommandInteraction = (
  doer: Doer,
  command: { readonly id: string; readonly name: string },
  message: StoredMessage,
) =>
  interactionWith(2, doer, {
    data: { ...command, type: 3, target_id: message.id, resolved: { messages: { [message.id]: message } } },
  });

/** A slash command that is being typed: the option that is `focused` wants choices. */
export const autocompleteInteraction = (
  doer: Doer,
  command: { readonly id: string; readonly name: string },
  options: readonly GivenOption[],
) => interactionWith(4, doer, { data: { ...command, type: 1, options } });

/** A button, or a menu with what was chosen. */
export const componentInteraction = (
  doer: Doer,
  message: StoredMessage,
  {
    custom_id,
    type,
    values,
  }: { readonly custom_id: string; readonly type: number; readonly values?: readonly string[] },
) =>
  interactionWith(3, doer, {
    message,
    data: { custom_id, component_type: type, id: 1, ...(values === undefined ? {} : { values }) },
  });

/** A form that was filled in. */
export const modalInteraction = (
  doer: Doer,
  custom_id: string,
  fields: readonly { readonly custom_id: string; readonly type: number; readonly value: string }[],
) =>
  interactionWith(5, doer, {
    data: {
      custom_id,
      components: fields.map(({ custom_id: name, type, value }, index) => ({
        type: 18,
        id: 2 * index + 1,
        component: {
          type,
          id: 2 * index + 2,
          custom_id: name,
          ...(type === 4 ? { value } : { values: value === "" ? [] : [value] }),
        },
      })),
    },
  });

/** What somebody writes in a channel, or to the bot where there is no server. */
export const writtenMessage = (id: string, channelId: string, content: string, isDirect: boolean) => ({
  ...messageResponse(id, channelId, { content, flags: 0, components: [] }),
  author: askerUser,
  ...(isDirect
    ? { channel_type: 1 }
    : { guild_id: ids.guild, member: { ...member(askerUser, []), user: undefined } }),
  mentions: content.includes(`<@${ids.bot}>`) ? [botUser] : [],
});

export interface SentComponent {
  readonly id?: number | null | undefined;
  readonly components?: readonly SentComponent[] | undefined;
}

/** Every component gets an id, as Discord gives one to those that have none, and what Discord adds to a menu. */
const numbered = (components: readonly SentComponent[]): StoredComponent[] => {
  let last = 0;
  const number = (component: SentComponent): StoredComponent => {
    last += 1;
    const { components: inner, ...own } = component;
    const menu = "options" in component ? { min_values: 1, max_values: 1 } : {};
    return {
      ...own,
      ...menu,
      id: component.id || last,
      ...(inner === undefined ? {} : { components: inner.map(number) }),
    };
  };
  return components.map(number);
};

export interface StoredComponent {
  readonly id: number;
  readonly components?: readonly StoredComponent[];
}

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
    readonly components: readonly SentComponent[];
    readonly nonce?: string | number | null | undefined;
  },
) => ({
  id,
  channel_id: channelId,
  type: 0,
  content: content ?? "",
  flags,
  components: numbered(components),
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
