import type { RespondFn } from "@slack/bolt";
import type { Reply } from "../../../answer/reply.ts";
import { formatChannel } from "../../../store/channel.ts";
import { postedAnswer } from "../../shared/remember-answer.ts";
import type { SlackBot } from "../people/bot.ts";
import { retryAfterRateLimit } from "../people/people.ts";
import { isFormRejectedBySlack, slackFailureOf } from "./failure.ts";
import { messageDefaults } from "./post.ts";
import type { Sendable } from "./send-pages.ts";

/** A channel, and the first message of a thread in it; null if the answer is not for a thread. */
interface SharePlace {
  readonly channel: string;
  readonly thread: string | null;
}

/**
 * Shows an answer to everybody in a channel. The bot posts it itself, because only then does Slack tell the message's id, with which
 * corrections reach it. If the bot cannot post there, the answer goes to the address of the person's click, and cannot be edited later.
 */
export const shareOnSlack = async (
  { host, client, pageSender }: SlackBot,
  { channel, thread }: SharePlace,
  respond: RespondFn,
  reply: Reply,
): Promise<void> => {
  const place = thread === null ? {} : { thread_ts: thread };
  const pages = pageSender.pagesOf(reply);
  const posted = new Map<string, string>();
  let isRefused = false;
  let lost: unknown = null;

  const post = async (message: Sendable, index: number): Promise<void> => {
    const sent = await retryAfterRateLimit(() =>
      client.chat.postMessage({ ...messageDefaults, ...message, ...place, channel }),
    );
    // A page in plain text is several messages, which are not edited later.
    if ("blocks" in message && sent.ts !== undefined) posted.set(String(index), sent.ts);
  };
  const send = async (message: Sendable, index: number): Promise<void> => {
    if (lost !== null) return;
    try {
      if (!isRefused) return await post(message, index);
    } catch (error) {
      if (isFormRejectedBySlack(error)) throw error;
      isRefused = cannotPost(error);
      // The message may exist, so it is not sent again in another form.
      if (!isRefused) lost = error;
    }
    if (isRefused) {
      await respond({
        ...messageDefaults,
        ...place,
        response_type: "in_channel",
        replace_original: false,
        ...message,
      });
    }
  };

  await pageSender.send(pages, send);
  if (lost !== null) throw lost;
  const shared = postedAnswer(
    reply,
    { channel: formatChannel({ platform: "slack", id: channel }), thread },
    pages,
    posted,
  );
  if (shared !== null) host.remember(shared);
};

/** Slack certainly did not post the message, and not because of its blocks. */
const cannotPost = (error: unknown): boolean =>
  !isFormRejectedBySlack(error) && slackFailureOf(error).outcome === "refused";
