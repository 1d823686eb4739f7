import { PermissionFlagsBits } from "discord.js";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type Answer, heading, paragraph } from "../../../../src/answer/answer.ts";
import { text } from "../../../../src/base/text/inline.ts";
import type { PostOutcome, PostRefusal } from "../../../../src/digests/posting.ts";
import { discordLimits } from "../../../../src/platforms/discord/limits.ts";
import { nonceOf } from "../../../../src/platforms/discord/out/marker.ts";
import { connectDiscord } from "../../../../src/platforms/discord/run.ts";
import { type Reason, said } from "../../../../src/store/deliveries/reason.ts";
import { ids } from "../../../fakes/discord/ids.ts";
import { botToken } from "../../../fakes/discord/server.ts";
import type { Answering, Fault } from "../../../fakes/fault.ts";
import { createHost } from "../../host.ts";
import { postOf } from "../../post.ts";
import { suspendedBefore } from "../../suspended-process.ts";
import { seen, startBot, startFake } from "../bot.ts";

const createMessage = "/channels/{channel_id}/messages";
const short: Answer = { language: "en", summary: "S", blocks: [heading(1, text("@everyone"))] };
/** Needs two messages. */
const long: Answer = {
  language: "en",
  summary: "S",
  blocks: Array.from({ length: 20 }, (_, index) => paragraph(text(`${index} ${"word ".repeat(60)}`))),
};
const error = (status: number, code: number, message: string): Fault => ({
  acts: false,
  answers: { status, body: { code, message } },
});
const rateLimit = (headers: Record<string, string>): Fault => ({
  acts: false,
  answers: {
    status: 429,
    headers,
    body: { message: "You are being rate limited.", retry_after: 1, global: false },
  },
});
const refused = (reason: Reason, refusal: PostRefusal): PostOutcome => ({
  outcome: "refused",
  reason,
  refusal,
});
const unknown = (reason: Reason): PostOutcome => ({ outcome: "unknown", reason });
const invalidForm = error(400, 50_035, "Invalid Form Body");

type Fake = Awaited<ReturnType<typeof startBot>>["fake"];
const postsTo = ({ requests }: Fake) =>
  requests.filter(({ method, route }) => method === "POST" && route === createMessage);

describe("a bot that only posts", () => {
  test("opens no gateway connection, over which Discord would send it commands", async () => {
    const fake = await startFake();
    const { host } = createHost();
    const settings = { token: botToken, guildIds: [], editors: [], channels: [], apiUrl: fake.url };
    const platform = await connectDiscord(settings, host);
    onTestFinished(() => platform.stop());
    expect(await platform.post(postOf(ids.text, short).post)).toEqual({ outcome: "posted" });
    expect(await platform.find(ids.text, "delivery-1", Temporal.Now.instant())).toEqual({
      certain: true,
      messages: [["0", fake.messages[0]?.id]],
    });
    expect(await platform.managersOf(ids.text)).toEqual([ids.asker]);
    expect(await platform.channelProblem(ids.thread, "en")).toBeNull();
    expect(await platform.channelProblem(ids.hidden, "en")).toMatch(/^the bot cannot see the channel/);
    expect(fake.requests.filter(({ route }) => route === "/gateway/bot")).toEqual([]);
    expect(fake.problems).toEqual([]);
  });

  test("with a token that Discord refuses fails with an error that says so", async () => {
    const fake = await startFake();
    const settings = { token: "a.b.c", guildIds: [], editors: [], channels: [], apiUrl: fake.url };
    await expect(connectDiscord(settings, createHost().host)).rejects.toMatchObject({
      code: "config",
      message: expect.stringMatching(/^DISCORD_TOKEN: Discord refuses the token/),
    });
  });
});

