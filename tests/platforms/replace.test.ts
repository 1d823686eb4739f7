import { expect, test } from "vitest";
import { factsShownIn, paragraph } from "../../src/answer/answer.ts";
import { text } from "../../src/base/text/inline.ts";
import { ids } from "../fakes/discord/ids.ts";
import { startBot as startDiscord } from "./discord/bot.ts";
import { startBot as startSlack } from "./slack/people/bot.ts";

const answer = { language: "en", summary: "Removed.", blocks: [paragraph(text("Removed."))] } as const;
const posting = {
  answer: { ...answer, blocks: [paragraph(text("We will plant trees."))] },
  deliveryId: "d1",
  existing: new Map<string, string>(),
  mayPost: async () => true,
  mayLeave: () => true,
};

test("a message on Slack is replaced, is still found as a part of its delivery, and has a link", async () => {
  const { slack, platform } = await startSlack();
  const posted = new Map<string, string>();
  await platform.post({ ...posting, channel: "C1", onPosted: async (part, id) => void posted.set(part, id) });
  const message = { channel: "C1", deliveryId: "d1", part: "0", messageId: posted.get("0") ?? "" };
  expect(await platform.edits?.replace(message, answer)).toEqual({ outcome: "replaced" });
  expect(slack.messages.map((each) => each.text)).toEqual(["Removed."]);
  expect(await platform.edits?.shows(message, answer)).toBe(true);
  expect(await platform.edits?.shows(message, posting.answer)).toBe(false);
  const since = Temporal.Now.instant().subtract({ hours: 1 });
  expect(await platform.find("C1", "d1", since)).toEqual({ certain: true, messages: [...posted] });
  expect(await platform.edits?.linkTo("C1", message.messageId)).toBe(
    `https://newsroom.slack.com/archives/C1/p${message.messageId.replace(".", "")}`,
  );
  expect(await platform.edits?.linkTo("C1", "1.000001")).toBeNull();
  expect(await platform.edits?.replace({ ...message, messageId: "1.000001" }, answer)).toEqual({
    outcome: "gone",
  });
  expect(await platform.edits?.shows({ ...message, messageId: "1.000001" }, answer)).toBe(false);
  expect(await platform.edits?.replace({ ...message, channel: "C404" }, answer)).toMatchObject({
    outcome: "refused",
    reason: { text: "channel_not_found" },
  });
});

test("the bot deletes its own messages, and says why if one is still there", async () => {
  const { slack, platform } = await startSlack();
  const posted: string[] = [];
  await platform.post({ ...posting, channel: "C1", onPosted: async (_, id) => void posted.push(id) });
  slack.say("C1", "Anything new?");
  const [own = "", other = ""] = slack.messages.map(({ ts }) => ts);
  expect(await platform.edits?.remove("C1", own)).toBeNull();
  expect(await platform.edits?.remove("C1", own)).toBeNull();
  expect(await platform.edits?.remove("C1", other)).toBe("cant_delete_message");
  expect(slack.messages.map(({ ts }) => ts)).toEqual([other]);

  const discord = await startDiscord();
  await discord.platform.post({
    ...posting,
    channel: ids.text,
    onPosted: async (_, id) => void posted.push(id),
  });
  discord.fake.say(ids.text, "Anything new?");
  const [mine = "", theirs = ""] = discord.fake.messages.map(({ id }) => id);
  expect(await discord.platform.edits?.remove(ids.text, mine)).toBeNull();
  expect(await discord.platform.edits?.remove(ids.text, mine)).toBeNull();
  expect(await discord.platform.edits?.remove(ids.text, theirs)).toBe("Missing Permissions (50013)");
  expect(discord.fake.messages.map(({ id }) => id)).toEqual([theirs]);
});

test("a message that Slack took only as plain text is replaced by plain text", async () => {
  const { slack, platform } = await startSlack();
  const posted = new Map<string, string>();
  await platform.post({ ...posting, channel: "C1", onPosted: async (part, id) => void posted.set(part, id) });
  const message = { channel: "C1", deliveryId: "d1", part: "0.0", messageId: posted.get("0") ?? "" };
  expect(await platform.edits?.replace(message, answer)).toEqual({ outcome: "replaced" });
  expect(await platform.edits?.shows(message, answer)).toBe(true);
  const update = slack.calls.findLast(({ method }) => method === "chat.update");
  expect(update?.args).not.toHaveProperty("blocks");
  expect(update?.args).toMatchObject({ text: "Removed." });
});

