import { isDeepStrictEqual } from "node:util";
import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from "discord.js";
import { z } from "zod";
import type { Answer } from "../../../answer/answer.ts";
import { publicReply } from "../../../answer/reply.ts";
import type { KeptLines } from "../../../ask/controls/kept-lines.ts";
import type { PostedMessage, ReplaceOutcome } from "../../../digests/posting.ts";
import type { ChannelLookup } from "../people/channel-lookup.ts";
import { isDiscordId } from "../settings.ts";
import { discordFailureOf, discordReasonOf } from "./failure.ts";
import { mark, referenceCharacters } from "./marker.ts";
import { pagesOfAnswer, visibleToAll } from "./post.ts";
import {
  type DiscordMessage,
  type DiscordPage,
  type PlainDiscordMessage,
  pagesOf,
  renderPage,
  renderPlainPage,
} from "./render.ts";

/** Whether one message shows the whole answer. */
export const fitsOnDiscord = (part: string, answer: Answer): boolean => {
  const [page, ...others] = pagesOf(publicReply(answer), Number.POSITIVE_INFINITY);
  if (page === undefined || others.length > 0) return false;
  return !isPlain(part) || plainMessagesOf(page).length === 1;
};

const isGone = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  (error.code === RESTJSONErrorCodes.UnknownMessage || error.code === RESTJSONErrorCodes.UnknownChannel);

/** The parts of a page that was posted as plain text are `1.0`, `1.1`, …. Components cannot be replaced by plain content. */
const isPlain = (part: string): boolean => part.includes(".");

const plainMessagesOf = (page: DiscordPage): readonly PlainDiscordMessage[] =>
  renderPlainPage(page, visibleToAll, referenceCharacters);

/** The first message of an answer, as it replaces a part of a delivery. Plain content is replaced by plain content. */
const replacementOf = (
  { deliveryId, part }: PostedMessage,
  answer: Answer,
  lines: Pick<KeptLines, "keep">,
): DiscordMessage | PlainDiscordMessage | null => {
  const [page] = pagesOfAnswer(answer, lines);
  const message =
    page === undefined
      ? undefined
      : isPlain(part)
        ? plainMessagesOf(page)[0]
        : renderPage(page, visibleToAll);
  return message === undefined ? null : mark(message, deliveryId, part);
};

/** Replaces a posted message by the first message of an answer. */
export const replaceOnDiscord = async (
  rest: REST,
  lines: Pick<KeptLines, "keep">,
  posted: PostedMessage,
  answer: Answer,
): Promise<ReplaceOutcome> => {
  const { channel, messageId } = posted;
  const body = replacementOf(posted, answer, lines);
  if (body === null || !isDiscordId(channel)) return { outcome: "gone" };
  try {
    await rest.patch(Routes.channelMessage(channel, messageId), { body });
    return { outcome: "replaced" };
  } catch (error) {
    return isGone(error) ? { outcome: "gone" } : discordFailureOf(error);
  }
};

/** Deletes a message of the bot. Resolves to why it is still there, or to null. */
export const removeFromDiscord = async (
  rest: REST,
  channel: string,
  messageId: string,
): Promise<string | null> => {
  try {
    await rest.delete(Routes.channelMessage(channel, messageId));
    return null;
  } catch (error) {
    return isGone(error) ? null : discordReasonOf(error);
  }
};

const textSchema = z.looseObject({ content: z.string() });

/** The texts of a message, in order: its content, and that of its components. */
const textsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  const own = textSchema.safeParse(value).data?.content.trim() ?? "";
  const inside = Object.entries(value).flatMap(([key, part]) => (key === "components" ? textsIn(part) : []));
  return own === "" ? inside : [own, ...inside];
};

/** Whether a message has the same texts as the answer already. Discord adds much to the rest of a message. */
export const showsOnDiscord = async (
  rest: REST,
  lines: Pick<KeptLines, "keep">,
  posted: PostedMessage,
  answer: Answer,
): Promise<boolean> => {
  const { channel, messageId } = posted;
  const written = replacementOf(posted, answer, lines);
  if (written === null || !isDiscordId(channel)) return false;
  const shown = await rest.get(Routes.channelMessage(channel, messageId)).catch(() => null);
  return isDeepStrictEqual(textsIn(shown), textsIn(written));
};

/** The address of a message. Null if the bot cannot find the channel. */
export const discordLinkTo = async (
  lookup: Pick<ChannelLookup, "find">,
  channel: string,
  messageId: string,
): Promise<string | null> => {
  if (!isDiscordId(channel)) return null;
  const known = await lookup.find(channel).catch(() => null);
  const found = known?.channel ?? null;
  if (found === null) return null;
  return `https://discord.com/channels/${found.isDMBased() ? "@me" : found.guildId}/${channel}/${messageId}`;
};
