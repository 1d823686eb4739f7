import type { WebClient } from "@slack/web-api";
import type { Permission } from "../../../digests/posting.ts";
import { slackFailureOf } from "./failure.ts";

/**
 * Slack's API lists the members of a channel, but not who may post there. So the bot sends itself an ephemeral message,
 * which nobody else sees. The documented errors are those of a post:
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