describe("a post on Discord", () => {
  test("appears in its channel without mentions, with its nonce and marker", async () => {
    const { fake, platform } = await startBot();
    const { post, told } = postOf(ids.text, short);
    expect(await platform.post(post)).toEqual({ outcome: "posted" });
    expect(told).toEqual([["0", fake.messages[0]?.id]]);
    expect(fake.messages.map(seen)).toEqual(["@everyone"]);
    expect(postsTo(fake)).toEqual([
      {
        method: "POST",
        route: createMessage,
        parameters: [ids.text],
        body: {
          flags: 32_768,
          components: [{ type: 10, content: "## \\@everyone", id: 143_623_867 }],
          allowed_mentions: { parse: [] },
          nonce: nonceOf("delivery-1", "0"),
          enforce_nonce: true,
        },
        status: 200,
      },
    ]);
    expect(fake.problems).toEqual([]);
  });

  test("of a long answer has several messages, each reported before the next is sent", async () => {
    const { fake, platform } = await startBot();
    const sent: number[] = [];
    const { post, told } = postOf(ids.text, long, {
      mayPost: async () => sent.push(fake.messages.length) > 0,
    });
    expect(await platform.post(post)).toEqual({ outcome: "posted" });
    expect(told).toEqual(fake.messages.map(({ id }, index) => [String(index), id]));
    expect(sent).toEqual([0, 1]);
    expect(fake.messages.map(({ nonce }) => nonce)).toEqual(
      ["0", "1"].map((part) => nonceOf("delivery-1", part)),
    );
  });

  test("continues after the last message already posted, with the same bytes as before", async () => {
    const { fake, platform } = await startBot();
    await platform.post(postOf(ids.text, long).post);
    const [first, second] = postsTo(fake);
    const { post, told } = postOf(ids.text, long, { existing: new Map([["0", fake.messages[0]?.id ?? ""]]) });
    fake.forgetNonces();
    expect(await platform.post(post)).toEqual({ outcome: "posted" });
    expect(postsTo(fake)).toEqual([first, second, second]);
    expect(told).toEqual([["1", fake.messages[2]?.id]]);
  });

  test("that is retried within minutes is posted once, because Discord returns the message with that nonce", async () => {
    const { fake, platform } = await startBot();
    fake.fail("POST", createMessage, { acts: true, answers: "lost" });
    expect(await platform.post(postOf(ids.text, short).post)).toEqual(unknown(said("UND_ERR_SOCKET")));
    const { post, told } = postOf(ids.text, short);
    expect(await platform.post(post)).toEqual({ outcome: "posted" });
    expect(fake.messages.map(({ id }) => ["0", id])).toEqual(told);
  });

  test("sends nothing if mayLeave returns false", async () => {
    const { fake, platform } = await startBot();
    const outcome = await platform.post(postOf(ids.text, short, { mayPost: async () => false }).post);
    expect(outcome).toEqual({ outcome: "held-back" });
    expect(postsTo(fake)).toEqual([]);
  });

  test.each([1, 2])("is not sent if the process was suspended before request %i", async (n) => {
    const { fake, platform } = await startBot();
    const { post, told } = postOf(ids.text, long, suspendedBefore(n));
    expect(await platform.post(post)).toEqual({ outcome: "held-back" });
    expect(postsTo(fake)).toHaveLength(n - 1);
    expect(told).toHaveLength(n - 1);
  });
});

