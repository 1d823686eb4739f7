import { createHash } from "node:crypto";
import { DiscordAPIError, HTTPError, RateLimitError, type REST, Routes } from "discord.js";
import { z } from "zod";
import type { Answer } from "../../answer.ts";
import { messageOf } from "../../errors.ts";
import { networkCodeOf, wasNeverSent } from "../../network-error.ts";
import type { PostOutcome } from "../../platform.ts";
import { limits } from "./limits.ts";
import { type DiscordMessage, type PlainMessage, pagesOf, renderPage, renderPlainPage } from "./render.ts";
import { isDiscordId } from "./settings.ts";

type Failure = Extract<PostOutcome, { outcome: "refused" | "unknown" }>;

/** What a failed request says of the message: surely not posted, or nobody knows. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof RateLimitError) {
    const reason = `rate limited for ${Math.round(error.retryAfter / 1_000)} s`;
    return { outcome: "refused", reason, retry: true };
  }
  if (error instanceof DiscordAPIError) {
    return { outcome: "refused", reason: `${error.message} (${error.code})`, retry: false };
  }
  if (error instanceof HTTPError) return { outcome: "unknown", reason: `HTTP status ${error.status}` };
  const code = networkCodeOf(error);
  const reason = code ?? messageOf(error);
  return wasNeverSent(code) ? { outcome: "refused", reason, retry: true } : { outcome: "unknown", reason };
};

/** Whether Discord found a message itself wrong, so that another form of it may pass. */
export const isRejectedForm = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.status === 400;

/**
 * The nonce of one message of a delivery: the same each time it is tried, so that Discord returns the message that
 * stands instead of posting it twice, for as long as it remembers ("the past few minutes"). A hash, because a delivery
 * id may take up all of the length itself.
 */
export const nonceOf = (deliveryId: string, part: number): string =>
  createHash("sha256")
    .update(`${deliveryId}\n${part}`)
    .digest("base64url")
    .slice(0, limits.message.nonceCharacters);

const posted = z.object({ id: z.string() });

/**
 * Posts an answer, a request for each message, none of them ever repeated; the first that fails ends it. `rest` must
 * not retry. A page that Discord rejects as it is goes as plain text.
 */
export const postAnswer = async (
  rest: REST,
  channel: string,
  answer: Answer,
  deliveryId: string,
): Promise<PostOutcome> => {
  if (!isDiscordId(channel)) return { outcome: "refused", reason: "not a channel id", retry: false };
  const messageIds: string[] = [];
  let part = 0;
  const send = async (message: DiscordMessage | PlainMessage): Promise<void> => {
    const nonce = nonceOf(deliveryId, part);
    part += 1;
    const body = { ...message, nonce, enforce_nonce: true };
    messageIds.push(posted.parse(await rest.post(Routes.channelMessages(channel), { body })).id);
  };
  try {
    const reply = { answer, page: 1, lineOfPage: () => "help" };
    for (const page of pagesOf(reply, Number.POSITIVE_INFINITY)) {
      try {
        await send(renderPage(page, { ephemeral: false }));
      } catch (error) {
        if (!isRejectedForm(error)) throw error;
        for (const plain of renderPlainPage(page, { ephemeral: false })) await send(plain);
      }
    }
    return { outcome: "posted", messageIds };
  } catch (error) {
    const failure = failureOf(error);
    if (messageIds.length === 0) return failure;
    return { outcome: "partly-posted", messageIds, reason: failure.reason };
  }
};
