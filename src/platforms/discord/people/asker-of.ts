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
import type { Asker } from "../../../ask/access/asker.ts";
import { type Language, languageOfLocale } from "../../../base/language/language.ts";
import { formatPerson } from "../../../store/channel.ts";
import type { Host } from "../../shared/platform.ts";
import { type FollowUpChannel, followIn } from "../out/follow.ts";
import { type DiscordBot, untilAnswered } from "../out/respond.ts";
import { type DiscordPerson, discordAsker } from "./asker.ts";
import { discordConversationWith } from "./people.ts";

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
    channelId: null,
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
      channelId,
      send: (body, files) =>
        unretriedRest.post(Routes.channelMessages(channelId), { body, files: [...files] }),
      edit: (id, body) => rest.patch(Routes.channelMessage(channelId, id), { body }),
    }),
    followsAlone: guildId === null,
  };
  return discordAsker(person, bot, await languageFor(person, [guild?.preferredLocale], host));
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
  { guildId: workspace, user }: Pick<DiscordPerson, "guildId" | "user">,
  locales: readonly (string | null | undefined)[],
  { languages, language: usual }: Pick<Host, "languages" | "language">,
): Promise<Language> => {
  const chosen = await languages.of(formatPerson({ platform: "discord", workspace, user: user.id }));
  if (chosen !== null) return chosen;
  const spoken = locales.map((locale) => (locale ? languageOfLocale(locale) : null));
  return spoken.find((language) => language !== null) ?? usual;
};