describe("a post on Discord that is refused for good", () => {
  const suspend = (cause: "channel-gone" | "bot-removed" | "no-permission"): PostRefusal => ({
    remedy: "suspend",
    cause,
  });

  test.each([
    [ids.readOnly, refused(said("Missing Permissions (50013)"), suspend("no-permission"))],
    [ids.secret, refused(said("Missing Access (50001)"), suspend("no-permission"))],
    [ids.hidden, refused(said("Missing Access (50001)"), suspend("bot-removed"))],
    ["1300000000000000099", refused(said("Unknown Channel (10003)"), suspend("channel-gone"))],
    ["../users/@me", refused({ key: "no-channel" }, suspend("channel-gone"))],
  ])("in channel %s has a reason", async (channel, outcome) => {
    const { platform } = await startBot();
    expect(await platform.post(postOf(channel, short).post)).toEqual(outcome);
  });

  test("because the channel was deleted, the bot removed or a permission revoked has that reason", async () => {
    const { fake, platform } = await startBot();
    const post = async (channel: string) => platform.post(postOf(channel, short).post);
    fake.deny(ids.text, PermissionFlagsBits.SendMessages);
    const denied = await post(ids.text);
    fake.deleteChannel(ids.readOnly);
    const deleted = await post(ids.readOnly);
    fake.kick();
    await vi.waitFor(
      async () =>
        expect(await post(ids.text)).toEqual(refused(said("Missing Access (50001)"), suspend("bot-removed"))),
      { timeout: 20_000 },
    );
    expect([denied, deleted]).toEqual([
      refused(said("Missing Permissions (50013)"), suspend("no-permission")),
      refused(said("Unknown Channel (10003)"), suspend("channel-gone")),
    ]);
  });

  test.each([
    [error(404, 10_004, "Unknown Guild"), refused(said("Unknown Guild (10004)"), suspend("bot-removed"))],
    [error(404, 0, "404: Not Found"), refused(said("404: Not Found (0)"), suspend("channel-gone"))],
    [
      error(400, 50_008, "Cannot send messages in a non-text channel"),
      refused(said("Cannot send messages in a non-text channel (50008)"), suspend("channel-gone")),
    ],
    [error(403, 20_001, "Bots cannot"), refused(said("Bots cannot (20001)"), suspend("no-permission"))],
    [error(403, 160_005, "Thread locked"), refused(said("Thread locked (160005)"), suspend("no-permission"))],
    [
      error(413, 40_005, "Request entity too large"),
      refused(said("Request entity too large (40005)"), { remedy: "give-up" }),
    ],
    [
      error(400, 200_000, "Blocked by automatic moderation"),
      refused(said("Blocked by automatic moderation (200000)"), { remedy: "give-up" }),
    ],
  ])("with %j is not repeated", async (fault, outcome) => {
    const { fake, platform } = await startBot();
    fake.fail("POST", createMessage, fault);
    expect(await platform.post(postOf(ids.text, short).post)).toEqual(outcome);
    expect(postsTo(fake)).toHaveLength(1);
  });
});

