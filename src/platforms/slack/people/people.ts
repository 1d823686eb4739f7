import { setTimeout as sleep } from "node:timers/promises";
import { WebAPIRateLimitedError, type WebClient } from "@slack/web-api";
import type { Answer } from "../../../answer/answer.ts";
import type { Conversation } from "../../../digests/posting.ts";
import { limits } from "../limits.ts";
import { mayPass, reasonOf } from "../out/failure.ts";
import { messagesOfAnswer, type Poster, quiet } from "../out/post.ts";

/** Who made the channel, unless that was the bot. */
export const managersOf = async (
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

/** Calls once more where Slack refuses a call for a short while: it surely had no effect. */
export const waitingOnce = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await call();
  } catch (error) {
    const isShort = error instanceof WebAPIRateLimitedError && error.retryAfter <= limits.retryAfterSeconds;
    if (!isShort) throw error;
    await sleep(error.retryAfter * 1_000);
    return call();
  }
};

/** The conversation of the bot and a person. */
export const conversationWith = async (client: WebClient, user: string): Promise<Conversation> => {
  try {
    const opened = await waitingOnce(() => client.conversations.open({ users: user }));
    const channel = opened.channel?.id;
    return channel === undefined ? { problem: "Slack opened no conversation", retry: false } : { channel };
  } catch (error) {
    return { problem: reasonOf(error), retry: mayPass(error) };
  }
};

/** Sends a person a direct message; resolves to why it could not be sent, or null. */
export const tell = async (poster: Poster, user: string, answer: Answer): Promise<string | null> => {
  const { client } = poster;
  const conversation = await conversationWith(client, user);
  if ("problem" in conversation) return conversation.problem;
  const { channel } = conversation;
  try {
    for (const message of messagesOfAnswer(answer, poster)) {
      await waitingOnce(() => client.chat.postMessage({ ...quiet, ...message, channel }));
    }
    return null;
  } catch (error) {
    return reasonOf(error);
  }
};
