import { Routes } from "discord.js";
import { z } from "zod";
import type { Answer } from "../../../answer/answer.ts";
import { publicReply } from "../../../answer/reply.ts";
import type { KeptLines } from "../../../ask/controls/kept-lines.ts";
import { type PageToPost, postPages, type Send } from "../../../digests/deliveries/post-pages.ts";
import type { Post, PostOutcome } from "../../../digests/posting.ts";
import { type Reason, said } from "../../../store/deliveries/reason.ts";
import { HeldBack } from "../../shared/fence.ts";
import type { ChannelLookup } from "../people/channel-lookup.ts";
import { isDiscordId } from "../settings.ts";
import { longDiscordLines } from "./controls.ts";
import { discordFailureOf, isFormRejectedByDiscord } from "./failure.ts";
import { mark, nonceOf, referenceCharacters } from "./marker.ts";
import type { PostingRest } from "./posting-rest.ts";
import {
  type DiscordMessage,
  type DiscordPage,
  type PlainDiscordMessage,
  pagesOf,
  renderPage,
  renderPlainPage,
} from "./render.ts";

/** Posts are visible to everybody in the channel. */
export const visibleToAll = { ephemeral: false };

/** The parts that post deliveries. */
export interface DiscordPosting {
  readonly lookup: ChannelLookup;
  readonly botId: string;
  readonly rest: PostingRest;
  readonly lines: Pick<KeptLines, "keep">;
}

const answered = z.looseObject({ id: z.string(), nonce: z.union([z.string(), z.number()]).nullish() });

/** The messages of an answer, each as an answer. */
export const answersOfPages = (answer: Answer): readonly Answer[] =>
  pagesOf(publicReply(answer), Number.POSITIVE_INFINITY).map(({ blocks }) => ({ ...answer, blocks }));

/**
 * Sends each message in a single request. If a message with the same nonce exists, Discord returns it, so a message that
 * is sent again within minutes is posted once.
 */
const sender =
  (
    { lookup, rest }: DiscordPosting,
    { channel, deliveryId, mayLeave, replyTo }: Post,
  ): Send<DiscordMessage | PlainDiscordMessage> =>
  async (message, part) => {
    const nonce = nonceOf(deliveryId, part);
    try {
      const answer = await rest.post(
        Routes.channelMessages(channel),
        {
          ...mark(message, deliveryId, part),
          nonce,
          enforce_nonce: true,
          ...(replyTo === undefined
            ? {}
            : { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
        },
        mayLeave,
      );
      const read = answered.safeParse(answer);
      if (read.success && (read.data.nonce ?? nonce) === nonce) {
        return { sent: "posted", messageId: read.data.id };
      }
      const reason: Reason = { key: read.success ? "other-answer" : "no-message" };
      return { sent: "failed", outcome: { outcome: "unknown", reason } };
    } catch (error) {
      if (error instanceof HeldBack) return { sent: "failed", outcome: { outcome: "held-back" } };
      if (isFormRejectedByDiscord(error))
        return { sent: "rejected", reason: said(`${error.message} (${error.code})`) };
      return { sent: "failed", outcome: discordFailureOf(error, lookup.isInServer(channel)) };
    }
  };

/** All pages of an answer. Stores the lines that are too long for their controls. */
export const pagesOfAnswer = (answer: Answer, lines: Pick<KeptLines, "keep">): readonly DiscordPage[] => {
  const pages = pagesOf(publicReply(answer), Number.POSITIVE_INFINITY);
  const long = longDiscordLines(pages.flatMap(({ blocks }) => blocks));
  if (long.length > 0) lines.keep(long);
  return pages;
};

/** Posts an answer with one request for each message. It stops at the first failure, and repeats no request. */
export const postToDiscord = async (posting: DiscordPosting, post: Post): Promise<PostOutcome> => {
  if (!isDiscordId(post.channel)) {
    const refusal = { remedy: "suspend", cause: "channel-gone" } as const;
    return { outcome: "refused", reason: { key: "no-channel" }, refusal };
  }
  const pages = pagesOfAnswer(post.answer, posting.lines).map(
    (page): PageToPost<DiscordMessage | PlainDiscordMessage> => ({
      formatted: renderPage(page, visibleToAll),
      plain: () => renderPlainPage(page, visibleToAll, referenceCharacters),
    }),
  );
  return postPages(post, pages, sender(posting, post));
};
