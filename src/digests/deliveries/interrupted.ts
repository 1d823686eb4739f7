import { type Answer, paragraph } from "../../answer/answer.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { command, type Inline, plainLine, text } from "../../base/text/inline.ts";
import type { Clock } from "../../base/time/clock.ts";
import { parseChannel } from "../../store/channel.ts";
import type { InterruptedNews } from "../../store/direct-news.ts";
import type { Notice, Notices } from "../../store/notices.ts";
import type { RunningPlatform } from "../posting.ts";
import { leaseOf, turnsOf } from "./lease.ts";
import { onlySoon, type Pacer } from "./pace.ts";
import { holdBack } from "./tries.ts";

const say = messagesOf("digests", "deliveries/interrupted");

/** What replaces the message that showed how far the work was. */
export const interruptedAnswer = (news: InterruptedNews): Answer => {
  const words = wordsOf(news);
  return { language: news.language, summary: plainLine(words), blocks: [paragraph(...words)] };
};

const wordsOf = ({ language, work, line, made }: InterruptedNews): readonly Inline[] => {
  if (made !== undefined)
    return work === "export"
      ? [text(say(language, "exported", { format: made }))]
      : say.inline(language, "drafted", { line: command(`review ${made}`) });
  return line === null ? say.inline(language, "file") : say.inline(language, work, { line: command(line) });
};

interface EditOptions {
  readonly notices: Pick<Notices, "renew">;
  readonly platform: RunningPlatform;
  readonly pacer: Pacer;
  readonly by: string;
  readonly leaseMs: number;
  readonly clock: Clock;
  readonly stopping: AbortSignal;
}

/**
 * Edits the message that showed how far the work was. A repeated edit does no harm. Resolves to "tell" if the person needs a message of their own, because the bot
 * cannot edit that one, and to "retry" if a later attempt may succeed.
 */
export const editInterrupted = async (
  { id, answer }: Pick<Notice, "id"> & { readonly answer: Answer },
  { message }: Pick<InterruptedNews, "message">,
  { notices, platform: { edits }, pacer, by, leaseMs, clock, stopping }: EditOptions,
): Promise<"done" | "tell" | "retry"> => {
  if (message === null || edits === null) return "tell";
  const { id: channel } = parseChannel(message.channel);
  const { mayPost } = turnsOf(
    () => leaseOf(by, clock, leaseMs),
    (lease) => notices.renew([id], lease),
    { pacer: onlySoon(pacer, clock), channel, stopping, clock },
  );
  if (!(await mayPost())) return "retry";
  const became = await edits.replace({ channel, deliveryId: id, part: "0", messageId: message.id }, answer);
  switch (became.outcome) {
    case "replaced":
    case "gone":
      return "done";
    case "unknown":
      return "retry";
    case "refused":
      holdBack(pacer, became.refusal, channel);
      return became.refusal.remedy === "retry" ? "retry" : "tell";
    default:
      return became satisfies never;
  }
};
