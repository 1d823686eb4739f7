import { describe, expect, test } from "vitest";
import { type Answer, paragraph } from "../../../../src/answer/answer.ts";
import { text } from "../../../../src/base/text/inline.ts";
import { slackLimits } from "../../../../src/platforms/slack/limits.ts";
import { type Reason, said } from "../../../../src/store/deliveries/reason.ts";
import type { Answering, Fault } from "../../../fakes/fault.ts";
import { postOf } from "../../post.ts";
import { callsOf, startBot } from "../people/bot.ts";

const history = "conversations.history";
const since = Temporal.Instant.from("2026-06-02T08:30:00Z");
/** Needs three messages. */
const long: Answer = {
  language: "en",
  summary: "A digest",
  blocks: Array.from({ length: 120 }, (_, index) => paragraph(text(`fact ${index}`))),
};
const short: Answer = { ...long, blocks: long.blocks.slice(0, 1) };
const error = (name: string): Fault => ({
  acts: false,
  answers: { status: 200, body: { ok: false, error: name } },
});

/** The bot, and a fake Slack whose clock is at the instant of the delivery. */
const start = async () => {
  let nowMs = since.epochMilliseconds;
  const { slack, platform } = await startBot({ nowMs: () => nowMs });
  return {
    slack,
    platform,
    find: (channel = "C1", deliveryId = "delivery-1") => platform.find(channel, deliveryId, since),
    pass(duration: Temporal.DurationLike) {
      nowMs += Temporal.Duration.from(duration).total("milliseconds");
    },
  };
};

describe("a search for a delivery in a Slack channel", () => {
  test("finds the delivery's messages by part, and none of another delivery", async () => {
    const { slack, platform, find } = await start();
    slack.onPost((n, act) => {
      act();
      return n === 2 ? "lost" : "its own";
    });
    expect(await platform.post(postOf("C1", long).post)).toMatchObject({ outcome: "unknown" });
    await platform.post(postOf("C1", long, { deliveryId: "delivery-2" }).post);
    slack.say("C1", "Anything new?");
    const [first, second] = slack.messages;
    expect(await find()).toEqual({
      certain: true,
      messages: [
        ["1", second?.ts],
        ["0", first?.ts],
      ],
    });
    expect(callsOf(slack, history)).toEqual([
      { channel: "C1", oldest: "1780388400.000000", include_all_metadata: "true", limit: "200" },
    ]);
  });

  test("finds messages that were sent as plain text", async () => {
    const { slack, platform, find } = await start();
    slack.fail("chat.postMessage", error("invalid_blocks"));
    await platform.post(postOf("C1", short).post);
    expect(await find()).toEqual({ certain: true, messages: [["0.0", slack.messages[0]?.ts]] });
  });

  test("ignores the messages of other apps", async () => {
    const { slack, find } = await start();
    const metadata = {
      event_type: "onrecord_delivery",
      event_payload: { delivery_id: "delivery-1", part: "0" },
    };
    slack.say("C1", "a copy", "B2", metadata);
    slack.say("C1", "another event", "B1", { event_type: "onrecord_other", event_payload: {} });
    expect(await find()).toEqual({ certain: true, messages: [] });
  });

  test("reads all messages since the delivery, page by page, and ten minutes more for the difference of clocks", async () => {
    const { slack, platform, find, pass } = await start();
    pass({ minutes: -11 });
    for (let count = 0; count < 300; count += 1) slack.say("C1", `before ${count}`);
    pass({ minutes: 2 });
    await platform.post(postOf("C1", short).post);
    pass({ minutes: 14 });
    for (let count = 0; count < 450; count += 1) slack.say("C1", `after ${count}`);
    const own = slack.messages.find(({ bot_id }) => bot_id !== undefined)?.ts;
    expect(await find()).toEqual({ certain: true, messages: [["0", own]] });
    expect(callsOf(slack, history)).toHaveLength(3);
  });

  test("gives up if there are too many messages since", async () => {
    const { slack, find } = await start();
    for (let count = 0; count <= slackLimits.historyPages * slackLimits.historyMessagesPerPage; count += 1) {
      slack.say("C1", `${count}`);
    }
    expect(await find()).toEqual({
      certain: false,
      reason: { key: "too-many", most: 10_000 },
      retry: false,
    });
  });

  test("is uncertain if Slack returns the bot's own messages without metadata", async () => {
    const { slack, find } = await start();
    slack.say("C1", "a message of the bot", "B1");
    expect(await find()).toEqual({
      certain: false,
      reason: { key: "no-metadata" },
      retry: false,
    });
  });

  test("ignores a draft's page for review", async () => {
    const { slack, find } = await start();
    slack.messages.push({ channel: "C1", ts: "1780388500.000000", bot_id: "B1", files: [{ id: "F1" }] });
    expect(await find()).toEqual({ certain: true, messages: [] });
  });

  test("is uncertain for good without the scopes for it", async () => {
    const { slack, find } = await start();
    slack.scopes.delete("channels:history");
    slack.scopes.delete("groups:history");
    expect(await find()).toEqual({ certain: false, reason: said("missing_scope"), retry: false });
  });

  test("is uncertain in a deleted channel, or one that the bot is not in", async () => {
    const { slack, find } = await start();
    slack.channels.set("C2", { id: "C2", is_member: false });
    expect(await find("C2")).toEqual({ certain: false, reason: said("not_in_channel"), retry: false });
    expect(await find("C3")).toEqual({ certain: false, reason: said("channel_not_found"), retry: false });
  });

  test.each<[Answering, Reason]>([
    [
      { status: 429, headers: { "retry-after": "60" }, body: {} },
      { key: "rate-limited", seconds: 60 },
    ],
    [
      { status: 500, body: {} },
      { key: "http-status", status: 500 },
    ],
    [
      { status: 200, body: "<h1>Welcome</h1>" },
      { key: "other-server", platform: "Slack" },
    ],
    [
      { status: 200, body: { ok: true } },
      { key: "other-server", platform: "Slack" },
    ],
    [
      { status: 200, body: { ok: true, messages: [{}] } },
      { key: "other-server", platform: "Slack" },
    ],
    [{ status: 200, body: { ok: true, messages: [], has_more: true } }, { key: "no-cursor" }],
    [error("invalid_auth").answers, said("invalid_auth")],
    [error("internal_error").answers, said("internal_error")],
    ["lost", said("UND_ERR_SOCKET")],
    ["half", said("UND_ERR_SOCKET")],
  ])("that is answered with %j may tell later", async (answers, reason) => {
    const { slack, find } = await start();
    slack.fail(history, { acts: false, answers });
    expect(await find()).toEqual({ certain: false, reason, retry: true });
    expect(callsOf(slack, history)).toHaveLength(1);
  });
});
