import type { Reply } from "../../../answer/reply.ts";
import type { KeptLines } from "../../../ask/controls/control-id.ts";
import type { Logger } from "../../../base/logger.ts";
import { slackLimits } from "../limits.ts";
import { longSlackLines } from "./controls.ts";
import {
  type PlainSlackMessage,
  plainMessages,
  type Renderer,
  type SlackMessage,
  type SlackPage,
} from "./render.ts";

/** A message, or what of it Slack takes where it refuses the blocks. */
export type Sendable = SlackMessage | PlainSlackMessage;

/** Sends one message; rejects where Slack refuses it. `index` is its place among those of the answer. */
type SendMessage = (message: Sendable, index: number) => Promise<unknown>;

/** Says answers on Slack, wherever they go. */
export interface Speaker {
  /** The pages of a reply, as many as are sent at once. Lines too long for their controls are kept. */
  pagesOf(reply: Reply): readonly SlackPage[];
  /** Sends pages, one after the other. From the first that Slack refuses on, they go as plain text. */
  send(pages: readonly SlackPage[], send: SendMessage): Promise<void>;
}

export const createSpeaker = (
  { pagesOf, renderPage }: Renderer,
  lines: Pick<KeptLines, "keep">,
  log: Logger,
): Speaker => ({
  pagesOf(reply) {
    const pages = pagesOf(reply, slackLimits.messagesPerReply);
    const long = longSlackLines(pages.flatMap(({ blocks }) => blocks));
    if (long.length > 0) lines.keep(long);
    return pages;
  },
  async send(pages, send) {
    for (const [index, page] of pages.entries()) {
      try {
        await send(renderPage(page), index);
      } catch (error) {
        log.error({ err: error }, "Slack refused a part of an answer; it goes as plain text.");
        const plain = plainMessages(pages.slice(index).map(renderPage));
        for (const [offset, message] of plain.entries()) await send(message, index + offset);
        return;
      }
    }
  },
});
