import type { RespondFn } from "@slack/bolt";
import type { Reply } from "../../../answer/reply.ts";
import { apologize } from "../../../ask/apology.ts";
import type { KeptLines } from "../../../ask/controls/kept-lines.ts";
import type { Language } from "../../../base/language/language.ts";
import { messagesOf } from "../../../base/language/messages.ts";
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

/** A message with blocks, or in plain text if Slack refuses the blocks. */
export type Sendable = SlackMessage | PlainSlackMessage;

/** Sends one message. Rejects if Slack refuses it. `index` is its position in the answer. */
type SendMessage = (message: Sendable, index: number) => Promise<unknown>;

/** Sends answers to Slack, by whichever method the caller gives. */
export interface PageSender {
  /** The pages of a reply that are sent at once. Stores the lines that are too long for their controls. */
  pagesOf(reply: Reply): readonly SlackPage[];
  /** Sends pages one after the other. If Slack refuses one, that page and the rest are sent as plain text. */
  send(pages: readonly SlackPage[], send: SendMessage): Promise<void>;
}

export const createPageSender = (
  { pagesOf, renderPage }: Renderer,
  lines: Pick<KeptLines, "keep">,
  log: Logger,
): PageSender => {
  /** The bot gives the same reply again, if the same is asked. */
  const made = new WeakMap<
    Reply,
    { readonly pages: readonly SlackPage[]; readonly long: readonly string[] }
  >();
  const pagesAndLines = (reply: Reply) => {
    const pages = pagesOf(reply, slackLimits.messagesPerReply);
    return { pages, long: longSlackLines(pages.flatMap(({ blocks }) => blocks)) };
  };
  return {
    pagesOf(reply) {
      const { pages, long } = made.get(reply) ?? pagesAndLines(reply);
      made.set(reply, { pages, long });
      if (long.length > 0) lines.keep(long);
      return pages;
    },
    async send(pages, send) {
      for (const [index, page] of pages.entries()) {
        try {
          await send(renderPage(page), index);
        } catch (error) {
          log.error({ err: error }, "Slack refused a page of an answer. Sending it as plain text.");
          const plain = plainMessages(pages.slice(index).map(renderPage));
          for (const [offset, message] of plain.entries()) await send(message, index + offset);
          return;
        }
      }
    },
  };
};

/** Sends a sentence that only one person sees. */
export type Tell = (sentence: string, language: Language) => Promise<unknown>;

/** Sends it as a reply to the person's command or click. */
export const tellThere =
  (respond: RespondFn): Tell =>
  (text) =>
    respond({ response_type: "ephemeral", replace_original: false, text });

/** Does work for a person. If it fails, the person gets an apology with an id that is also in the log. */
export const orApologize = async (
  say: Tell,
  { language, log }: { readonly language: Language; readonly log: Logger },
  work: () => Promise<void>,
): Promise<void> => {
  try {
    await work();
  } catch (error) {
    const { id, answer } = apologize(language);
    log.error({ err: error, id }, "Answering on Slack failed.");
    try {
      await say(answer.summary, language);
    } catch (failure) {
      log.error({ err: failure, id }, "The apology could not be sent.");
    }
  }
};

const sayAnswering = messagesOf("platforms", "slack/out/send-pages");

/** The acknowledgement of a slow command. It is also a modal's title, so it must not exceed 24 characters. */
export const sayWorking = (language: Language): string => sayAnswering(language, "working");
