import {
  type Channel,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  type GuildMember,
  RESTJSONErrorCodes,
} from "discord.js";
import { messageOf } from "../../../base/errors.ts";
import { formatList } from "../../../base/language/format.ts";
import type { Language } from "../../../base/language/language.ts";
import { defineMessages } from "../../../base/language/messages.ts";
import { inQuotationMarks } from "../../../base/language/typeset.ts";
import { isTimedOut, missingPermissions } from "../people/permissions.ts";
import type { Sight } from "../people/sight.ts";
import { isDiscordId } from "../settings.ts";

const say = defineMessages({
  en: {
    id: "{came} is not a channel id, which has 17 to 20 digits. With Discord’s developer mode on, the id is in the channel’s menu.",
    notThere: "there is no such channel. Check the id, or choose another.",
    notInvited:
      "the bot cannot see the channel. Install the app on that server, and allow it to view the channel.",
    noText: "it does not take messages. Choose a text channel or a thread.",
    unknown: "the bot’s permissions in the channel could not be checked.",
    missing: "the bot lacks permissions. Grant it {permissions} in the channel’s permissions.",
    timedOut: "a moderator has timed out the bot on that server. Remove the time-out.",
    unchecked: "the channel could not be checked ({reason}).",
  },
  fr: {
    id: "{came} n’est pas un identifiant de salon, qui compte de 17 à 20 chiffres. Avec le mode développeur de Discord, il figure dans le menu du salon.",
    notThere: "ce salon n’existe pas. Vérifiez l’identifiant, ou choisissez-en un autre.",
    notInvited:
      "le bot ne voit pas le salon. Installez l’application sur ce serveur, et autorisez-la à voir le salon.",
    noText: "ce salon n’accepte pas de messages. Choisissez un salon textuel ou un fil.",
    unknown: "les permissions du bot dans le salon n’ont pas pu être vérifiées.",
    missing: "il manque des permissions au bot. Accordez-lui {permissions} dans les permissions du salon.",
    timedOut: "la modération a exclu temporairement le bot de ce serveur. Levez cette exclusion.",
    unchecked: "vérification impossible ({reason}).",
  },
  vi: {
    id: "{came} không phải là mã kênh, gồm 17 đến 20 chữ số. Khi bật chế độ nhà phát triển của Discord, mã nằm trong menu của kênh.",
    notThere: "không có kênh này. Hãy kiểm tra mã kênh, hoặc chọn kênh khác.",
    notInvited: "bot không thấy kênh. Hãy cài ứng dụng vào máy chủ đó và cho phép xem kênh.",
    noText: "kênh này không nhận tin nhắn. Hãy chọn kênh văn bản hoặc một chủ đề (thread).",
    unknown: "không kiểm tra được quyền của bot trong kênh.",
    missing: "bot thiếu quyền trong kênh. Hãy cấp {permissions} trong phần quyền của kênh.",
    timedOut: "người kiểm duyệt đã hạn chế bot trong máy chủ đó. Hãy gỡ hạn chế.",
    unchecked: "không kiểm tra được ({reason}).",
  },
});

/** What a failure to look at a channel says of it; null where it says nothing. */
export const problemOfFailure = (error: unknown, language: Language): string | null => {
  if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownChannel)
    return say(language, "notThere");
  if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MissingAccess)
    return say(language, "notInvited");
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.GuildChannelUnowned)
    return say(language, "notInvited");
  return null;
};

/** Why the bot, as this member of the channel's server, cannot post to a channel; null where it can. */
export const problemIn = (
  channel: Channel | null,
  me: GuildMember | null,
  language: Language,
): string | null => {
  if (channel === null) return say(language, "notThere");
  if (!channel.isSendable()) return say(language, "noText");
  if (channel.isDMBased()) return null;
  const missing = me === null ? null : missingPermissions(channel, me);
  if (me === null || missing === null) return say(language, "unknown");
  if (isTimedOut(me)) return say(language, "timedOut");
  if (missing.length === 0) return null;
  const permissions = formatList(
    language,
    missing.map((name) => inQuotationMarks(language, name[language])),
  );
  return say(language, "missing", { permissions });
};

/** What is wrong with a channel's id; null where nothing is. */
export const idProblem = (id: string, language: Language): string | null =>
  isDiscordId(id) ? null : say(language, "id", { came: JSON.stringify(id) });

/** Why nothing can be posted to a channel, and what to do; null where it can. */
export const channelProblem = async (
  sight: Sight,
  id: string,
  language: Language,
): Promise<string | null> => {
  const wrong = idProblem(id, language);
  if (wrong !== null) return wrong;
  try {
    const { channel, me } = await sight.look(id);
    return problemIn(channel, me, language);
  } catch (error) {
    return problemOfFailure(error, language) ?? say(language, "unchecked", { reason: messageOf(error) });
  }
};
