import { DiscordAPIError, RateLimitError } from "discord.js";
import type { Language } from "../../../base/language/language.ts";
import { messagesOf } from "../../../base/language/messages.ts";
import type { Logger } from "../../../base/logger.ts";
import { isFormRejectedByDiscord } from "./failure.ts";
import {
  type DiscordMessage,
  type DiscordPage,
  type PlainDiscordMessage,
  plainMessage,
  renderPage,
  renderPlainPage,
  type Visibility,
} from "./render.ts";

const say = messagesOf("platforms", "discord/out/send-pages");

/** Sends one message. Rejects if Discord refuses it, or if the response is lost, so that the outcome is unknown. */
export type SendOne = (message: DiscordMessage | PlainDiscordMessage) => Promise<void>;

/** True if the outcome of the failed request is unknown. */
export const mayBeLost = (error: unknown): boolean =>
  !(error instanceof DiscordAPIError) && !(error instanceof RateLimitError);

interface SendOptions extends Visibility {
  readonly language: Language;
  readonly log: Logger;
}

/**
 * Sends pages one after the other. A page that Discord rejects is sent as plain text. A page whose response was lost is
 * not sent again, because it may have been posted. The others follow, and then the bot says that one may be missing.
 */
export const sendPages = async (
  pages: readonly DiscordPage[],
  { ephemeral, language, log }: SendOptions,
  send: SendOne,
): Promise<void> => {
  let isLost = false;
  const sendUnlessLost: SendOne = async (message) => {
    try {
      await send(message);
    } catch (error) {
      if (!mayBeLost(error)) throw error;
      isLost = true;
      log.warn({ err: error }, "The response to a page of an answer was lost. The page is not sent again.");
    }
  };
  for (const page of pages) {
    try {
      await sendUnlessLost(renderPage(page, { ephemeral }));
    } catch (error) {
      if (!isFormRejectedByDiscord(error)) throw error;
      log.error({ err: error }, "Discord rejected a page of an answer. Sending it as plain text.");
      for (const plain of renderPlainPage(page, { ephemeral })) await sendUnlessLost(plain);
    }
  }
  if (isLost) await sendUnlessLost(plainMessage(say(language, "lost"), { ephemeral }));
};
