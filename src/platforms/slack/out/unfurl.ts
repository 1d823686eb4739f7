import type { LinkUnfurls } from "@slack/types";
import { WebAPIPlatformError } from "@slack/web-api";
import type { Answer } from "../../../answer/answer.ts";
import { publicReply } from "../../../answer/reply.ts";
import type { ReplaceOutcome } from "../../../digests/posting.ts";
import { isFormRejectedBySlack, slackFailureOf } from "./failure.ts";
import type { Poster } from "./post.ts";

type Unfurling = Pick<Poster, "client" | "renderer">;

/** A message with links. */
interface LinkedMessage {
  readonly channel: string;
  readonly ts: string;
}

/**
 * Shows a card below each link of a message, or replaces its earlier card: "Subsequent attempts with the same ts and channel
 * values will modify the same attachments" (https://docs.slack.dev/reference/methods/chat.unfurl).
 */
export const unfurlOnSlack = async (
  { client, renderer }: Unfurling,
  message: LinkedMessage,
  cards: ReadonlyMap<string, Answer>,
): Promise<void> => {
  const rendered = [...cards].flatMap(([url, card]) => {
    const [page] = renderer.pagesOf(publicReply(card), 1);
    return page === undefined ? [] : [[url, renderer.renderPage(page)] as const];
  });
  const unfurl = (unfurls: LinkUnfurls) => client.chat.unfurl({ ...message, unfurls });
  try {
    await unfurl(Object.fromEntries(rendered.map(([url, { blocks }]) => [url, { blocks }])));
  } catch (error) {
    if (!isFormRejectedBySlack(error)) throw error;
    // Slack does not fully document which blocks an unfurl accepts, so plain text is the fallback.
    await unfurl(Object.fromEntries(rendered.map(([url, { text }]) => [url, { text }])));
  }
};

/** The message was deleted, or the link was removed from it. */
const goneErrors: ReadonlySet<string> = new Set([
  "cannot_unfurl_message",
  "cannot_unfurl_url",
  "message_not_found",
]);

/** Replaces the cards below the links of a message. Never rejects. */
export const replaceCardsOnSlack = async (
  unfurling: Unfurling,
  message: LinkedMessage,
  cards: ReadonlyMap<string, Answer>,
): Promise<ReplaceOutcome> => {
  try {
    await unfurlOnSlack(unfurling, message, cards);
    return { outcome: "replaced" };
  } catch (error) {
    const isGone = error instanceof WebAPIPlatformError && goneErrors.has(error.data.error);
    return isGone ? { outcome: "gone" } : slackFailureOf(error);
  }
};
