import type { App } from "@slack/bolt";
import { z } from "zod";
import { privateReply } from "../../../answer/reply.ts";
import { formatChannel } from "../../../store/channel.ts";
import { postedAnswer } from "../../shared/remember-answer.ts";
import { messageDefaults } from "../out/post.ts";
import { orApologize, type Sendable } from "../out/send-pages.ts";
import type { SlackBot } from "../people/bot.ts";
import { retryAfterRateLimit } from "../people/people.ts";

/** A message to the bot: a mention or a direct message. */
const toBot = z.looseObject({
  user: z.string(),
  text: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  channel: z.string(),
  /** The person's own workspace. In Slack Connect it can differ from the bot's. */
  user_team: z.string().optional(),
});

/** Events that are no new message from a person: messages of bots, edits and deletions. */
const notWritten = z.union([
  z.looseObject({ bot_id: z.string() }),
  z.looseObject({ subtype: z.string().regex(/^(?!file_share$|thread_broadcast$)/) }),
]);

/**
 * Answers mentions of the bot, which also work in threads (slash commands do not), and direct messages. The answer is
 * posted below the question.
 */
export const answerMentions = (
  app: App,
  { host, client, pageSender, askerOf, tellDirectly, isRepeated }: SlackBot,
  botUserId: string,
): void => {
  const answer = async (event: unknown, workspace: string | undefined, isInChannel: boolean) => {
    const parsed = toBot.safeParse(event);
    if (!parsed.success || notWritten.safeParse(event).success) return;
    const { user, text, ts, thread_ts, channel, user_team: userTeam } = parsed.data;
    const id = `${channel} ${ts}`;
    // Without an acknowledgement, Slack delivers the event again, possibly to another process or after a restart.
    if (isRepeated(id) || !(await host.onceKeys.take(`slack mention ${id}`))) return;
    const thread = isInChannel ? (thread_ts ?? ts) : thread_ts;
    const origin = { user, userTeam, channel, workspace: workspace ?? "" };
    const asker = await askerOf(thread === undefined ? origin : { ...origin, thread });
    const address = formatChannel({ platform: "slack", id: channel });
    const conversation = thread === undefined ? address : `${address}/${thread}`;
    const reply = await host.ask.line(typedText(text, botUserId), {
      ...asker,
      readsAlone: !isInChannel,
      thread: { before: conversation, after: conversation },
    });
    if (reply.refusal?.isRepeated === true || reply.isThanks === true) return;
    const place = { channel, ...(thread === undefined ? {} : { thread_ts: thread }) };
    const pages = pageSender.pagesOf(privateReply(reply));
    const posted = new Map<string, string>();
    const send = async (message: Sendable, index: number): Promise<void> => {
      if (reply.refusal !== undefined) {
        await retryAfterRateLimit(() => client.chat.postEphemeral({ ...message, ...place, user }));
        return;
      }
      const sent = await retryAfterRateLimit(() =>
        client.chat.postMessage({ ...messageDefaults, ...message, ...place }),
      );
      // A page in plain text is several messages, which are not edited later.
      if ("blocks" in message && sent.ts !== undefined) posted.set(String(index), sent.ts);
    };
    await orApologize(tellDirectly(user), { language: asker.language, log: host.log }, () =>
      pageSender.send(pages, send),
    );
    const there = { channel: address, thread: thread ?? null };
    const answered = isInChannel ? postedAnswer(reply, there, pages, posted) : null;
    if (answered !== null) host.remember(answered);
  };
  app.event("app_mention", ({ event, body }) => answer(event, body.team_id, true));
  app.event("message", async ({ event, body }) => {
    if (event.channel_type === "im") await answer(event, body.team_id, false);
  });
};

/** The text that a person typed, without Slack's markup and mentions of the bot. Links become their addresses. */
export const typedText = (text: string, botUserId: string): string =>
  text
    .replaceAll(`<@${botUserId}>`, " ")
    .replaceAll(/<(https?:\/\/[^<|>]+)(?:\|[^<>]*)?>/gu, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .trim();