describe("a post on Discord that is refused for now", () => {
  const retry = (afterMs: number, scope: "channel" | "platform"): PostRefusal => ({
    remedy: "retry",
    afterMs,
    scope,
  });
  const ofChannel = {
    "x-ratelimit-limit": "5",
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset-after": "60",
  };

  test.each([
    [rateLimit({ ...ofChannel, "retry-after": "60", "x-ratelimit-scope": "user" }), "channel", 60_050],
    [rateLimit({ "retry-after": "60", "x-ratelimit-scope": "shared" }), "channel", 60_050],
    [
      rateLimit({ "retry-after": "60", "x-ratelimit-global": "true", "x-ratelimit-scope": "global" }),
      "platform",
      60_050,
    ],
    [rateLimit({ "retry-after": "60" }), "platform", 60_050],
    [rateLimit(ofChannel), "channel", discordLimits.retryAfterMs],
    [rateLimit({}), "platform", discordLimits.retryAfterMs],
    [rateLimit({ "retry-after": "soon" }), "platform", discordLimits.retryAfterMs],
  ] as const)(
    "by a rate limit, %j, does not wait, and reports the rate limit's length",
    async (fault, scope, afterMs) => {
      const { fake, platform } = await startBot();
      fake.fail("POST", createMessage, fault);
      expect(await platform.post(postOf(ids.text, short).post)).toEqual(
        refused({ key: "rate-limited", seconds: Math.ceil(afterMs / 1_000) }, retry(afterMs, scope)),
      );
      expect(postsTo(fake)).toHaveLength(1);
    },
  );

  test("by its channel's rate limit does not block other channels", async () => {
    const { fake, platform } = await startBot();
    fake.fail(
      "POST",
      createMessage,
      rateLimit({ ...ofChannel, "retry-after": "60", "x-ratelimit-bucket": "b" }),
    );
    expect(await platform.post(postOf(ids.text, short).post)).toMatchObject({ outcome: "refused" });
    expect(await platform.post(postOf(ids.thread, short).post)).toEqual({ outcome: "posted" });
  });

  test("by the bot's rate limit blocks all posts until the limit ends", async () => {
    const { fake, platform } = await startBot();
    fake.fail("POST", createMessage, rateLimit({ "retry-after": "60", "x-ratelimit-global": "true" }));
    await platform.post(postOf(ids.text, short).post);
    const outcome = await platform.post(postOf(ids.thread, short).post);
    expect(outcome).toMatchObject({ outcome: "refused", refusal: { remedy: "retry", scope: "platform" } });
    expect(postsTo(fake)).toHaveLength(1);
  });

  test("does not happen because a request to another channel hangs", async () => {
    const { fake, platform } = await startBot();
    const held = Promise.withResolvers<Answering>();
    fake.onPost((n) => (n === 1 ? held.promise : "its own"));
    const hanging = platform.post(postOf(ids.text, short).post);
    await fake.until(() => postsTo(fake).length === 1);
    expect(await platform.post(postOf(ids.thread, short).post)).toEqual({ outcome: "posted" });
    held.resolve("its own");
    expect(await hanging).toEqual({ outcome: "posted" });
  });

  test.each([
    [
      error(401, 0, "401: Unauthorized"),
      refused(said("401: Unauthorized (0)"), retry(discordLimits.appIsOutRetryMs, "platform")),
    ],
    [
      error(403, 40_004, "Send messages has been temporarily disabled"),
      refused(
        said("Send messages has been temporarily disabled (40004)"),
        retry(discordLimits.proxyRetryMs, "platform"),
      ),
    ],
    [
      { acts: false, answers: { status: 403, body: "<h1>Forbidden</h1>" } },
      refused({ key: "http-status", status: 403 }, retry(discordLimits.proxyRetryMs, "channel")),
    ],
  ] as const)("by %j succeeds later with the same token", async (fault, outcome) => {
    const { fake, platform } = await startBot();
    fake.fail("POST", createMessage, fault);
    expect(await platform.post(postOf(ids.text, short).post)).toEqual(outcome);
    expect(await platform.post(postOf(ids.text, short).post)).toEqual({ outcome: "posted" });
  });

  test("because Discord cannot be reached was certainly not posted", async () => {
    const { fake, platform } = await startBot();
    await fake.close();
    // A connection that was open until now may break with the first request.
    await platform.post(postOf(ids.text, short).post);
    expect(await platform.post(postOf(ids.text, short).post)).toEqual(
      refused(said("ECONNREFUSED"), retry(discordLimits.networkRetryMs, "platform")),
    );
  });
});

