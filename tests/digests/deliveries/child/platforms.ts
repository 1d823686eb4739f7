import { PermissionFlagsBits } from "discord.js";
import { onTestFinished } from "vitest";
import { allowed } from "../../../fakes/discord/guild.ts";
import { ids } from "../../../fakes/discord/ids.ts";
import { botToken, startFakeDiscord } from "../../../fakes/discord/server.ts";
import type { Answering, OnPost } from "../../../fakes/fault.ts";
import { startFakeSlack } from "../../../fakes/slack/server.ts";

/** An in-process platform that the real program connects to. */
export interface Server {
  readonly environment: Readonly<Record<string, string>>;
  /** The address of a channel that the bot may post to. */
  readonly channel: string;
  /** How it refuses a post for a while. */
  readonly refusals: Readonly<Record<RefusalName, Answering>>;
  /** Adds a channel that the bot may post to; returns its address. */
  addChannel(): string;
  /** The messages that stand in a channel, as something to compare; in the first one if no other is given. */
  messages(address?: string): readonly string[];
  onPost(decide: OnPost): void;
  /** How often something was posted, whether it stands or not. */
  posts(): number;
  /** How often the bot asked to edit one of its messages. */
  edits(): number;
  /** Takes from the bot what it needs to post to the channel. */
  shutOut(): void;
  /** The address of a person to whom the bot may write. */
  readonly person: string;
  /** That person asks for something in the channel, with a slash command. */
  ask(name: string, options: Readonly<Record<string, string>>): void;
  /** How many files people have. */
  files(): number;
  /** What was said to people directly, as text. */
  direct(): readonly string[];
  /** Sets its clock, and how fast it goes from now on. */
  setTime(at: Temporal.Instant, speed?: number): void;
  now(): Temporal.Instant;
  /** Refuses connections until it comes back. */
  goAway(): void;
  comeBack(): Promise<void>;
}

export const refusalNames = [
  "a request to slow down",
  "a proxy's refusal",
  "an error of the server",
  "a refusal of the whole app",
] as const;
export type RefusalName = (typeof refusalNames)[number];

const commonRefusals = {
  "a proxy's refusal": { status: 403, body: "<h1>Forbidden</h1>" },
  "an error of the server": { status: 503, body: "<h1>Service unavailable</h1>" },
} as const;

const createClock = () => {
  let set = { atMs: 0, sinceMs: 0, speed: 1 };
  const nowMs = (): number => set.atMs + (Date.now() - set.sinceMs) * set.speed;
  return {
    nowMs,
    now: () => Temporal.Instant.fromEpochMilliseconds(Math.round(nowMs())),
    setTime(at: Temporal.Instant, speed = 1): void {
      set = { atMs: at.epochMilliseconds, sinceMs: Date.now(), speed };
    },
  };
};

export const startSlackServer = async (): Promise<Server> => {
  const clock = createClock();
  const slack = await startFakeSlack({ nowMs: clock.nowMs });
  onTestFinished(() => slack.stop());
  const add = (id: string): void => void slack.channels.set(id, { id, is_member: true, creator: "U9" });
  add("C123");
  slack.people.set("U9", { id: "U9" });
  return {
    ...clock,
    goAway: slack.goAway,
    comeBack: slack.comeBack,
    refusals: {
      ...commonRefusals,
      "a request to slow down": { status: 429, headers: { "retry-after": "1" }, body: {} },
      "a refusal of the whole app": { status: 200, body: { ok: false, error: "token_revoked" } },
    },
    addChannel() {
      const id = `C${100 + slack.channels.size}`;
      add(id);
      return `slack:${id}`;
    },
    environment: { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", SLACK_API_URL: slack.apiUrl },
    channel: "slack:C123",
    person: "slack:T1/U9",
    messages: (address = "slack:C123") =>
      slack.messages
        .filter(({ channel }) => `slack:${channel}` === address)
        .map(({ blocks }) => JSON.stringify(blocks)),
    onPost: (decide) => slack.onPost(decide),
    posts: () => slack.calls.filter(({ method }) => method === "chat.postMessage").length,
    edits: () => slack.calls.filter(({ method }) => method === "chat.update").length,
    ask: (name, options) =>
      void slack.sendOverSocket(
        slack.slashCommand({
          command: "/onrecord",
          text: [name, ...Object.values(options)].join(" "),
          user_id: "U9",
          channel_id: "C123",
        }),
      ),
    files: () => slack.files.length,
    shutOut: () => void slack.channels.set("C123", { id: "C123", is_member: false, creator: "U9" }),
    direct: () =>
      slack.messages.filter(({ channel }) => channel === "D9").map(({ blocks }) => JSON.stringify(blocks)),
  };
};

export const startDiscordServer = async (): Promise<Server> => {
  const clock = createClock();
  const discord = await startFakeDiscord(null, { nowMs: clock.nowMs });
  onTestFinished(() => discord.close());
  let added = 0;
  return {
    ...clock,
    goAway: discord.goAway,
    comeBack: discord.comeBack,
    refusals: {
      ...commonRefusals,
      "a request to slow down": {
        status: 429,
        headers: { "retry-after": "1", "x-ratelimit-limit": "5", "x-ratelimit-scope": "user" },
        body: { message: "You are being rate limited.", retry_after: 1, global: false },
      },
      "a refusal of the whole app": { status: 401, body: { message: "401: Unauthorized", code: 0 } },
    },
    addChannel() {
      added += 1;
      const id = `14500000000000000${String(added).padStart(2, "0")}`;
      discord.addChannel(id, `channel-${added}`);
      return `discord:${id}`;
    },
    environment: { DISCORD_TOKEN: botToken, DISCORD_API_URL: discord.url },
    channel: `discord:${ids.text}`,
    person: `discord:${ids.guild}/${ids.asker}`,
    messages: (address = `discord:${ids.text}`) =>
      discord.messages
        .filter(({ channel_id: channel }) => `discord:${channel}` === address)
        // The id of the outermost component is the delivery's.
        .map(({ components, content }) =>
          JSON.stringify([components.map((each) => ({ ...each, id: 0 })), content]),
        ),
    onPost: (decide) => discord.onPost(decide),
    posts: () =>
      discord.requests.filter(
        ({ method, route, parameters }) =>
          method === "POST" && route === "/channels/{channel_id}/messages" && parameters[0] === ids.text,
      ).length,
    edits: () =>
      discord.requests.filter(
        ({ method, route }) => method === "PATCH" && route === "/channels/{channel_id}/messages/{message_id}",
      ).length,
    ask: (name, options) =>
      void discord.command(name, options, { permissions: allowed | PermissionFlagsBits.ManageChannels }),
    files: () => discord.files.length,
    shutOut: () => discord.deny(ids.text, PermissionFlagsBits.SendMessages),
    direct: () =>
      discord.messages
        .filter(({ channel_id: channel }) => channel !== ids.text)
        .map(({ components, content }) => JSON.stringify([components, content])),
    setTime(at, speed) {
      clock.setTime(at, speed);
      // What a nonce catches is caught for some minutes only: a look must do without it.
      discord.forgetNonces();
    },
  };
};
