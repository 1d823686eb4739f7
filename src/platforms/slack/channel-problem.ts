import type { WebClient } from "@slack/web-api";
import { reasonOf } from "./failure.ts";

/** Why nothing can be posted to a channel, and what to do; null where it can, or where Slack does not say. */
export const channelProblem = async (client: WebClient, channel: string): Promise<string | null> => {
  if (!/^[CGD][A-Z0-9]{2,}$/.test(channel)) {
    return `expected a channel id such as C0123ABCD; ${JSON.stringify(channel)} came. It stands at the end of the channel's details in Slack.`;
  }
  try {
    const { channel: found } = await client.conversations.info({ channel });
    if (found?.is_archived === true) return "the channel is archived. Unarchive it, or choose another.";
    if (found?.is_member === false) return "the bot is not in the channel. Invite it there with /invite.";
    return null;
  } catch (error) {
    const reason = reasonOf(error);
    switch (reason) {
      case "channel_not_found":
        return "there is no such channel, or it is private and the bot is not in it. Check the id, or invite the bot.";
      case "missing_scope":
        if (channel.startsWith("D")) {
          return "it is a conversation between people, which the bot cannot join. Choose a channel.";
        }
        return "the app lacks the scopes channels:read and groups:read. Add them and install the app again.";
      default:
        return `it could not be checked (${reason}).`;
    }
  }
};
