import {
  type APIInteractionGuildMember,
  type BaseInteraction,
  DiscordAPIError,
  type GuildMember,
  type Message,
  MessageFlags,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  Routes,
} from "discord.js";
import { isUsedIn } from "../../../ask/access/admission.ts";
import type { Asker, Follow } from "../../../ask/access/asker.ts";
import type { NamedId } from "../../../ask/access/named-id.ts";
import { messageOf } from "../../../base/errors.ts";
import { type Language, languageOfLocale } from "../../../base/language/language.ts";
import { messagesOf } from "../../../base/language/messages.ts";
import { formatChannel, formatPerson, parseChannel } from "../../../store/channel.ts";
import type { Host } from "../../shared/platform.ts";
import { type FollowUpChannel, followIn } from "../out/follow.ts";
import { type DiscordBot, untilAnswered } from "../out/respond.ts";
import { groupOfFlags } from "./members.ts";
import { discordConversationWith } from "./people.ts";

const say = messagesOf("platforms", "discord/people/asker");

/** The asker's data from Discord. */
interface Person {
  /** The person's id and those of their roles. */
  readonly ids: readonly string[];
  /** The flags of the server's member. */
  readonly flags: number;
  readonly guildId: string | null;
  readonly channelId: string;
  /** The parent channel, if the channel is a thread and it is known. */
  readonly parentId: string | null;
  readonly user: { readonly id: string };
  readonly mayManage: boolean;
  readonly follow: Follow;
  readonly followsAlone: boolean;
}

/** True if a setting names one of the ids that a person has in a server. */
export const isNamed = async (
  named: readonly NamedId[],
  idsIn: (server: string) => Promise<readonly string[]>,
  { members, host: { log } }: Pick<DiscordBot, "members" | "host">,
): Promise<boolean> => {
  for (const { workspace, id } of named) {
    const server = workspace ?? members.onlyServer();
    if (server === null) continue;
    try {
      if ((await idsIn(server)).includes(id)) return true;
    } catch (error) {
      log.warn({ server }, `Cannot read a member from Discord: ${messageOf(error)}`);
    }
  }
  return false;
};

/** Makes the asker. Discord sends permissions, but no time zone. */
const discordAsker = (person: Person, bot: DiscordBot, language: Language): Asker => {
  const { ids, flags, guildId, channelId, parentId, user, mayManage, follow, followsAlone } = person;
  const { members, host } = bot;
  const { editors, channels } = bot.settings;
  const isDirect = guildId === null;
  const maySee = async (id: string): Promise<boolean> => {
    try {
      return await members.maySee(id, user.id);
    } catch (error) {
      host.log.warn(
        { channel: id },
        `Cannot check on Discord if a person may see a channel: ${messageOf(error)}`,
      );
      return false;
    }
  };
  /** An editor of one server is no editor in another. */
  const isOfServer = (server: string): boolean => isDirect || server === guildId;
  const editorBy = (idsIn: (server: string) => Promise<readonly string[]>): Promise<boolean> =>
    isNamed(editors, async (server) => (isOfServer(server) ? idsIn(server) : []), bot);
  const askForIds = (server: string): Promise<readonly string[]> => members.idsOf(server, user.id);
  const isInNow = async (address: string): Promise<boolean> => {
    const { id } = parseChannel(address);
    // A person is always in their own direct message.
    if (isDirect && id === channelId) return true;
    const guild = members.guildOf(id);
    return guild !== null && isOfServer(guild) && maySee(id);
  };
  return {
    platform: "discord",
    isOperator: false,
    workspace: guildId,
    channel: formatChannel({ platform: "discord", id: channelId }),
    thread: null,
    isDirect,
    follow,
    followsAlone,
    files: [],
    readsAlone: true,
    async group() {
      if (guildId === null) return members.groupOf(user.id);
      return members.serves(guildId) ? groupOfFlags(flags) : "external";
    },
    async elsewhere() {
      if (isUsedIn(channels, channelId, parentId)) return null;
      if (!isDirect) return channels;
      for (const id of channels) if (await members.maySee(id, user.id)) return null;
      return channels;
    },
    user: user.id,
    language,
    isIn: async (address) => parseChannel(address).id === channelId || isInNow(address),
    timeZone: async () => null,
    async mayManage(address) {
      const { id } = parseChannel(address);
      if (id === channelId) return mayManage;
      try {
        return await members.mayManage(id, user.id);
      } catch (error) {
        host.log.warn(
          { channel: id },
          `Cannot check on Discord if a person may manage a channel: ${messageOf(error)}`,
        );
        return false;
      }
    },
    whoMayManage: () => say(language, "whoMay"),
    isEditor: () => editorBy(async (server) => (server === guildId ? ids : askForIds(server))),
    recheck: { isEditor: () => editorBy(askForIds), isIn: isInNow },
    whoMayEdit: () => say(language, "whoEdits"),
  };
};

