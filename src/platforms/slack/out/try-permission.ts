import type { WebClient } from "@slack/web-api";
import type { Permission } from "../../../digests/posting.ts";
import { slackFailureOf } from "./failure.ts";

/**
 * Slack says who is in a channel, but not who may post there. So the bot sends itself a message that only its
 * recipient sees. Slack's documentation gives `chat.postEphemeral` the same refusals as a post:
 * https://docs.slack.dev/reference/methods/chat.postEphemeral#errors
 */
export const trySlackPermission = async (
  client: WebClient,
  botUserId: string,
  channel: string,
): Promise<Permission> => {
  try {
    await client.chat.postEphemeral({ channel, user: botUserId, text: "May Onrecord post here?" });
    return "granted";
  } catch (error) {
    const failure = slackFailureOf(error);
    const isRefused = failure.outcome === "refused" && failure.refusal.remedy === "suspend";
    return isRefused ? "refused" : "unknown";
  }
};
