import type { WebClient } from "@slack/web-api";
import type { Answer } from "../../../answer/answer.ts";
import { publicReply } from "../../../answer/reply.ts";
import type { KeptLines } from "../../../ask/controls/kept-lines.ts";
import { type PageToPost, postPages, type Send } from "../../../digests/deliveries/post-pages.ts";
import type { Post, PostOutcome } from "../../../digests/posting.ts";
import { said } from "../../../store/deliveries/reason.ts";
import type { Fence } from "../../shared/fence.ts";
import { longSlackLines } from "./controls.ts";
import { isFormRejectedBySlack, slackFailureOf, wasHeldBack } from "./failure.ts";
import { plainMessages, type Renderer, type SlackMessage } from "./render.ts";
import type { Sendable } from "./send-pages.ts";

/** The type of the metadata that names a message's delivery. Only this app can read it. */
export const deliveryEvent = "onrecord_delivery";

/**
 * Fields of every message: no markup, and no links unfurl. A message that is no delivery has metadata, too: `findOnSlack`
 * cannot tell a message without metadata from a delivery whose metadata Slack does not return.
 */
export const messageDefaults = {
  mrkdwn: false,
  unfurl_links: false,
  unfurl_media: false,
  metadata: { event_type: "onrecord_answer", event_payload: {} },
} as const;

/** Slack has no idempotency key. `findOnSlack` finds the message again by this metadata. */
export const deliveryMetadata = (
  deliveryId: string,
  part: string,
  edit: { readonly shows?: string } = {},
) => ({
  event_type: deliveryEvent,
  event_payload: { delivery_id: deliveryId, part, ...edit },
});

const sender =
  ({ client, fence }: SlackPosting, { channel, deliveryId, mayLeave, replyTo }: Post): Send<Sendable> =>
  async (message, part) => {
    try {
      const { ts } = await fence.around(mayLeave, () =>
        client.chat.postMessage({
          ...messageDefaults,
          ...message,
          channel,
          ...(replyTo === undefined ? {} : { thread_ts: replyTo }),
          metadata: deliveryMetadata(deliveryId, part),
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

/** The parts that render and send messages. */
export interface Poster {
  readonly client: WebClient;
  readonly renderer: Renderer;
  readonly lines: Pick<KeptLines, "keep">;
}

/** The parts that post deliveries. Their requests go through the fence. */
export interface SlackPosting extends Poster {
  readonly fence: Fence;
}

/** The messages of an answer, each as an answer. */
export const answersOfMessages = (answer: Answer, renderer: Renderer): readonly Answer[] =>
  renderer
    .pagesOf(publicReply(answer), Number.POSITIVE_INFINITY)
    .map(({ blocks }) => ({ ...answer, blocks }));

/** All messages of an answer. Stores the lines that are too long for their controls. */
export const messagesOfAnswer = (
  answer: Answer,
  { renderer, lines }: Omit<Poster, "client">,
): readonly SlackMessage[] => {
  const pages = renderer.pagesOf(publicReply(answer), Number.POSITIVE_INFINITY);
  const long = longSlackLines(pages.flatMap(({ blocks }) => blocks));
  if (long.length > 0) lines.keep(long);
  return pages.map(renderer.renderPage);
};

/** Posts an answer with one call for each message. It stops at the first failure, and repeats no call. */
export const postToSlack = async (posting: SlackPosting, post: Post): Promise<PostOutcome> => {
  const pages = messagesOfAnswer(post.answer, posting).map(
    (message): PageToPost<Sendable> => ({ formatted: message, plain: () => plainMessages([message]) }),
  );
  return postPages(post, pages, sender(posting, post));
};