/** A member's flags, from discord.js's member or from Discord's payload. */
const flagsOf = (member: GuildMember | APIInteractionGuildMember | null): number => {
  if (member === null) return 0;
  return typeof member.flags === "number" ? member.flags : member.flags.bitfield;
};

/** A member's roles, from discord.js's member or, in a server that is not cached, from Discord's payload. */
const rolesOf = (member: GuildMember | APIInteractionGuildMember | null): readonly string[] => {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
};

/** True if an interaction is too old for a follow-up message. */
const isExpired = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  (error.code === RESTJSONErrorCodes.InvalidWebhookToken || error.code === RESTJSONErrorCodes.UnknownWebhook);

/** The language that a person chose in the bot, else the first locale that the bot speaks, else the usual language. */
const languageFor = async (
  { guildId: workspace, user }: Pick<Person, "guildId" | "user">,
  locales: readonly (string | null | undefined)[],
  { languages, language: usual }: Pick<Host, "languages" | "language">,
): Promise<Language> => {
  const chosen = await languages.of(formatPerson({ platform: "discord", workspace, user: user.id }));
  if (chosen !== null) return chosen;
  const spoken = locales.map((locale) => (locale ? languageOfLocale(locale) : null));
  return spoken.find((language) => language !== null) ?? usual;
};

/**
 * The asker of a command or control. Their language is the one that they chose in the bot, else that of their Discord,
 * else their server's, else the usual one.
 */
export const askerOf = async (interaction: BaseInteraction, bot: DiscordBot): Promise<Asker> => {
  const { host, rest, unretriedRest } = bot;
  const {
    token,
    applicationId,
    guildId,
    channelId,
    channel,
    user,
    member,
    locale,
    guildLocale,
    memberPermissions,
  } = interaction;
  // The token is valid for fifteen minutes. Later messages are sent as direct messages.
  const ownChannel: FollowUpChannel = {
    ephemeral: true,
    async send(body, files) {
      await untilAnswered(interaction);
      try {
        return await unretriedRest.post(Routes.webhook(applicationId, token), {
          auth: false,
          body,
          files: [...files],
        });
      } catch (error) {
        if (!isExpired(error)) throw error;
        const own = { ...body, flags: body.flags & ~MessageFlags.Ephemeral };
        const conversation = await discordConversationWith(rest, user.id);
        return unretriedRest.post(Routes.channelMessages(conversation), { body: own, files: [...files] });
      }
    },
    edit: (id, body) => rest.patch(Routes.webhookMessage(applicationId, token, id), { auth: false, body }),
  };
  // A person may manage their own direct message.
  const mayManage =
    !interaction.inGuild() || memberPermissions?.has(PermissionFlagsBits.ManageChannels) === true;
  const person = {
    ids: [user.id, ...rolesOf(member)],
    flags: flagsOf(member),
    guildId,
    channelId: channelId ?? "",
    parentId: channel?.isThread() === true ? channel.parentId : null,
    user,
    mayManage,
    follow: followIn(host, ownChannel),
    followsAlone: true,
  };
  return discordAsker(person, bot, await languageFor(person, [locale, guildLocale], host));
};

/** The author of a message. A message does not contain its author's language, so the server's is used. */
export const authorOf = async (message: Message, bot: DiscordBot): Promise<Asker> => {
  const { host, rest, unretriedRest } = bot;
  const { guild, guildId, channel, channelId, author: user, member } = message;
  const permissions = member?.permissionsIn(channelId) ?? null;
  const mayManage = !message.inGuild() || permissions?.has(PermissionFlagsBits.ManageChannels) === true;
  const person = {
    ids: [user.id, ...rolesOf(member)],
    flags: flagsOf(member),
    guildId,
    channelId,
    parentId: channel.isThread() ? channel.parentId : null,
    user,
    mayManage,
    follow: followIn(host, {
      ephemeral: false,
      send: (body, files) =>
        unretriedRest.post(Routes.channelMessages(channelId), { body, files: [...files] }),
      edit: (id, body) => rest.patch(Routes.channelMessage(channelId, id), { body }),
    }),
    followsAlone: guildId === null,
  };
  return discordAsker(person, bot, await languageFor(person, [guild?.preferredLocale], host));
};
