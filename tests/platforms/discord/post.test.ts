import { REST } from "discord.js";
import { describe, expect, test } from "vitest";
import { type Answer, heading, paragraph, text } from "../../../src/answer.ts";
import { nonceOf, postAnswer } from "../../../src/platforms/discord/post.ts";
import { ids } from "../../fakes/discord/payloads.ts";
import { botToken, type Fault } from "../../fakes/discord/server.ts";
import { seen, startBot, startFake } from "./bot.ts";

const createMessage = "/channels/{channel_id}/messages";
const short: Answer = { language: "en", summary: "S", blocks: [heading(1, text("@everyone"))] };
const long: Answer = {
  language: "en",
  summary: "S",
  blocks: Array.from({ length: 20 }, (_, index) => paragraph(text(`${index} ${"word ".repeat(60)}`))),
};
const answers = (status: number, body: unknown, headers?: Record<string, string>): Fault =>
  headers === undefined ? { kind: "answers", status, body } : { kind: "answers", status, body, headers };

describe("a post on Discord", () => {
  test("stands in its channel, mentions nobody, and brings its nonce", async () => {
    const { fake, platform } = await startBot();
    const outcome = await platform.post(ids.text, short, "morning-2026-06-01");
    expect(outcome).toEqual({ outcome: "posted", messageIds: fake.messages.map(({ id }) => id) });
    expect(fake.messages.map(seen)).toEqual(["@everyone"]);
    expect(fake.requests.at(-1)).toMatchObject({
      parameters: [ids.text],
      body: {
        flags: 32_768,
        components: [{ type: 10, content: "## \\@everyone" }],
        allowed_mentions: { parse: [] },
        nonce: nonceOf("morning-2026-06-01", 0),
        enforce_nonce: true,
      },
    });
    expect(fake.problems).toEqual([]);
  });

  test("of a long answer is several messages, each with a nonce of its own", async () => {
    const { fake, platform } = await startBot();
    expect(await platform.post(ids.text, long, "a")).toEqual({
      outcome: "posted",
      messageIds: fake.messages.map(({ id }) => id),
    });
    expect(fake.messages.map(({ nonce }) => nonce)).toEqual([nonceOf("a", 0), nonceOf("a", 1)]);
  });

  test("that is made again stands once", async () => {
    const { fake, platform } = await startBot();
    const first = await platform.post(ids.text, short, "a");
    expect(await platform.post(ids.text, short, "a")).toEqual(first);
    expect(fake.messages).toHaveLength(1);
  });

  test("whose answer is lost is unknown, and is not repeated", async () => {
    const { fake, platform } = await startBot();
    fake.fail("POST", createMessage, { kind: "answer lost" });
    expect(await platform.post(ids.text, short, "a")).toEqual({
      outcome: "unknown",
      reason: "UND_ERR_SOCKET",
    });
    expect(fake.messages).toHaveLength(1);
    expect(fake.requests.filter(({ route }) => route === createMessage)).toHaveLength(1);
  });

  test("that meets an error of the server is unknown, and is not repeated", async () => {
    const { fake, platform } = await startBot();
    fake.fail("POST", createMessage, answers(502, { message: "502: Bad Gateway", code: 0 }));
    expect(await platform.post(ids.text, short, "a")).toEqual({
      outcome: "unknown",
      reason: "HTTP status 502",
    });
    expect(fake.requests.filter(({ route }) => route === createMessage)).toHaveLength(1);
  });

  test.each([
    [ids.readOnly, "Missing Permissions (50013)"],
    [ids.hidden, "Missing Access (50001)"],
    ["1300000000000000099", "Unknown Channel (10003)"],
    ["../users/@me", "not a channel id"],
  ])("to %s is refused for good", async (channel, reason) => {
    const { platform } = await startBot();
    expect(await platform.post(channel, short, "a")).toEqual({ outcome: "refused", reason, retry: false });
  });

  test.each([
    ["60", "rate limited for 60 s"],
    [undefined, "rate limited for 0 s"],
  ])("is refused for now where the rate limit lasts (Retry-After: %s)", async (retryAfter, reason) => {
    const { fake, platform } = await startBot();
    const body = { message: "You are being rate limited.", retry_after: 60, global: false };
    const headers = retryAfter === undefined ? {} : { "retry-after": retryAfter };
    fake.fail("POST", createMessage, answers(429, body, headers));
    expect(await platform.post(ids.text, short, "a")).toEqual({ outcome: "refused", reason, retry: true });
  });

  test("waits for a short rate limit", async () => {
    const { fake, platform } = await startBot();
    const body = { message: "You are being rate limited.", retry_after: 0.01, global: false };
    fake.fail("POST", createMessage, answers(429, body, { "retry-after": "0.01" }));
    expect(await platform.post(ids.text, short, "a")).toMatchObject({ outcome: "posted" });
  });

  test("is refused for now where Discord cannot be reached", async () => {
    const fake = await startFake();
    await fake.close();
    const rest = new REST({ api: fake.url, retries: 0 }).setToken(botToken);
    expect(await postAnswer(rest, ids.text, short, "a")).toEqual({
      outcome: "refused",
      reason: "ECONNREFUSED",
      retry: true,
    });
  });

  test("of which a part stands and the next is refused is told so", async () => {
    const { fake, platform } = await startBot();
    fake.fail(
      "POST",
      createMessage,
      { kind: "answers", status: 200, body: { id: "1" } },
      answers(403, { message: "Missing Permissions", code: 50_013 }),
    );
    expect(await platform.post(ids.text, long, "a")).toEqual({
      outcome: "partly-posted",
      messageIds: ["1"],
      reason: "Missing Permissions (50013)",
    });
  });

  test("that Discord rejects goes as plain text", async () => {
    const { fake, platform } = await startBot();
    fake.fail("POST", createMessage, answers(400, { message: "Invalid Form Body", code: 50_035 }));
    expect(await platform.post(ids.text, short, "a")).toMatchObject({ outcome: "posted" });
    expect(fake.messages.map(({ content, flags, nonce }) => ({ content, flags, nonce }))).toEqual([
      { content: "## \\@everyone", flags: 4, nonce: nonceOf("a", 1) },
    ]);
  });
});

test("a nonce has a length that Discord takes, whatever the delivery, and is the same each time", () => {
  const nonces = ["", "a", "x".repeat(25)].flatMap((id) => [0, 1, 123].map((part) => nonceOf(id, part)));
  expect(new Set(nonces).size).toBe(9);
  expect(nonces.every((nonce) => /^[\w-]{25}$/.test(nonce))).toBe(true);
  expect(nonceOf("a", 1)).toBe(nonceOf("a", 1));
});
