import { PermissionFlagsBits } from "discord.js";
import { describe, expect, test } from "vitest";
import { replyOf } from "../../../../contract/answers.ts";
import { factsShownIn, paragraph } from "../../../../src/answer/answer.ts";
import type { Reply } from "../../../../src/answer/reply.ts";
import { text } from "../../../../src/base/text/inline.ts";
import type { PostedAnswer } from "../../../../src/platforms/shared/platform.ts";
import { ids } from "../../../fakes/discord/ids.ts";
import type { StoredMessage } from "../../../fakes/discord/messages.ts";
import { colleagueUser } from "../../../fakes/discord/people.ts";
import type { Fault } from "../../../fakes/fault.ts";
import { createHost, createHostWith } from "../../host.ts";
import { named } from "../../named.ts";
import { newStore } from "../../test-store.ts";
import { seen, startBot } from "../bot.ts";

const channelMessages = "/channels/{channel_id}/messages";
const rejected: Fault = {
  acts: false,
  answers: { status: 400, body: { code: 50_035, message: "Invalid Form Body" } },
};

describe("a mention on Discord", () => {
  test("is answered with a reply, visible to everybody", async () => {
    const { fake } = await startBot();
    const { id } = fake.write("<@1300000000000000002> who ada");
    await fake.until(() => fake.messages.length > 0);
    const [answer] = fake.messages;
    expect(seen(answer ?? expect.unreachable())).toContain("Ada Stone");
    expect(fake.requests.at(-1)?.body).toMatchObject({
      message_reference: { message_id: id },
      allowed_mentions: { parse: [] },
    });
    expect(fake.problems).toEqual([]);
  });

  test("is remembered with what it shows, so that corrections reach it", async () => {
    const { promise: answered, resolve: remember } = Promise.withResolvers<PostedAnswer>();
    const { fake } = await startBot({ host: { remember } });
    fake.write("<@1300000000000000002> commitments");
    const { channel, thread, pages, posted } = await answered;
    expect({ channel, thread, posted }).toEqual({
      channel: `discord:${ids.text}`,
      thread: null,
      posted: new Map([["0", fake.messages[0]?.id]]),
    });
    expect(pages.flatMap(factsShownIn)).toEqual(["summit/publish", "summit/welcome"]);
  });

  test("is answered once by two processes of a bot", async () => {
    const { fake } = await startBot();
    const posts = () =>
      fake.requests.filter(({ method, route }) => method === "POST" && route === channelMessages);
    const message = fake.write("<@1300000000000000002> who ada");
    await fake.until(() => posts().length === 1);
    await startBot({}, fake);
    fake.deliverMessageAgain(message);
    await fake.until(() => posts().length === 2);
    expect(fake.messages).toHaveLength(1);
    expect(fake.problems).toEqual([]);
  });

  test("is required in a channel, and other bots are not answered", async () => {
    const { fake } = await startBot();
    fake.write("who ada");
    fake.write("<@1300000000000000002> who ben");
    await fake.until(() => fake.messages.length > 0);
    expect(fake.messages.map((message) => seen(message).slice(0, 3))).toEqual(["Ben"]);
  });

  test("that replies to an answer keeps its subject, and thanks get no answer", async () => {
    const store = await newStore();
    const { fake } = await startBot({ host: createHostWith({ store: async () => store }).host });
    const say = async (content: string, replyTo?: StoredMessage): Promise<StoredMessage> => {
      const count = fake.messages.length;
      fake.write(content, replyTo === undefined ? {} : { replyTo });
      await fake.until(() => fake.messages.length > count);
      return fake.messages.at(-1) ?? expect.unreachable();
    };
    const first = await say(`<@${ids.bot}> what did Ada Stone promise about the code?`);
    const other = await say(`<@${ids.bot}> who is Ben Stone?`);
    fake.write("thanks!", { replyTo: other });
    const second = await say("what does she say?", first);
    const third = await say("and Ben Stone?", second);
    const alone = await say(`<@${ids.bot}> what did she promise?`);
    expect(seen(second)).toContain("Read as: quotations of Ada Stone");
    expect(seen(third)).toContain("Read as: quotations of Ben Stone");
    expect(seen(alone)).not.toContain("Read as: commitments");
    expect(fake.messages).toHaveLength(5);
    expect(fake.problems).toEqual([]);
  });

  test.each([
    ["a reply", {}],
    ["a thread", { channel: ids.thread }],
  ])("of another person in %s does not have the subject of the first", async (_name, where) => {
    const store = await newStore();
    const { fake } = await startBot({ host: createHostWith({ store: async () => store }).host });
    fake.write(`<@${ids.bot}> what did Ada Stone promise about the code?`, where);
    await fake.until(() => fake.messages.length > 0);
    const replyTo = fake.messages[0] ?? expect.unreachable();
    const ask = async (text: string, more = {}): Promise<string> => {
      const count = fake.messages.length;
      fake.write(`<@${ids.bot}> ${text}`, { ...where, replyTo, ...more });
      await fake.until(() => fake.messages.length > count);
      return seen(fake.messages.at(-1) ?? expect.unreachable());
    };
    expect(await ask("what did she promise?", { author: colleagueUser })).toContain("Whom does “she” mean?");
    expect(await ask("what did she promise?")).toContain("Read as: commitments of Ada Stone");
    expect(fake.problems).toEqual([]);
  });

  test.each([
    ["a thread", { channel: ids.thread }, `<@${ids.bot}> `],
    ["a direct message", { channel: "1300000000000000077", isDirect: true }, ""],
  ])("in %s is one conversation", async (_name, where, mention) => {
    const store = await newStore();
    const { fake } = await startBot({ host: createHostWith({ store: async () => store }).host });
    fake.write(`${mention}what did Ada Stone promise about the code?`, where);
    await fake.until(() => fake.messages.length > 0);
    fake.write(`${mention}and Ben Stone?`, where);
    await fake.until(() => fake.messages.length > 1);
    expect(seen(fake.messages[1] ?? expect.unreachable())).toContain(
      "Read as: commitments of Ben Stone about “",
    );
    expect(fake.problems).toEqual([]);
  });

  test("is not required in a direct message", async () => {
    const { fake } = await startBot();
    fake.write("who ada", { channel: "1300000000000000077", isDirect: true });
    await fake.until(() => fake.requests.some(({ route }) => route === "/channels/{channel_id}/messages"));
    expect(fake.requests.at(-1)?.parameters).toEqual(["1300000000000000077"]);
  });

  test("in a thread that was archived when the bot started is answered there, with the author's roles", async () => {
    const isEditor: boolean[] = [];
    const { host } = createHost();
    const line: typeof host.ask.line = async (typed, asker) => {
      isEditor.push(await asker.isEditor());
      return host.ask.line(typed, asker);
    };
    const { fake } = await startBot({
      host: { ask: { ...host.ask, line } },
      settings: { editors: named(ids.editorRole) },
    });
    for (const name of ["ada", "ben"]) fake.write(`<@${ids.bot}> who ${name}`, { channel: ids.thread });
    await fake.until(() => fake.messages.length === 2);
    expect(
      fake.messages.map((message) => [message.channel_id, seen(message).slice(0, 3)]).toSorted(),
    ).toEqual([
      [ids.thread, "Ada"],
      [ids.thread, "Ben"],
    ]);
    fake.write(`<@${ids.bot}> who ada`, { channel: ids.thread });
    await fake.until(() => fake.messages.length === 3);
    expect(isEditor.slice(0, 2)).toEqual([true, true]);
    expect(fake.problems).toEqual([]);
  });

  test("is answered without a reference if the bot may not read the history", async () => {
    const { fake } = await startBot();
    fake.deny(ids.text, PermissionFlagsBits.ReadMessageHistory);
    fake.write("<@1300000000000000002> who ada");
    await fake.until(() => fake.messages.length > 0);
    expect(fake.messages.map(seen).join()).toContain("Ada Stone");
    expect(fake.requests.at(-1)?.body).not.toHaveProperty("message_reference");
    expect(fake.problems).toEqual([]);
  });

  test("in a channel where the bot may not write is answered in a direct message that names the missing permissions", async () => {
    const { fake } = await startBot({ host: { language: "fr" } });
    fake.write("<@1300000000000000002> who ada", { channel: ids.readOnly });
    await fake.until(() => fake.messages.length > 0);
    expect(fake.messages.map((message) => [message.channel_id === ids.readOnly, seen(message)])).toEqual([
      [
        false,
        "The bot cannot answer in the channel where you mentioned it: the bot lacks permissions. Grant it “Send Messages” in the channel’s permissions.",
      ],
    ]);
    expect(fake.problems).toEqual([]);
  });

  test("gets an apology with an id if Discord refuses the answer, even in plain text", async () => {
    const { fake, logged } = await startBot();
    fake.fail("POST", channelMessages, rejected, rejected);
    fake.write("<@1300000000000000002> who ada");
    await fake.until(() => fake.messages.length > 0);
    expect(fake.messages.map(seen).join()).toMatch(
      /^Discord did not accept this answer\. .* [0-9a-f]{8} to /,
    );
    expect(logged).toContainEqual({ level: "error", sentence: "Answering a mention on Discord failed." });
  });

  test("with a slow answer shows the typing indicator", async () => {
    const slow = Promise.withResolvers<Reply>();
    const { host } = createHost();
    const { fake } = await startBot({
      host: { acknowledgeAfterMs: 50, ask: { ...host.ask, line: () => slow.promise } },
    });
    fake.write("<@1300000000000000002> who ada");
    await fake.until(() => fake.requests.some(({ route }) => route === "/channels/{channel_id}/typing"));
    slow.resolve(replyOf({ language: "en", summary: "Late.", blocks: [paragraph(text("Late."))] }));
    await fake.until(() => fake.messages.length > 0);
    expect(fake.messages.map(seen)).toEqual(["Late."]);
    expect(fake.problems).toEqual([]);
  });
});
