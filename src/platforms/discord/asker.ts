import { type BaseInteraction, type Client, type Message, PermissionFlagsBits } from "discord.js";
import { type Asker, addressOf } from "../../asker.ts";
import { type Language, languageOfLocale } from "../../i18n/language.ts";
import { defineMessages } from "../../i18n/messages.ts";
import type { Host } from "../../platform.ts";

const say = defineMessages({
  en: { whoMay: "On Discord these are members with the permission Manage Channels." },
  fr: { whoMay: "Sur Discord, ce sont les membres qui ont la permission « Gérer les salons »." },
  vi: { whoMay: "Trên Discord, đó là các thành viên có quyền Quản lý kênh." },
});

/** What Discord sends of somebody who asks. */
interface Person {
  readonly guildId: string | null;
  readonly channelId: string;
  readonly user: { readonly id: string };
  readonly mayManage: boolean;
  /** The server of a channel, where the bot knows it. */
  guildOf(channelId: string): string | null;
}

/** Who asks. Discord sends what they may do along with it; of time zones it says nothing. */
const discordAsker = (
  { guildId, channelId, user, mayManage, guildOf }: Person,
  language: Language,
): Asker => ({
  platform: "discord",
  workspace: guildId,
  channel: `discord:${channelId}`,
  user: user.id,
  language,
  sees(address) {
    const id = address.slice("discord:".length);
    return id === channelId || (guildId !== null && guildOf(id) === guildId);
  },
  timeZone: async () => null,
  mayManageChannel: async () => mayManage,
  whoMayManage: () => say(language, "whoMay"),
});

const guildIn =
  (client: Client) =>
  (channelId: string): string | null => {
    const channel = client.channels.cache.get(channelId);
    return channel === undefined || channel.isDMBased() ? null : channel.guildId;
  };

/** The first of some locales that is spoken, after what a person chose. */
const languageFor = async (
  { guildId: workspace, user }: Pick<Person, "guildId" | "user">,
  locales: readonly (string | null | undefined)[],
  { languages, language: usual }: Pick<Host, "languages" | "language">,
): Promise<Language> => {
  const chosen = await languages.of(addressOf({ platform: "discord", workspace, user: user.id }));
  if (chosen !== null) return chosen;
  const spoken = locales.map((locale) => (locale ? languageOfLocale(locale) : null));
  return spoken.find((language) => language !== null) ?? usual;
};

/**
 * Who gave a command or used a control: in the language that they chose, else in their Discord's, else in their
 * server's, else in the usual one.
 */
export const askerOf = async (interaction: BaseInteraction, host: Host): Promise<Asker> => {
  const { client, guildId, channelId, user, locale, guildLocale, memberPermissions } = interaction;
  // A direct message is one's own.
  const mayManage =
    !interaction.inGuild() || memberPermissions?.has(PermissionFlagsBits.ManageChannels) === true;
  const person = { guildId, channelId: channelId ?? "", user, mayManage, guildOf: guildIn(client) };
  return discordAsker(person, await languageFor(person, [locale, guildLocale], host));
};

/** Who wrote a message. It says nothing of its author's language: their server's is the closest. */
export const authorOf = async (message: Message, host: Host): Promise<Asker> => {
  const { client, guild, guildId, channelId, author: user, member } = message;
  const permissions = member?.permissionsIn(channelId) ?? null;
  const mayManage = !message.inGuild() || permissions?.has(PermissionFlagsBits.ManageChannels) === true;
  const person = { guildId, channelId, user, mayManage, guildOf: guildIn(client) };
  return discordAsker(person, await languageFor(person, [guild?.preferredLocale], host));
};
