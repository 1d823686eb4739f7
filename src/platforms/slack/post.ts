import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  type WebClient,
} from "@slack/web-api";
import { messageOf } from "../../errors.ts";
import { networkCodeOf, wasNeverSent } from "../../network-error.ts";
import type { PostOutcome } from "../../platform.ts";
import type { SlackMessage } from "./render.ts";

/** Errors that say nothing of whether the message was stored. */
const unclearErrors: ReadonlySet<string> = new Set([
  "internal_error",
  "fatal_error",
  "service_unavailable",
  "request_timeout",
]);

type Failure = Exclude<PostOutcome, { outcome: "posted" | "partly-posted" }>;

/** What a failed call says of the message: surely not posted, or nobody knows. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof WebAPIRateLimitedError) {
    return { outcome: "refused", reason: `rate limited for ${error.retryAfter} s`, retry: true };
  }
  if (error instanceof WebAPIPlatformError) {
    const reason = error.data.error;
    if (unclearErrors.has(reason)) return { outcome: "unknown", reason };
    return { outcome: "refused", reason, retry: reason === "ratelimited" };
  }
  if (error instanceof WebAPIHTTPError) {
    const reason = `HTTP status ${error.statusCode}`;
    return error.statusCode >= 500
      ? { outcome: "unknown", reason }
      : { outcome: "refused", reason, retry: error.statusCode === 429 };
  }
  if (error instanceof WebAPIRequestError) {
    const code = networkCodeOf(error.original);
    const reason = code ?? error.original.message;
    return wasNeverSent(code) ? { outcome: "refused", reason, retry: true } : { outcome: "unknown", reason };
  }
  return { outcome: "unknown", reason: messageOf(error) };
};

/** Posts messages one after the other; the first that fails ends it. */
export const postMessages = async (
  client: WebClient,
  channel: string,
  messages: readonly SlackMessage[],
  deliveryId: string,
): Promise<PostOutcome> => {
  const messageIds: string[] = [];
  for (const [part, { text, blocks }] of messages.entries()) {
    try {
      const posted = await client.chat.postMessage({
        channel,
        text,
        blocks,
        mrkdwn: false,
        unfurl_links: false,
        unfurl_media: false,
        // Slack has no idempotency key: this is how a message is found again in the channel's history.
        metadata: { event_type: "onrecord_delivery", event_payload: { delivery_id: deliveryId, part } },
      });
      messageIds.push(posted.ts ?? "");
    } catch (error) {
      const failure = failureOf(error);
      if (messageIds.length === 0) return failure;
      return { outcome: "partly-posted", messageIds, reason: failure.reason };
    }
  }
  return { outcome: "posted", messageIds };
};

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
    const { reason } = failureOf(error);
    switch (reason) {
      case "channel_not_found":
        return "there is no such channel, or it is private and the bot is not in it. Check the id, or invite the bot.";
      case "missing_scope":
        return "the app lacks the scopes channels:read and groups:read. Add them and install the app again.";
      default:
        return `it could not be checked (${reason}).`;
    }
  }
};
