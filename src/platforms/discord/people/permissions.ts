import { type GuildBasedChannel, type GuildMember, PermissionFlagsBits } from "discord.js";
import type { InLanguage } from "../../../base/language/language.ts";
import { textsOf } from "../../../base/language/messages.ts";

/** Discord's own names of the permissions in each language, so that people find them in its settings. */
const names = {
  ViewChannel: textsOf("platforms", "discord/people/permissions", "ViewChannel"),
  SendMessages: textsOf("platforms", "discord/people/permissions", "SendMessages"),
  SendMessagesInThreads: textsOf("platforms", "discord/people/permissions", "SendMessagesInThreads"),
  ReadMessageHistory: textsOf("platforms", "discord/people/permissions", "ReadMessageHistory"),
  ManageThreads: textsOf("platforms", "discord/people/permissions", "ManageThreads"),
} satisfies Partial<Record<keyof typeof PermissionFlagsBits, InLanguage>>;

/** The names of the permissions that a member lacks in a channel. Null if they are unknown. */
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
 * The permissions needed to post to a channel, and to check if a message was posted there. Messages consist of
 * components, which do not need the permission to embed links.
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

/**
 * True if a time-out prevents a member from writing. It suspends all permissions except to view channels and read the
 * history, but not for administrators: https://docs.discord.com/developers/topics/permissions. discord.js's
 * `permissionsFor` ignores time-outs.
 */
export const isTimedOut = (member: GuildMember): boolean =>
  member.isCommunicationDisabled() && !member.permissions.has(PermissionFlagsBits.Administrator);
