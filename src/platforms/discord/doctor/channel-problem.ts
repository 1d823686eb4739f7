import {
  type Channel,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  type GuildMember,
  RESTJSONErrorCodes,
} from "discord.js";
import { messageOf } from "../../../base/errors.ts";
import { formatList, inQuotationMarks } from "../../../base/language/format.ts";
import type { Language } from "../../../base/language/language.ts";
import { messagesOf } from "../../../base/language/messages.ts";
import type { ChannelLookup } from "../people/channel-lookup.ts";
import { isTimedOut, missingPermissions } from "../people/permissions.ts";
import { isDiscordId } from "../settings.ts";

const say = messagesOf("platforms", "discord/doctor/channel-problem");

/** The channel's problem that a failed check shows. Null if the failure has another cause. */
export const problemOfFailure = (error: unknown, language: Language): string | null => {
  if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownChannel)
    return say(language, "notThere");
  if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MissingAccess)
    return say(language, "notInvited");
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.GuildChannelUnowned)
    return say(language, "notInvited");
  return null;
};

/** Why the bot, as member `me` of the channel's server, cannot post to the channel. Null if it can. */
export const permissionProblem = (
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
    missing.map((name) => inQuotationMarks(language, name(language))),
  );
  return say(language, "missing", { permissions });
};

/** The problem of an invalid channel id. Null if it is valid. */
export const idProblem = (id: string, language: Language): string | null =>
  isDiscordId(id) ? null : say(language, "id", { came: JSON.stringify(id) });

/** Why the bot cannot post to a channel, and what to do. Null if it can. */
export const discordChannelProblem = async (
  lookup: ChannelLookup,
  id: string,
  language: Language,
): Promise<string | null> => {
  const wrong = idProblem(id, language);
  if (wrong !== null) return wrong;
  try {
    const { channel, me } = await lookup.find(id);
    return permissionProblem(channel, me, language);
  } catch (error) {
    return problemOfFailure(error, language) ?? say(language, "unchecked", { reason: messageOf(error) });
  }
};
