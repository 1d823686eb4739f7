import { createHash } from "node:crypto";
import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Answer } from "../../../answer/answer.ts";
import type { PostedMessage, ReplaceOutcome } from "../../../digests/posting.ts";
import { slackFailureOf, slackReasonOf } from "./failure.ts";
import { deliveryMetadata, messagesOfAnswer, type Poster } from "./post.ts";
import { plainMessages } from "./render.ts";

/** Replaces a posted message by the first message of an answer. */
export const replaceOnSlack = async (
  { client, ...rendering }: Poster,
  { channel, messageId, deliveryId, part }: PostedMessage,
  answer: Answer,
): Promise<ReplaceOutcome> => {
  const message = firstMessage(answer, part, rendering);
  if (message === undefined) return { outcome: "replaced" };
  try {
    await client.chat.update({
      ...message,
      channel,
      ts: messageId,
      metadata: deliveryMetadata(deliveryId, part, { shows: hashOf(message) }),
    });
    return { outcome: "replaced" };
  } catch (error) {
    return isGone(error) ? { outcome: "gone" } : slackFailureOf(error);
  }
};

/** "No message exists with the requested timestamp": https://docs.slack.dev/reference/methods/chat.update#errors */
const isGone = (error: unknown): boolean =>
  error instanceof WebAPIPlatformError && error.data.error === "message_not_found";

/** The first message of an answer. If Slack refused the blocks of the posted one, its part is `1.0`, and plain text replaces it. */
const firstMessage = (answer: Answer, part: string, poster: Omit<Poster, "client">) => {
  const messages = messagesOfAnswer(answer, poster);
  const [message] = part.includes(".") ? plainMessages(messages) : messages;
  return message;
};

/** Names what an edit wrote, in the metadata of its message: Slack returns blocks in another form than it got them. */
const hashOf = (message: object): string =>
  createHash("sha256").update(JSON.stringify(message)).digest("hex").slice(0, 24);

/** Deletes a message of the bot. Resolves to why it is still there, or to null. https://docs.slack.dev/reference/methods/chat.delete */
export const removeFromSlack = async (
  client: WebClient,
  channel: string,
  messageId: string,
): Promise<string | null> => {
  try {
    await client.chat.delete({ channel, ts: messageId });
    return null;
  } catch (error) {
    return isGone(error) ? null : slackReasonOf(error);
  }
};

const shownSchema = z.looseObject({
  messages: z.array(
    z.looseObject({
      ts: z.string(),
      metadata: z.looseObject({ event_payload: z.looseObject({ shows: z.string().optional() }) }).optional(),
    }),
  ),
});

/** Whether a message shows the answer already. "If there are no replies then just the single message referenced by `ts` will return": https://docs.slack.dev/reference/methods/conversations.replies */
export const showsOnSlack = async (
  { client, ...rendering }: Poster,
  { channel, messageId, part }: PostedMessage,
  answer: Answer,
): Promise<boolean> => {
  const message = firstMessage(answer, part, rendering);
  if (message === undefined) return true;
  const only = { ts: messageId, oldest: messageId, latest: messageId, inclusive: true };
  const read = shownSchema.safeParse(
    await client.conversations.replies({ channel, ...only, include_all_metadata: true }).catch(() => null),
  );
  const shown = read.data?.messages.find(({ ts }) => ts === messageId);
  return shown?.metadata?.event_payload.shows === hashOf(message);
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
