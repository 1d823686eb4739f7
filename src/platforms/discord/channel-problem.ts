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
import { isDiscordId } from "./settings.ts";

const notThere = "there is no such channel. Check the id, or choose another.";
const notInvited =
  "the bot cannot see the channel. Install the app in that server, and let it view the channel.";

const problemOfFailure = (error: unknown): string => {
  if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownChannel) return notThere;
  if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MissingAccess) return notInvited;
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.GuildChannelUnowned)
    return notInvited;
  return `it could not be checked (${messageOf(error)}).`;
};

const permissionProblem = (channel: Channel): string | null => {
  if (!channel.isSendable()) return "it takes no messages. Choose a text channel or a thread.";
  if (channel.isDMBased()) return null;
  const granted = channel.permissionsFor(channel.client.user);
  if (granted === null) return "the bot’s permissions in it could not be checked.";
  const needed = channel.isThread()
    ? { "Send Messages in Threads": PermissionFlagsBits.SendMessagesInThreads }
    : { "Send Messages": PermissionFlagsBits.SendMessages };
  const missing = Object.entries({ "View Channel": PermissionFlagsBits.ViewChannel, ...needed })
    .filter(([, permission]) => !granted.has(permission))
    .map(([name]) => name);
  if (missing.length === 0) return null;
  return `the bot may not post in it. Grant it ${missing.join(" and ")} in the channel’s permissions.`;
};

/** Why nothing can be posted to a channel, and what to do; null where it can. */
export const channelProblem = async (client: Client<true>, id: string): Promise<string | null> => {
  if (!isDiscordId(id)) {
    return `expected a channel id of 17 to 20 digits; ${JSON.stringify(id)} came. With Discord’s developer mode on, it is in the channel’s menu.`;
  }
  try {
    const channel = await client.channels.fetch(id);
    return channel === null ? notThere : permissionProblem(channel);
  } catch (error) {
    return problemOfFailure(error);
  }
};
