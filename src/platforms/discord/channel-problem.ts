import {
  type Channel,
  type Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from "discord.js";
import { messageOf } from "../../errors.ts";
import { formatList } from "../../i18n/format.ts";
import type { Language } from "../../i18n/language.ts";
import { defineMessages } from "../../i18n/messages.ts";
import { isDiscordId } from "./settings.ts";

const say = defineMessages({
  en: {
    id: "expected a channel id of 17 to 20 digits; {came} came. With Discord’s developer mode on, it is in the channel’s menu.",
    notThere: "there is no such channel. Check the id, or choose another.",
    notInvited:
      "the bot cannot see the channel. Install the app in that server, and let it view the channel.",
    noText: "it takes no messages. Choose a text channel or a thread.",
    unknown: "the bot’s permissions in it could not be checked.",
    missing: "the bot may not post in it. Grant it {permissions} in the channel’s permissions.",
    unchecked: "it could not be checked ({reason}).",
  },
  fr: {
    id: "il faut l’identifiant d’un salon, de 17 à 20 chiffres ; reçu : {came}. Avec le mode développeur de Discord, il figure dans le menu du salon.",
    notThere: "ce salon n’existe pas. Vérifiez l’identifiant, ou choisissez-en un autre.",
    notInvited:
      "le bot ne voit pas le salon. Installez l’application sur ce serveur, et laissez-la voir le salon.",
    noText: "il ne prend pas de messages. Choisissez un salon textuel ou un fil.",
    unknown: "les permissions du bot n’ont pas pu y être vérifiées.",
    missing: "le bot ne peut pas y écrire. Accordez-lui {permissions} dans les permissions du salon.",
    unchecked: "vérification impossible ({reason}).",
  },
  vi: {
    id: "cần mã kênh gồm 17 đến 20 chữ số; đã nhận {came}. Khi bật chế độ nhà phát triển của Discord, mã nằm trong menu của kênh.",
    notThere: "không có kênh này. Hãy kiểm tra mã kênh, hoặc chọn kênh khác.",
    notInvited: "bot không thấy kênh. Hãy cài ứng dụng vào máy chủ đó và cho phép xem kênh.",
    noText: "kênh này không nhận tin nhắn. Hãy chọn kênh văn bản hoặc một chủ đề.",
    unknown: "không kiểm tra được quyền của bot trong kênh.",
    missing: "bot không có quyền đăng trong kênh. Hãy cấp {permissions} trong phần quyền của kênh.",
    unchecked: "không kiểm tra được ({reason}).",
  },
});

const problemOfFailure = (error: unknown, language: Language): string => {
  if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownChannel)
    return say(language, "notThere");
  if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MissingAccess)
    return say(language, "notInvited");
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.GuildChannelUnowned)
    return say(language, "notInvited");
  return say(language, "unchecked", { reason: messageOf(error) });
};

/** Discord's own names of the permissions, by which they are found there. */
const permissionNames = {
  view: { en: "View Channel", fr: "Voir le salon", vi: "Xem kênh" },
  send: { en: "Send Messages", fr: "Envoyer des messages", vi: "Gửi tin nhắn" },
  sendInThreads: {
    en: "Send Messages in Threads",
    fr: "Envoyer des messages dans les fils",
    vi: "Gửi tin nhắn trong chủ đề",
  },
};

const permissionProblem = (channel: Channel, language: Language): string | null => {
  if (!channel.isSendable()) return say(language, "noText");
  if (channel.isDMBased()) return null;
  const granted = channel.permissionsFor(channel.client.user);
  if (granted === null) return say(language, "unknown");
  const { ViewChannel, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  const needed = [
    { name: permissionNames.view, bit: ViewChannel },
    channel.isThread()
      ? { name: permissionNames.sendInThreads, bit: SendMessagesInThreads }
      : { name: permissionNames.send, bit: SendMessages },
  ];
  const missing = needed.filter(({ bit }) => !granted.has(bit)).map(({ name }) => name[language]);
  if (missing.length === 0) return null;
  return say(language, "missing", { permissions: formatList(language, missing) });
};

/** Why nothing can be posted to a channel, and what to do; null where it can. */
export const channelProblem = async (
  client: Client<true>,
  id: string,
  language: Language,
): Promise<string | null> => {
  if (!isDiscordId(id)) return say(language, "id", { came: JSON.stringify(id) });
  try {
    const channel = await client.channels.fetch(id);
    return channel === null ? say(language, "notThere") : permissionProblem(channel, language);
  } catch (error) {
    return problemOfFailure(error, language);
  }
};
