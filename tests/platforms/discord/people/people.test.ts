import { describe, expect, test } from "vitest";
import { type Answer, paragraph } from "../../../../src/answer/answer.ts";
import { text } from "../../../../src/base/text/inline.ts";
import { ids } from "../../../fakes/discord/ids.ts";
import { seen, startBot } from "../bot.ts";

const notice: Answer = { language: "en", summary: "S", blocks: [paragraph(text("The channel is gone."))] };
const long: Answer = {
  ...notice,
  blocks: Array.from({ length: 20 }, (_, index) => paragraph(text(`${index} ${"word ".repeat(60)}`))),
};

describe("a person on Discord", () => {
  test("gets a direct message, with several pages if necessary", async () => {
    const { fake, platform } = await startBot();
    expect(await platform.tell(ids.asker, notice)).toBeNull();
    expect(await platform.tell(ids.asker, long)).toBeNull();
    expect(fake.messages.map(seen)).toHaveLength(3);
    expect(fake.messages.map(seen)[0]).toBe("The channel is gone.");
    expect(
      fake.requests.filter(({ method }) => method === "POST").map(({ route, body }) => [route, body]),
    ).toEqual([
      ["/users/@me/channels", { recipient_id: ids.asker }],
      ["/channels/{channel_id}/messages", expect.objectContaining({ allowed_mentions: { parse: [] } })],
      ["/users/@me/channels", { recipient_id: ids.asker }],
      ["/channels/{channel_id}/messages", expect.objectContaining({ enforce_nonce: true })],
      ["/channels/{channel_id}/messages", expect.objectContaining({ enforce_nonce: true })],
    ]);
    expect(fake.problems).toEqual([]);
  });

  test("gets it once if the response to a message is lost", async () => {
    const { fake, platform } = await startBot();
    fake.fail("POST", "/channels/{channel_id}/messages", {
      acts: true,
      answers: { status: 500, body: { code: 0, message: "500: Internal Server Error" } },
    });
    expect(await platform.tell(ids.asker, notice)).toBeNull();
    expect(fake.messages).toHaveLength(1);
  });

  test("who accepts no direct messages gets none, and the reason is returned", async () => {
    const { fake, platform } = await startBot();
    fake.closeConversation(ids.asker);
    expect(await platform.tell(ids.asker, notice)).toBe("Cannot send messages to this user (50007)");
    expect(await platform.tell("the editor", notice)).toBe("not a user id");
  });
});

describe("the managers of a channel on Discord", () => {
  test.each([
    [ids.text, [ids.asker]],
    [ids.thread, [ids.asker]],
    [ids.secret, [ids.asker]],
    ["1300000000000000099", []],
    [ids.hidden, []],
  ])("%s are its server's owner, if that is known", async (channel, managers) => {
    const { platform } = await startBot();
    expect(await platform.managersOf(channel)).toEqual(managers);
  });

  test("that was deleted while the bot was connected are still known", async () => {
    const { fake, platform } = await startBot();
    fake.deleteChannel(ids.text);
    await expect.poll(() => platform.channelProblem(ids.text, "en")).toMatch(/^this channel does not exist/);
    expect(await platform.managersOf(ids.text)).toEqual([ids.asker]);
  });
});
