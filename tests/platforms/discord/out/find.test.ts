import { PermissionFlagsBits } from "discord.js";
import { describe, expect, test } from "vitest";
import { type Answer, paragraph } from "../../../../src/answer/answer.ts";
import { text } from "../../../../src/base/text/inline.ts";
import { discordLimits } from "../../../../src/platforms/discord/limits.ts";
import { type Reason, said } from "../../../../src/store/deliveries/reason.ts";
import { ids } from "../../../fakes/discord/ids.ts";
import { botUser } from "../../../fakes/discord/people.ts";
import type { Answering } from "../../../fakes/fault.ts";
import { postOf } from "../../post.ts";
import { startBot, startFake } from "../bot.ts";

const history = "/channels/{channel_id}/messages";
const since = Temporal.Instant.from("2026-06-02T08:30:00Z");
/** Needs three messages. */
const long: Answer = {
  language: "en",
  summary: "S",
  blocks: Array.from({ length: 30 }, (_, index) => paragraph(text(`${index} ${"word ".repeat(60)}`))),
};

/** The bot, and a fake Discord whose clock is some time after the delivery. */
const start = async () => {
  let nowMs = since.epochMilliseconds;
  const given = await startFake({ nowMs: () => nowMs });
  const { fake, platform } = await startBot({}, given);
  return {
    fake,
    platform,
    find: (channel: string = ids.text, deliveryId = "delivery-1") =>
      platform.find(channel, deliveryId, since),
    pass(duration: Temporal.DurationLike) {
      nowMs += Temporal.Duration.from(duration).total("milliseconds");
    },
  };
};

const readsOf = ({ requests }: Awaited<ReturnType<typeof startFake>>): number =>
  requests.filter(({ method, route }) => method === "GET" && route === history).length;

describe("a search for a delivery in a Discord channel", () => {
  test("finds the delivery's messages by part, and none of another delivery", async () => {
    const { fake, platform, find } = await start();
    fake.onPost((n, act) => {
      act();
      return n === 2 ? "lost" : "its own";
    });
    expect(await platform.post(postOf(ids.text, long).post)).toMatchObject({ outcome: "unknown" });
    await platform.post(postOf(ids.text, long, { deliveryId: "delivery-2" }).post);
    fake.say(ids.text, "Anything new?");
    const [first, second] = fake.messages;
    expect(await find()).toEqual({
      certain: true,
      messages: [
        ["1", second?.id],
        ["0", first?.id],
      ],
    });
    expect(fake.problems).toEqual([]);
  });

  test("finds messages that were sent as plain text", async () => {
    const { fake, platform, find } = await start();
    fake.fail("POST", history, {
      acts: false,
      answers: { status: 400, body: { code: 50_035, message: "Invalid Form Body" } },
    });
    await platform.post(postOf(ids.text, { ...long, blocks: long.blocks.slice(0, 12) }).post);
    const parts = fake.messages.map(({ id }, index) => [`0.${index}`, id] as const);
    expect(parts).toHaveLength(2);
    expect(await find()).toEqual({ certain: true, messages: parts.toReversed() });
  });

  test("ignores messages of others, and the bot's messages that only quote a reference", async () => {
    const { fake, platform, find } = await start();
    await platform.post(postOf(ids.text, long, { deliveryId: "delivery-2" }).post);
    fake.say(ids.text, "-# ref 0123456789ab/0.0");
    fake.say(ids.text, "-# ref 0123456789ab/0.0", botUser);
    expect(await find()).toEqual({ certain: true, messages: [] });
  });

  test("reads back to the delivery, page by page, and ten minutes more for the difference of clocks", async () => {
    const { fake, platform, find, pass } = await start();
    pass({ minutes: -11 });
    for (let count = 0; count < 300; count += 1) fake.say(ids.text, `before ${count}`);
    pass({ minutes: 2 });
    await platform.post(postOf(ids.text, { ...long, blocks: long.blocks.slice(0, 1) }).post);
    pass({ minutes: 14 });
    for (let count = 0; count < 250; count += 1) fake.say(ids.text, `after ${count}`);
    const own = fake.messages.find(({ author }) => author.id === ids.bot)?.id;
    expect(await find()).toEqual({ certain: true, messages: [["0", own]] });
    expect(readsOf(fake)).toBe(3);
    expect(fake.problems).toEqual([]);
  });

  test("is certain that there is no message only after reading to the end", async () => {
    const { fake, find } = await start();
    for (let count = 0; count < 150; count += 1) fake.say(ids.text, `${count}`);
    expect(await find()).toEqual({ certain: true, messages: [] });
    expect(readsOf(fake)).toBe(3);
  });

  test("gives up if there are too many messages since", async () => {
    const { fake, find } = await start();
    for (
      let count = 0;
      count < discordLimits.historyPages * discordLimits.historyMessagesPerPage;
      count += 1
    ) {
      fake.say(ids.text, `${count}`);
    }
    expect(await find()).toEqual({
      certain: false,
      reason: { key: "too-many", most: 10_000 },
      retry: false,
    });
  });

  test("is uncertain if the bot may not read the history, because Discord returns an empty one", async () => {
    const { fake, platform, find } = await start();
    await platform.post(postOf(ids.text, long).post);
    fake.deny(ids.text, PermissionFlagsBits.ReadMessageHistory);
    const cannot = { certain: false, reason: { key: "no-history" }, retry: false };
    await expect.poll(() => find()).toEqual(cannot);
    expect(await find(ids.secret)).toEqual(cannot);
  });

  test.each([
    ["1300000000000000099", said("Unknown Channel (10003)")],
    [ids.hidden, said("Missing Access (50001)")],
    ["../users/@me", { key: "no-channel" }],
  ])("is uncertain for good in %s", async (channel, reason) => {
    const { find } = await start();
    expect(await find(channel)).toEqual({ certain: false, reason, retry: false });
  });

  test.each<[Answering, Reason]>([
    [
      { status: 429, headers: { "retry-after": "60" }, body: {} },
      { key: "rate-limited", seconds: 61 },
    ],
    [
      { status: 500, body: {} },
      { key: "http-status", status: 500 },
    ],
    [
      { status: 200, body: "<h1>Welcome</h1>" },
      { key: "other-server", platform: "Discord" },
    ],
    [
      { status: 200, body: [{ id: "1" }] },
      { key: "other-server", platform: "Discord" },
    ],
    [{ status: 401, body: { code: 0, message: "401: Unauthorized" } }, said("401: Unauthorized (0)")],
    ["lost", said("UND_ERR_SOCKET")],
    ["half", said("UND_ERR_SOCKET")],
  ])("that is answered with %j may tell later", async (answers, reason) => {
    const { fake, find } = await start();
    fake.fail("GET", history, { acts: false, answers });
    expect(await find()).toEqual({ certain: false, reason, retry: true });
    expect(readsOf(fake)).toBe(1);
  });
});
