import type { WebClient } from "@slack/web-api";
import type { Answer } from "../../answer.ts";
import type { Post, PostOutcome } from "../../platform.ts";
import { type PageToPost, postPages, type Send } from "../../post-pages.ts";
import { failureOf, isRejectedForm } from "./failure.ts";
import { plainMessages, type Renderer, type SlackMessage } from "./render.ts";

/** The name under which a message tells, to this app alone, of which delivery it is a part. */
export const deliveryEvent = "onrecord_delivery";

/** What a message may be without: blocks, where Slack refuses them. */
type Message = Pick<SlackMessage, "text"> & Partial<SlackMessage>;

/** The same for every message: nothing in it is markup, and no link unfolds. */
export const quiet = { mrkdwn: false, unfurl_links: false, unfurl_media: false } as const;

const sender =
  (client: WebClient, { channel, deliveryId }: Post): Send<Message> =>
  async (message, part) => {
    try {
      const { ts } = await client.chat.postMessage({
        ...quiet,
        ...message,
        channel,
        // Slack has no idempotency key: this is how a message is found again in the channel's history.
        metadata: { event_type: deliveryEvent, event_payload: { delivery_id: deliveryId, part } },
      });
      if (ts !== undefined && ts !== "") return { sent: "stands", messageId: ts };
      return { sent: "failed", outcome: { outcome: "unknown", reason: "an answer without a message" } };
    } catch (error) {
      if (isRejectedForm(error)) return { sent: "rejected", reason: error.data.error };
      return { sent: "failed", outcome: failureOf(error) };
    }
  };

/** An answer as the messages that it takes, all of them. */
export const pagesOf = (answer: Answer, render: Renderer): readonly SlackMessage[] =>
  render({ answer, page: 1, lineOfPage: () => "help" }, Number.POSITIVE_INFINITY);

/** Posts an answer, a call for each message, none of them ever repeated; the first that fails ends it. */
export const postAnswer = async (client: WebClient, post: Post, render: Renderer): Promise<PostOutcome> => {
  const pages = pagesOf(post.answer, render).map(
    (message): PageToPost<Message> => ({ formatted: message, plain: () => plainMessages([message]) }),
  );
  return postPages(post, pages, sender(client, post));
};
