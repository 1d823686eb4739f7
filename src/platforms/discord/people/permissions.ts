import { type GuildBasedChannel, type GuildMember, PermissionFlagsBits } from "discord.js";
import type { EachLanguage } from "../../../base/language/language.ts";

/** Discord's own names of the permissions, by which they are found there. */
const names = {
  ViewChannel: { en: "View Channel", fr: "Voir le salon", vi: "Xem kênh" },
  SendMessages: { en: "Send Messages", fr: "Envoyer des messages", vi: "Gửi tin nhắn" },
  SendMessagesInThreads: {
    en: "Send Messages in Threads",
    fr: "Envoyer des messages dans les fils",
    vi: "Gửi tin nhắn trong chủ đề",
  },
  ReadMessageHistory: {
    en: "Read Message History",
    fr: "Voir les anciens messages",
    vi: "Đọc lịch sử tin nhắn",
  },
  ManageThreads: { en: "Manage Threads", fr: "Gérer les fils", vi: "Quản lý chủ đề" },
} satisfies Partial<Record<keyof typeof PermissionFlagsBits, EachLanguage>>;

/**
 * What it takes to post to a channel, and to look there whether a post stands. What is shown stands in components, which
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
): readonly EachLanguage[] | null => {
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
