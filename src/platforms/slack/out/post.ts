import type { WebClient } from "@slack/web-api";
import type { Answer } from "../../../answer/answer.ts";
import { publicReply } from "../../../answer/reply.ts";
import type { KeptLines } from "../../../ask/controls/control-id.ts";
import { type PageToPost, postPages, type Send } from "../../../digests/deliveries/post-pages.ts";
import type { Post, PostOutcome } from "../../../digests/posting.ts";
import { said } from "../../../store/deliveries/reason.ts";
import type { Fence } from "../../shared/fence.ts";
import { longSlackLines } from "./controls.ts";
import { isFormRejectedBySlack, slackFailureOf, wasHeldBack } from "./failure.ts";
import { plainMessages, type Renderer, type SlackMessage } from "./render.ts";
import type { Sendable } from "./speak.ts";

/** The name under which a message tells, to this app alone, of which delivery it is a part. */
export const deliveryEvent = "onrecord_delivery";

/**
 * The same for every message: nothing in it is markup, and no link unfolds. It carries metadata, since a process that looks for
 * a delivery in the channel takes a message without for one of a delivery whose metadata Slack does not show.
 */
export const quiet = {
  mrkdwn: false,
  unfurl_links: false,
  unfurl_media: false,
  metadata: { event_type: "onrecord_answer", event_payload: {} },
} as const;

const sender =
  ({ client, fence }: SlackPosting, { channel, deliveryId, mayLeave }: Post): Send<Sendable> =>
  async (message, part) => {
    try {
      const { ts } = await fence.around(mayLeave, () =>
        client.chat.postMessage({
          ...quiet,
          ...message,
          channel,
          // Slack has no idempotency key: this is how a message is found again in the channel's history.
          metadata: { event_type: deliveryEvent, event_payload: { delivery_id: deliveryId, part } },
        }),
      );
      if (ts !== undefined && ts !== "") return { sent: "posted", messageId: ts };
      return { sent: "failed", outcome: { outcome: "unknown", reason: { key: "no-message" } } };
    } catch (error) {
      if (wasHeldBack(error)) return { sent: "failed", outcome: { outcome: "held-back" } };
      if (isFormRejectedBySlack(error)) return { sent: "rejected", reason: said(error.data.error) };
      return { sent: "failed", outcome: slackFailureOf(error) };
    }
  };

/** What posts and messages are made with. */
export interface Poster {
  readonly client: WebClient;
  readonly renderer: Renderer;
  readonly lines: Pick<KeptLines, "keep">;
}

/** What posts are made with besides. */
export interface SlackPosting extends Poster {
  readonly fence: Fence;
}

/** An answer as the messages that it takes, all of them. Lines too long for their controls are kept. */
export const messagesOfAnswer = (
  answer: Answer,
  { renderer, lines }: Omit<Poster, "client">,
): readonly SlackMessage[] => {
  const pages = renderer.pagesOf(publicReply(answer), Number.POSITIVE_INFINITY);
  const long = longSlackLines(pages.flatMap(({ blocks }) => blocks));
  if (long.length > 0) lines.keep(long);
  return pages.map(renderer.renderPage);
};

/** Posts an answer, a call for each message, none of them ever repeated; the first that fails ends it. */
export const postToSlack = async (posting: SlackPosting, post: Post): Promise<PostOutcome> => {
  const pages = messagesOfAnswer(post.answer, posting).map(
    (message): PageToPost<Sendable> => ({ formatted: message, plain: () => plainMessages([message]) }),
  );
  return postPages(post, pages, sender(posting, post));
};
