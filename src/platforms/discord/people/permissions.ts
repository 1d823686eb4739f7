import { type GuildBasedChannel, type GuildMember, PermissionFlagsBits } from "discord.js";
import type { InLanguage } from "../../../base/language/language.ts";
import { textsOf } from "../../../base/language/messages.ts";

/** Discord's own names of the permissions, by which they are found there. */
const names = {
  ViewChannel: textsOf("platforms", "discord/people/permissions", "ViewChannel"),
  SendMessages: textsOf("platforms", "discord/people/permissions", "SendMessages"),
  SendMessagesInThreads: textsOf("platforms", "discord/people/permissions", "SendMessagesInThreads"),
  ReadMessageHistory: textsOf("platforms", "discord/people/permissions", "ReadMessageHistory"),
  ManageThreads: textsOf("platforms", "discord/people/permissions", "ManageThreads"),
} satisfies Partial<Record<keyof typeof PermissionFlagsBits, InLanguage>>;

/**
 * The permissions to post to a channel, and to check there whether a message was posted. Messages are components, which
 * take no permission to embed links.
 */
const neededIn = (channel: GuildBasedChannel): readonly (keyof typeof names)[] =>
  channel.isThread()
    ? [
        "ViewChannel",
        "SendMessagesInThreads",
        "ReadMessageHistory",
        ...(channel.locked === true ? (["ManageThreads"] as const) : []),
      ]
    : ["ViewChannel", "SendMessages", "ReadMessageHistory"];

/** The permissions that a member lacks in a channel, by name; null where that cannot be said. */
export const missingPermissions = (
  channel: GuildBasedChannel,
  member: GuildMember,
): readonly InLanguage[] | null => {
  const granted = channel.permissionsFor(member);
  if (granted === null) return null;
  return neededIn(channel)
    .filter((name) => !granted.has(PermissionFlagsBits[name]))
    .map((name) => names[name]);
};

/**
 * Whether a member's time-out keeps it from writing. It takes all permissions but those to view and to read the history,
 * except from administrators: https://docs.discord.com/developers/topics/permissions. discord.js leaves it out of them.
 */
export const isTimedOut = (member: GuildMember): boolean =>
  member.isCommunicationDisabled() && !member.permissions.has(PermissionFlagsBits.Administrator);
