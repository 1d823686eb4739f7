import { PermissionFlagsBits } from "discord.js";
import { onTestFinished } from "vitest";
import { ids } from "../../../fakes/discord/ids.ts";
import { botToken, startFakeDiscord } from "../../../fakes/discord/server.ts";
import type { OnPost } from "../../../fakes/fault.ts";
import { startFakeSlack } from "../../../fakes/slack/server.ts";

/** An in-process platform that the real program connects to. */
export interface Server {
  readonly environment: Readonly<Record<string, string>>;
  /** The address of a channel that the bot may post to. */
  readonly channel: string;
  /** The messages that stand in the channel, as something to compare. */
  messages(): readonly string[];
  onPost(decide: OnPost): void;
  /** How often something was posted, whether it stands or not. */
  posts(): number;
  /** Takes from the bot what it needs to post to the channel. */
  shutOut(): void;
  /** What was said to people directly, as text. */
  direct(): readonly string[];
  /** Sets its clock. */
  setTime(at: Temporal.Instant): void;
}

const createClock = () => {
  let offsetMs = 0;
  return {
    nowMs: (): number => Date.now() + offsetMs,
    set(at: Temporal.Instant): void {
      offsetMs = at.epochMilliseconds - Date.now();
    },
  };
};

export const startSlackServer = async (): Promise<Server> => {
  const clock = createClock();
  const slack = await startFakeSlack({ nowMs: clock.nowMs });
  onTestFinished(() => slack.stop());
  slack.channels.set("C123", { id: "C123", is_member: true, creator: "U9" });
  return {
    environment: { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", SLACK_API_URL: slack.apiUrl },
    channel: "slack:C123",
    messages: () =>
      slack.messages.filter(({ channel }) => channel === "C123").map(({ blocks }) => JSON.stringify(blocks)),
    onPost: (decide) => slack.onPost(decide),
    posts: () => slack.calls.filter(({ method }) => method === "chat.postMessage").length,
    shutOut: () => void slack.channels.set("C123", { id: "C123", is_member: false, creator: "U9" }),
    direct: () =>
      slack.messages.filter(({ channel }) => channel === "D9").map(({ blocks }) => JSON.stringify(blocks)),
    setTime: clock.set,
  };
};

export const startDiscordServer = async (): Promise<Server> => {
  const clock = createClock();
  const discord = await startFakeDiscord(null, { nowMs: clock.nowMs });
  onTestFinished(() => discord.close());
  return {
    environment: { DISCORD_TOKEN: botToken, DISCORD_API_URL: discord.url },
    channel: `discord:${ids.text}`,
    messages: () =>
      discord.messages
        .filter(({ channel_id: channel }) => channel === ids.text)
        .map(({ components, content }) => JSON.stringify([components, content])),
    onPost: (decide) => discord.onPost(decide),
    posts: () =>
      discord.requests.filter(
        ({ method, route, parameters }) =>
          method === "POST" && route === "/channels/{channel_id}/messages" && parameters[0] === ids.text,
      ).length,
    shutOut: () => discord.deny(ids.text, PermissionFlagsBits.SendMessages),
    direct: () =>
      discord.messages
        .filter(({ channel_id: channel }) => channel !== ids.text)
        .map(({ components, content }) => JSON.stringify([components, content])),
    setTime(at) {
      clock.set(at);
      // What a nonce catches is caught for some minutes only: a look must do without it.
      discord.forgetNonces();
    },
  };
};
