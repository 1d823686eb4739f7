import { nonceOf } from "../../src/platforms/discord/out/marker.ts";
import { botToken, startFakeDiscord } from "../fakes/discord/server.ts";
import type { Fault, OnPost } from "../fakes/fault.ts";
import { startFakeSlack } from "../fakes/slack/server.ts";
import { messageOfSlack, type Sent } from "./verdict.ts";

export const platformNames = ["slack", "discord"] as const;
export type PlatformName = (typeof platformNames)[number];

/** A fake platform that the real programs connect to: what goes wrong with posts, and what is in its channels. */
export interface FakePlatform {
  /** What a program needs to connect. */
  readonly environment: Readonly<Record<string, string>>;
  /** The addresses of its channels. */
  readonly channels: readonly string[];
  readonly faults: readonly Fault[];
  onPost(decide: OnPost): void;
  /** The messages in each channel, by its address, given the ids of all deliveries. */
  sent(deliveries: readonly string[]): ReadonlyMap<string, readonly Sent[]>;
  stop(): Promise<void>;
}

interface FakePlatformOptions {
  readonly channels: number;
  readonly nowMs: () => number;
}

/** Refusals and losses that both platforms have. What a proxy says is no word of the platform. */
const commonFaults: readonly Fault[] = [
  { acts: false, answers: { status: 403, body: "<h1>Forbidden</h1>" } },
  { acts: false, answers: { status: 503, body: {} } },
  { acts: true, answers: { status: 502, body: "<h1>Bad gateway</h1>" } },
  { acts: false, answers: "lost" },
  { acts: false, answers: "reset" },
  { acts: true, answers: "lost" },
  { acts: true, answers: "half" },
];

const factsIn = (message: object): readonly string[] => [
  ...new Set(JSON.stringify(message).match(/Finish project number \d+\./gu) ?? []),
];

const startSlack = async ({ channels, nowMs }: FakePlatformOptions): Promise<FakePlatform> => {
  const slack = await startFakeSlack({ nowMs });
  const channelIds = Array.from({ length: channels }, (_, index) => `C${1_000 + index}`);
  for (const id of channelIds) slack.channels.set(id, { id, is_member: true, creator: "U9" });
  return {
    environment: { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", SLACK_API_URL: slack.apiUrl },
    channels: channelIds.map((id) => `slack:${id}`),
    faults: [
      ...commonFaults,
      { acts: false, answers: { status: 429, headers: { "retry-after": "1" }, body: {} } },
      { acts: false, answers: { status: 200, body: { ok: false, error: "request_timeout" } } },
    ],
    onPost: slack.onPost,
    sent: () =>
      Map.groupBy(
        slack.messages.map((message) => ({
          ...messageOfSlack(message),
          channel: `slack:${message.channel}`,
          facts: factsIn(message),
        })),
        ({ channel }) => channel,
      ),
    stop: slack.stop,
  };
};

/** https://docs.discord.com/developers/topics/rate-limits#header-format-rate-limit-header-examples */
const rateLimited = {
  status: 429,
  headers: {
    "retry-after": "1",
    "x-ratelimit-limit": "5",
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset-after": "1",
    "x-ratelimit-bucket": "channel",
    "x-ratelimit-scope": "user",
  },
  body: { message: "You are being rate limited.", retry_after: 1, global: false },
} as const;

/** No answer of plain text takes as many messages, or one message as many pieces. */
const parts = Array.from({ length: 30 }, (_, page) => [
  `${page}`,
  ...Array.from({ length: 10 }, (_, piece) => `${page}.${piece}`),
]).flat();

/**
 * Discord catches a second message with the same nonce for some minutes. Here it does not, so that what the program does
 * by itself is seen: Discord promises nothing of how long it remembers, and forgets sooner than a retry may come.
 */
const nonceMs = 0;

const startDiscord = async ({ channels, nowMs }: FakePlatformOptions): Promise<FakePlatform> => {
  const discord = await startFakeDiscord(null, { nowMs, nonceMs });
  const channelIds = Array.from({ length: channels }, (_, index) =>
    String(1_450_000_000_000_000_000n + BigInt(index)),
  );
  for (const [index, id] of channelIds.entries()) discord.addChannel(id, `channel-${index}`);
  return {
    environment: { DISCORD_TOKEN: botToken, DISCORD_API_URL: discord.url },
    channels: channelIds.map((id) => `discord:${id}`),
    faults: [
      ...commonFaults,
      { acts: false, answers: rateLimited },
      { acts: false, answers: { status: 500, body: { message: "500: Internal Server Error", code: 0 } } },
    ],
    onPost: discord.onPost,
    sent(deliveries) {
      const byNonce = new Map(
        deliveries.flatMap((delivery) =>
          parts.map((part) => [nonceOf(delivery, part), { delivery, part }] as const),
        ),
      );
      return Map.groupBy(
        discord.messages.map((message) => ({
          ...(byNonce.get(String("nonce" in message ? message.nonce : "")) ?? { delivery: "", part: "" }),
          id: message.id,
          channel: `discord:${message.channel_id}`,
          facts: factsIn(message),
        })),
        ({ channel }) => channel,
      );
    },
    stop: discord.close,
  };
};

export const startFakePlatform = (
  name: PlatformName,
  options: FakePlatformOptions,
): Promise<FakePlatform> => {
  switch (name) {
    case "slack":
      return startSlack(options);
    case "discord":
      return startDiscord(options);
    default:
      throw new Error(`There is no platform ${name satisfies never}.`);
  }
};