describe("a post on Discord with an unknown outcome", () => {
  const other = (status: number, body: unknown): Answering => ({ status, body });

  test.each<[Answering, Reason]>([
    ["lost", said("UND_ERR_SOCKET")],
    ["half", said("UND_ERR_SOCKET")],
    [other(500, { code: 0, message: "500: Internal Server Error" }), { key: "http-status", status: 500 }],
    [other(502, "<h1>Bad Gateway</h1>"), { key: "http-status", status: 502 }],
    [other(200, "<h1>Welcome</h1>"), { key: "no-message" }],
    [other(200, ""), { key: "no-message" }],
    [other(204, null), { key: "no-message" }],
    [other(302, null), { key: "no-message" }],
    [other(200, { id: 5 }), { key: "no-message" }],
    [other(200, {}), { key: "no-message" }],
    [other(200, { id: "1300000000000000999", nonce: "another" }), { key: "other-answer" }],
    [other(408, "<h1>Request Timeout</h1>"), { key: "http-status", status: 408 }],
  ])("because of the response %j is not repeated, whether it took effect or not", async (answers, reason) => {
    const { fake, platform } = await startBot();
    for (const acts of [true, false]) {
      fake.fail("POST", createMessage, { acts, answers });
      const { post, told } = postOf(ids.text, short, { deliveryId: String(acts) });
      expect({ outcome: await platform.post(post), told }).toEqual({ outcome: unknown(reason), told: [] });
    }
    expect(postsTo(fake)).toHaveLength(2);
    expect(fake.messages).toHaveLength(answers === "half" ? 2 : 1);
  });

  test("because no response comes ends after ten seconds", async () => {
    const { fake, platform } = await startBot();
    const late = new AbortController();
    const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(late.signal);
    onTestFinished(() => timeout.mockRestore());
    fake.fail("POST", createMessage, { acts: true, answers: "never" });
    const posting = platform.post(postOf(ids.text, short).post);
    await fake.until(() => fake.messages.length === 1);
    late.abort();
    expect(await posting).toEqual(unknown({ key: "no-answer", seconds: 10 }));
    expect(timeout.mock.calls).toEqual([[10_000]]);
  });

  test("is not decided by the second of two responses to the previous message", async () => {
    const { fake, platform } = await startBot();
    fake.fail("POST", createMessage, { acts: true, answers: "twice" });
    const { post, told } = postOf(ids.text, long);
    const outcome = await platform.post(post);
    // The connection may break before or with the second message.
    const ends = outcome.outcome === "posted" ? 2 : 1;
    expect(told).toEqual(fake.messages.slice(0, ends).map(({ id }, index) => [String(index), id]));
    expect(outcome.outcome).not.toBe("refused");
  });

  test("keeps the messages posted before it", async () => {
    const { fake, platform } = await startBot();
    fake.onPost((n) => (n === 2 ? "lost" : "its own"));
    const { post, told } = postOf(ids.text, long);
    expect(await platform.post(post)).toEqual(unknown(said("UND_ERR_SOCKET")));
    expect(told).toEqual(fake.messages.map(({ id }) => ["0", id]));
  });
});

describe("a page that Discord rejects", () => {
  test("is sent as plain text with a reference, and continued in plain text", async () => {
    const { fake, platform } = await startBot();
    fake.fail("POST", createMessage, invalidForm);
    const wide: Answer = { ...long, blocks: long.blocks.slice(0, 12) };
    fake.onPost((n) => (n === 3 ? "lost" : "its own"));
    const { post, told } = postOf(ids.text, wide);
    expect(await platform.post(post)).toEqual(unknown(said("UND_ERR_SOCKET")));
    expect(told).toEqual([["0.0", fake.messages[0]?.id]]);

    const resumed = postOf(ids.text, wide, { existing: new Map(told) });
    expect(await platform.post(resumed.post)).toEqual({ outcome: "posted" });
    expect(resumed.told).toEqual([["0.1", fake.messages[1]?.id]]);
    expect(fake.messages.map(({ flags, content }) => ({ flags, end: content.split("\n").at(-1) }))).toEqual([
      { flags: 4, end: expect.stringMatching(/^-# ref [0-9a-f]{12}\/0\.0$/) },
      { flags: 4, end: expect.stringMatching(/^-# ref [0-9a-f]{12}\/0\.1$/) },
    ]);
    expect(fake.messages.every(({ content }) => content.length <= 2_000)).toBe(true);
    expect(fake.problems).toEqual([]);
  });

  test("in plain text, too, is given up", async () => {
    const { fake, platform } = await startBot();
    fake.fail("POST", createMessage, invalidForm, invalidForm);
    expect(await platform.post(postOf(ids.text, short).post)).toEqual(
      refused(said("Invalid Form Body (50035)"), { remedy: "give-up" }),
    );
  });
});
