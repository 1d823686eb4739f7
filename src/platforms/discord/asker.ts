import { type ChatInputCommandInteraction, PermissionFlagsBits } from "discord.js";
import type { Asker } from "../../asker.ts";
import type { Language } from "../../i18n/language.ts";
import { defineMessages } from "../../i18n/messages.ts";

const say = defineMessages({
  en: { whoMay: "On Discord these are members with the permission Manage Channels." },
  fr: { whoMay: "Sur Discord, ce sont les membres qui ont la permission « Gérer les salons »." },
  vi: { whoMay: "Trên Discord, đó là các thành viên có quyền Quản lý kênh." },
});

type Interaction = Pick<
  ChatInputCommandInteraction,
  "guildId" | "channelId" | "user" | "memberPermissions" | "inGuild"
>;

/** Who gave a command. Discord sends what they may do along with it; of time zones it says nothing. */
export const discordAsker = (interaction: Interaction, language: Language): Asker => ({
  platform: "discord",
  workspace: interaction.guildId,
  channel: `discord:${interaction.channelId}`,
  user: interaction.user.id,
  language,
  timeZone: async () => null,
  // A direct message is one's own.
  mayManageChannel: async () =>
    !interaction.inGuild() || interaction.memberPermissions?.has(PermissionFlagsBits.ManageChannels) === true,
  whoMayManage: () => say(language, "whoMay"),
});
