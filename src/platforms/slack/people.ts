import type { WebClient } from "@slack/web-api";
import type { Answer } from "../../answer.ts";
import { reasonOf } from "./failure.ts";
import { pagesOf, quiet } from "./post.ts";
import type { Renderer } from "./render.ts";

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

/** Sends a person a direct message; resolves to why it could not be sent, or null. */
export const tell = async (
  client: WebClient,
  user: string,
  answer: Answer,
  render: Renderer,
): Promise<string | null> => {
  try {
    const channel = (await client.conversations.open({ users: user })).channel?.id;
    if (channel === undefined) return "Slack opened no conversation";
    for (const message of pagesOf(answer, render)) {
      await client.chat.postMessage({ ...quiet, ...message, channel });
    }
    return null;
  } catch (error) {
    return reasonOf(error);
  }
};
