import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import type { Answer } from "../../../answer/answer.ts";
import type { PostedMessage, ReplaceOutcome } from "../../../digests/posting.ts";
import { slackFailureOf } from "./failure.ts";
import { deliveryMetadata, messagesOfAnswer, type Poster } from "./post.ts";
import { plainMessages } from "./render.ts";

/** "No message exists with the requested timestamp": https://docs.slack.dev/reference/methods/chat.update#errors */
const gone = "message_not_found";

/** Replaces a posted message by the first message of an answer. If Slack refused its blocks, its part is `1.0`, and plain text replaces it. */
export const replaceOnSlack = async (
  { client, ...rendering }: Poster,
  { channel, messageId, deliveryId, part }: PostedMessage,
  answer: Answer,
): Promise<ReplaceOutcome> => {
  const messages = messagesOfAnswer(answer, rendering);
  const [message] = part.includes(".") ? plainMessages(messages) : messages;
  if (message === undefined) return { outcome: "replaced" };
  try {
    await client.chat.update({
      ...message,
      channel,
      ts: messageId,
      metadata: deliveryMetadata(deliveryId, part),
    });
    return { outcome: "replaced" };
  } catch (error) {
    const isGone = error instanceof WebAPIPlatformError && error.data.error === gone;
    return isGone ? { outcome: "gone" } : slackFailureOf(error);
  }
};

/** https://docs.slack.dev/reference/methods/chat.getPermalink */
export const slackLinkTo = async (
  client: WebClient,
  channel: string,
  messageId: string,
): Promise<string | null> => {
  const found = await client.chat.getPermalink({ channel, message_ts: messageId }).catch(() => null);
  return found?.permalink ?? null;
};
