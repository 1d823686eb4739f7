import { type BaseInteraction, PermissionFlagsBits } from "discord.js";
import type { Asker } from "../../asker.ts";
import { type Language, languageOfLocale } from "../../i18n/language.ts";
import { defineMessages } from "../../i18n/messages.ts";

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
}

/** Who asks. Discord sends what they may do along with it; of time zones it says nothing. */
export const discordAsker = ({ guildId, channelId, user, mayManage }: Person, language: Language): Asker => ({
  platform: "discord",
  workspace: guildId,
  channel: `discord:${channelId}`,
  user: user.id,
  language,
  timeZone: async () => null,
  mayManageChannel: async () => mayManage,
  whoMayManage: () => say(language, "whoMay"),
});

/** Who gave a command or used a control: in their language, else in their server's, else in the usual one. */
export const askerOf = (interaction: BaseInteraction, usual: Language): Asker => {
  const { guildId, channelId, user, locale, guildLocale, memberPermissions } = interaction;
  const language =
    languageOfLocale(locale) ?? (guildLocale === null ? null : languageOfLocale(guildLocale)) ?? usual;
  // A direct message is one's own.
  const mayManage =
    !interaction.inGuild() || memberPermissions?.has(PermissionFlagsBits.ManageChannels) === true;
  return discordAsker({ guildId, channelId: channelId ?? "", user, mayManage }, language);
};
