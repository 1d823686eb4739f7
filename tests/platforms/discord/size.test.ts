import { expect, test } from "vitest";
import { discordLimits } from "../../../src/platforms/discord/limits.ts";
import { ids } from "../../fakes/discord/ids.ts";
import { postOf } from "../post.ts";
import { startBot } from "./bot.ts";

const large = { status: 200, body: { id: "1", more: "x".repeat(discordLimits.responseBytes) } } as const;

test("a response over the limit is not read to its end, so the outcome of a post is unknown", async () => {
  const { fake, platform } = await startBot();
  fake.fail("POST", "/channels/{channel_id}/messages", { acts: true, answers: large });
  const answer = { language: "en", summary: "News", blocks: [] } as const;
  expect(await platform.post(postOf(ids.text, answer).post)).toMatchObject({ outcome: "unknown" });
});

test("a response over the limit to a GET request is not read to its end", async () => {
  const { fake, platform } = await startBot();
  fake.fail("POST", "/users/@me/channels", { acts: true, answers: large });
  expect(await platform.conversationWith(ids.asker)).toMatchObject({
    problem: expect.stringContaining("at most 20000000 bytes"),
  });
});
