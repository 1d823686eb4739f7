import { setTimeout as sleep } from "node:timers/promises";
import { WebAPIRateLimitedError, type WebClient } from "@slack/web-api";
import type { Answer } from "../../../answer/answer.ts";
import type { Conversation } from "../../../digests/posting.ts";
import { slackLimits } from "../limits.ts";
import { mayRetryOnSlack, slackReasonOf } from "../out/failure.ts";
import { messageDefaults, messagesOfAnswer, type Poster } from "../out/post.ts";
import type { Tell } from "../out/send-pages.ts";

/** The person who created the channel. Empty if the bot created it, or Slack fails to answer. */
export const slackManagersOf = async (
  client: WebClient,
  botUserId: string,
  channel: string,
): Promise<readonly string[]> => {
  try {
    const creator = (await client.conversations.info({ channel })).channel?.creator;
    return creator === undefined || creator === "" || creator === botUserId ? [] : [creator];
  } catch {
    return [];
  }
};

/** Repeats a call once after a short rate limit. A call that Slack refused for that had no effect. */
export const retryAfterRateLimit = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await call();
  } catch (error) {
    const isShort =
      error instanceof WebAPIRateLimitedError && error.retryAfter <= slackLimits.retryAfterSeconds;
    if (!isShort) throw error;
    await sleep(error.retryAfter * 1_000);
    return call();
  }
};

/** Opens the direct message between the bot and a person. */
export const slackConversationWith = async (client: WebClient, user: string): Promise<Conversation> => {
  try {
    const opened = await retryAfterRateLimit(() => client.conversations.open({ users: user }));
    const channel = opened.channel?.id;
    return channel === undefined ? { problem: "Slack opened no conversation", retry: false } : { channel };
  } catch (error) {
    return { problem: slackReasonOf(error), retry: mayRetryOnSlack(error) };
  }
};

/** Sends a person a direct message. Resolves to the reason if it fails, else to null. */
export const tellOnSlack = async (poster: Poster, user: string, answer: Answer): Promise<string | null> => {
  const { client } = poster;
  const conversation = await slackConversationWith(client, user);
  if ("problem" in conversation) return conversation.problem;
  const { channel } = conversation;
  try {
    for (const message of messagesOfAnswer(answer, poster)) {
      await retryAfterRateLimit(() => client.chat.postMessage({ ...messageDefaults, ...message, channel }));
    }
    return null;
  } catch (error) {
    return slackReasonOf(error);
  }
};

/** Sends it as a direct message, for events that Slack offers no reply to. */
export const tellDirectly =
  (poster: Poster, user: string): Tell =>
  async (summary, language) => {
    const problem = await tellOnSlack(poster, user, { language, summary, blocks: [] });
    if (problem !== null) throw new Error(problem);
  };
