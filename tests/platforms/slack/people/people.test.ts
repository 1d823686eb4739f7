import { describe, expect, test } from "vitest";
import { type Answer, paragraph } from "../../../../src/answer/answer.ts";
import { text } from "../../../../src/base/text/inline.ts";
import type { Fault } from "../../../fakes/fault.ts";
import { callsOf, startBot } from "./bot.ts";

const notice: Answer = {
  language: "en",
  summary: "A digest",
  blocks: [paragraph(text("The channel is gone."))],
};
const long: Answer = {
  ...notice,
  blocks: Array.from({ length: 60 }, (_, index) => paragraph(text(`fact ${index}`))),
};

/** Without metadata, `findOnSlack` could not tell these messages from deliveries. */
const own = { event_type: "onrecord_answer", event_payload: {} };

describe("a person on Slack", () => {
  test("gets a direct message, with several pages if necessary", async () => {
    const { slack, platform } = await startBot();
    expect(await platform.tell("U7", notice)).toBeNull();
    expect(await platform.tell("U8", long)).toBeNull();
    expect(callsOf(slack, "conversations.open")).toEqual([{ users: "U7" }, { users: "U8" }]);
    expect(slack.messages.map(({ channel, metadata }) => ({ channel, metadata }))).toEqual([
      { channel: "D7", metadata: own },
      { channel: "D8", metadata: own },
      { channel: "D8", metadata: own },
    ]);
  });

  test("gets it after a short rate limit, but not after a long one", async () => {
    const { slack, platform } = await startBot();
    const wait = (seconds: number): Fault => ({
      acts: false,
      answers: { status: 429, headers: { "retry-after": String(seconds) }, body: {} },
    });
    slack.fail("conversations.open", wait(0));
    slack.fail("chat.postMessage", wait(0));
    expect(await platform.tell("U7", notice)).toBeNull();
    slack.fail("chat.postMessage", wait(31));
    expect(await platform.tell("U7", notice)).toBe("rate limited for 31 s");
    expect(slack.messages).toHaveLength(1);
  });

  test("who cannot be written to gets none, and the reason is returned", async () => {
    const { slack, platform } = await startBot();
    slack.strangers.add("U7");
    expect(await platform.tell("U7", notice)).toBe("user_not_found");
    const messagesTabDisabled = { ok: false, error: "messages_tab_disabled" };
    slack.fail("chat.postMessage", { acts: false, answers: { status: 200, body: messagesTabDisabled } });
    expect(await platform.tell("U8", notice)).toBe("messages_tab_disabled");
    slack.scopes.delete("im:write");
    expect(await platform.tell("U8", notice)).toBe("missing_scope");
    expect(slack.messages).toEqual([]);
  });
});

describe("the managers of a channel on Slack", () => {
  test.each([
    ["C1", ["U7"]],
    ["C2", []],
    ["C3", []],
    ["C4", []],
  ])("%s are its creator, if that is known and not the bot", async (channel, managers) => {
    const { slack, platform } = await startBot();
    slack.channels.set("C2", { id: "C2", creator: "U1" });
    slack.channels.set("C3", { id: "C3" });
    expect(await platform.managersOf(channel)).toEqual(managers);
  });
});
