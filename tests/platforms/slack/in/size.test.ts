import { createHmac } from "node:crypto";
import { once } from "node:events";
import { request } from "node:http";
import { pipeline } from "node:stream/promises";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { slackLimits } from "../../../../src/platforms/slack/limits.ts";
import { eventsAddressIn, overHttp, signingSecret, socketMode } from "../../../fakes/slack/settings.ts";
import { startOver } from "../ways.ts";

const startOverHttp = async () => {
  const { logged } = await startOver(overHttp);
  return eventsAddressIn(logged) ?? expect.unreachable();
};

/** Sends a body in pieces. Resolves to the response's status, and the growth of memory meanwhile. */
const upload = async (url: string, bytes: number, says: "its length" | "nothing") => {
  const headers = says === "its length" ? { "content-length": bytes } : {};
  const sending = request(url, { method: "POST", headers });
  const answered = once(sending, "response").then(([response]) =>
    z.looseObject({ statusCode: z.number() }).parse(response),
  );
  const before = process.memoryUsage().arrayBuffers;
  let grewBytes = 0;
  const pieces = function* () {
    const piece = Buffer.alloc(50_000, "x");
    for (let sent = 0; sent < bytes; sent += piece.length) {
      grewBytes = Math.max(grewBytes, process.memoryUsage().arrayBuffers - before);
      yield piece;
    }
  };
  // The bot may close the connection while the body is sent.
  await pipeline(pieces, sending).catch(() => {});
  const { statusCode } = await answered;
  return { statusCode, grewBytes };
};

describe("a request over HTTP", () => {
  test.each(["its length", "nothing"] as const)(
    "of 50 MB that declares %s is answered 413, and is not kept in memory",
    async (says) => {
      const { statusCode, grewBytes } = await upload(await startOverHttp(), 50_000_000, says);
      expect(statusCode).toBe(413);
      expect(grewBytes).toBeLessThan(20_000_000);
    },
  );

  test("may be as long as the limit, but no longer", async () => {
    const url = await startOverHttp();
    const send = async (bytes: number) => {
      const start = '{"type":"url_verification","challenge":"';
      const body = `${start}${"x".repeat(bytes - start.length - 2)}"}`;
      const timestamp = Math.floor(Date.now() / 1_000);
      const signature = createHmac("sha256", signingSecret).update(`v0:${timestamp}:${body}`).digest("hex");
      const response = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "x-slack-request-timestamp": String(timestamp),
          "x-slack-signature": `v0=${signature}`,
        },
        body,
      });
      await response.text();
      return response.status;
    };
    expect([await send(slackLimits.requestBytes), await send(slackLimits.requestBytes + 1)]).toEqual([
      200, 413,
    ]);
  });
});

test("a Socket Mode frame over the limit ends the connection, and the bot reconnects", async () => {
  const { slack, send } = await startOver(socketMode);
  const command = slack.slashCommand({ command: "/onrecord", text: "x".repeat(slackLimits.requestBytes) });
  slack.sendFrame(JSON.stringify({ ...command, envelope_id: "large" }));
  await slack.until(() => slack.connections() > 1);
  const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
  expect(JSON.stringify(answer)).toContain("Ada Stone");
});

test("a response over the limit is not read to its end, and counts as missing", async () => {
  const { slack, platform } = await startOver(overHttp);
  slack.fail("conversations.open", {
    acts: true,
    answers: { status: 200, body: { ok: true, more: "x".repeat(slackLimits.responseBytes) } },
  });
  const answered = await platform.conversationWith("U2");
  expect(answered).toMatchObject({ problem: expect.stringContaining("at most 20000000 bytes") });
});