test("an answer fits on Discord in the form in which its message was posted", async () => {
  const { platform } = await startDiscord();
  const long = { ...answer, blocks: [paragraph(text("We will plant trees. ".repeat(120)))] };
  expect(platform.edits?.fits("0", long)).toBe(true);
  expect(platform.edits?.fits("0.0", long)).toBe(false);
  expect(platform.edits?.fits("0.0", answer)).toBe(true);
});

test("a message on Discord is replaced, is still found as a part of its delivery, and has a link", async () => {
  const { fake, platform } = await startDiscord();
  const posted = new Map<string, string>();
  await platform.post({
    ...posting,
    channel: ids.text,
    onPosted: async (part, id) => void posted.set(part, id),
  });
  const messageId = posted.get("0") ?? "";
  const message = { channel: ids.text, deliveryId: "d1", part: "0", messageId };
  expect(await platform.edits?.shows(message, answer)).toBe(false);
  expect(await platform.edits?.replace(message, answer)).toEqual({ outcome: "replaced" });
  expect(await platform.edits?.shows(message, answer)).toBe(true);
  expect(await platform.edits?.shows({ ...message, messageId: "1300000000000000404" }, answer)).toBe(false);
  expect(JSON.stringify(fake.messages)).not.toContain("trees");
  const since = Temporal.Now.instant().subtract({ hours: 1 });
  expect(await platform.find(ids.text, "d1", since)).toEqual({ certain: true, messages: [...posted] });
  expect(await platform.edits?.linkTo(ids.text, messageId)).toBe(
    `https://discord.com/channels/${ids.guild}/${ids.text}/${messageId}`,
  );
  const other = { ...message, messageId: "1300000000000000404" };
  expect(await platform.edits?.replace(other, answer)).toEqual({ outcome: "gone" });
});

test("a post below a message is in its thread on Slack, and is found there and not in the channel", async () => {
  const { slack, platform } = await startSlack();
  const posted = new Map<string, string>();
  await platform.post({ ...posting, channel: "C1", onPosted: async (part, id) => void posted.set(part, id) });
  const replyTo = posted.get("0") ?? "";
  const reply = new Map<string, string>();
  const onPosted = async (part: string, id: string) => void reply.set(part, id);
  await platform.post({ ...posting, deliveryId: "n1", channel: "C1", replyTo, onPosted });
  expect(slack.messages.map(({ thread_ts }) => thread_ts)).toEqual([undefined, replyTo]);
  const since = Temporal.Now.instant().subtract({ hours: 1 });
  expect(await platform.find("C1", "n1", since, replyTo)).toEqual({ certain: true, messages: [...reply] });
  expect(await platform.find("C1", "n1", since)).toEqual({ certain: true, messages: [] });
});

test("a post below a message is a reply on Discord, and is found in the channel", async () => {
  const { fake, platform } = await startDiscord();
  const posted = new Map<string, string>();
  const channel = ids.text;
  await platform.post({ ...posting, channel, onPosted: async (part, id) => void posted.set(part, id) });
  const replyTo = posted.get("0") ?? "";
  const reply = new Map<string, string>();
  const onPosted = async (part: string, id: string) => void reply.set(part, id);
  await platform.post({ ...posting, deliveryId: "n1", channel, replyTo, onPosted });
  expect(fake.messages[1]).toMatchObject({ message_reference: { message_id: replyTo } });
  const since = Temporal.Now.instant().subtract({ hours: 1 });
  expect(await platform.find(channel, "n1", since, replyTo)).toEqual({ certain: true, messages: [...reply] });
});

test("the messages of an answer are what is posted, each with its facts", async () => {
  const entry = {
    kind: "entry",
    counts: "commitment",
    marks: [],
    content: [text("We will plant trees. ".repeat(60))],
    notes: [],
    quotes: [],
    controls: [],
    whole: null,
  } as const;
  const references = Array.from({ length: 12 }, (_, index) => `town/fact-${index}`);
  const long = { ...answer, blocks: references.map((reference) => ({ ...entry, reference })) };
  for (const { platform } of [await startSlack(), await startDiscord()]) {
    const pages = platform.edits?.messagesOf(long) ?? [];
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap(factsShownIn)).toEqual(references);
  }
});
