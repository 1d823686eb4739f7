import { PermissionFlagsBits } from "discord.js";
import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { hostileTexts, replyOf } from "../../../contract/answers.ts";
import { type Answer, heading, paragraph } from "../../../src/answer/answer.ts";
import { defineCommand } from "../../../src/ask/define-command.ts";
import { text } from "../../../src/base/text/inline.ts";
import { renderReply } from "../../../src/platforms/console/render.ts";
import { askerOf } from "../../askers.ts";
import { ids } from "../../fakes/discord/ids.ts";
import { controlsOf } from "../../fakes/discord/person.ts";
import type { Fault } from "../../fakes/fault.ts";
import { createClaimsInMemory, createHost } from "../host.ts";
import { description, seen, startBot, startFake } from "./bot.ts";

const callback = "/interactions/{interaction_id}/{interaction_token}/callback";
const followUp = "/webhooks/{webhook_id}/{webhook_token}";
const rejected: Fault = {
  acts: false,
  answers: { status: 400, body: { code: 50_035, message: "Invalid Form Body" } },
};

/** A host whose every command gives this answer. */
const hostSaying = (answer: Answer) => {
  const reply = replyOf(answer);
  const { host } = createHost();
  return { ask: { ...host.ask, line: async () => reply, command: async () => reply } };
};

const answerOf = (...texts: readonly string[]): Answer => ({
  language: "en",
  summary: "A summary.",
  blocks: texts.map((one) => paragraph(text(one))),
});
const paragraphs = (count: number): Answer =>
  answerOf(...Array.from({ length: count }, (_, index) => `${index} ${"word ".repeat(60)}`));
/** Needs four messages. */
const long = paragraphs(40);

describe("a command on Discord", () => {
  test("is answered privately, with the same content as on the console", async () => {
    const { fake, host } = await startBot();
    const interaction = fake.command("who", { name: "ada" });
    await fake.until(() => interaction.replies.length > 0);
    const [reply] = interaction.replies;
    expect(reply?.flags).toBe(64 | 32_768);
    const asked = await host.ask.line("/who ada", askerOf());
    const words = (value: string): readonly string[] => value.match(/[\p{L}\p{N}]+/gu) ?? [];
    const shown = seen(reply ?? expect.unreachable());
    const [first] = asked.answer.blocks.filter((block) => block.kind === "entry");
    expect(shown).toContain(first?.quotes[0]?.exact);
    expect(words(renderReply(asked, { styled: false })).filter((word) => word.length > 3)).toEqual(
      expect.arrayContaining(words(shown).filter((word) => word.length > 3)),
    );
    expect(fake.problems).toEqual([]);
  });

  test("is answered in the asker's language, else in the server's", async () => {
    const { fake } = await startBot({ host: { language: "vi" } });
    const french = fake.command("who", { name: "nobody at all" }, { locale: "fr" });
    const german = fake.command("who", { name: "nobody at all" }, { locale: "de" });
    const british = fake.command("who", { name: "nobody at all" }, { locale: "en-GB" });
    await fake.until(() => [french, german, british].every(({ replies }) => replies.length > 0));
    const starts = [french, german, british].map(({ replies: [reply] }) =>
      seen(reply ?? expect.unreachable()).slice(0, 6),
    );
    expect(starts).toEqual(["Rien d", "Nothin", "Nothin"]);
  });

  test("is written under its name in the asker's language", async () => {
    const { fake } = await startBot();
    const help = fake.command("help", {}, { locale: "fr" });
    await fake.until(() => help.replies.length > 0);
    const shown = help.replies.map(seen).join("\n");
    expect(shown).toContain("/qui Ada Stone");
    expect(shown).not.toContain("/who");
  });

  test("gets its options by name, and the requested page", async () => {
    const asked: unknown[] = [];
    const { host } = createHost();
    const { fake } = await startBot({
      host: {
        ask: {
          ...host.ask,
          command(line, asker) {
            asked.push({ line, language: asker.language });
            return host.ask.command(line, asker);
          },
        },
      },
    });
    const interaction = fake.command("commitments", { who: "ada", kind: "hope", page: 2 });
    await fake.until(() => interaction.replies.length > 0);
    expect(asked).toEqual([
      { line: { command: "commitments", given: { who: "ada", kind: "hope" }, page: 2 }, language: "en" },
    ]);
  });

  test("with a long answer is answered in several private messages", async () => {
    const { fake } = await startBot({ host: hostSaying(long) });
    const interaction = fake.command("help");
    await fake.until(() => interaction.replies.length === 4);
    expect(interaction.replies.map(({ flags }) => flags)).toEqual(Array(4).fill(64 | 32_768));
    expect(
      interaction.replies
        .map(seen)
        .join("\n")
        .match(/^\d+ word/gm),
    ).toHaveLength(40);
    expect(fake.problems).toEqual([]);
  });

  test("with a longer one is answered in five messages, the last with a More button", async () => {
    const { fake } = await startBot({ host: hostSaying(paragraphs(100)) });
    const interaction = fake.command("help");
    await fake.until(() => interaction.replies.length === 5);
    expect(interaction.replies.map(seen).at(-1)).toMatch(/Page 5 of \d+$/);
    expect(interaction.replies.map((reply) => controlsOf(reply).map(({ label }) => label))).toEqual([
      ...Array(4).fill([]),
      ["More"],
    ]);
    expect(fake.problems).toEqual([]);
  });

  test.each(hostileTexts)("shows %j from an article as written", async (hostile) => {
    const { fake } = await startBot({ host: hostSaying({ ...answerOf(hostile), summary: hostile }) });
    const interaction = fake.command("help");
    await fake.until(() => interaction.replies.length > 0);
    expect(interaction.replies.map(seen)).toEqual([hostile]);
    expect(fake.requests.at(-1)?.body).toMatchObject({ data: { allowed_mentions: { parse: [] } } });
    expect(fake.problems).toEqual([]);
  });

  test("that Discord delivers twice is answered once", async () => {
    const { fake } = await startBot();
    const interaction = fake.command("help");
    fake.deliverAgain(interaction);
    const after = fake.command("help");
    await fake.until(() => after.replies.length > 0);
    expect(interaction.callbacks).toBe(1);
  });

  test("gets each message of a long answer once from two processes of a bot", async () => {
    const claims = createClaimsInMemory();
    const { fake } = await startBot({ host: { ...hostSaying(long), onceKeys: claims } });
    const interaction = fake.command("help");
    await fake.until(() => interaction.replies.length === 4);
    const first = interaction.replies.map(seen);
    await startBot({ host: { ...hostSaying(long), onceKeys: claims } }, fake);
    fake.deliverAgain(interaction);
    const after = fake.command("help");
    await fake.until(() => after.replies.length === 4);
    expect(interaction.replies.map(seen)).toEqual(first);
    expect(fake.problems).toEqual([]);
  });

  test("that throws is answered with an id that is in the log", async () => {
    const broken = defineCommand({
      name: "broken",
      description: { en: "Broken", fr: "En panne", vi: "Hỏng" },
      example: "",
      options: z.strictObject({}),
      run() {
        throw new Error("a bug");
      },
    });
    const { host, logged } = createHost(broken);
    const { fake } = await startBot({ host });
    const interaction = fake.command("broken");
    await fake.until(() => interaction.replies.length > 0);
    expect(interaction.replies.map(seen).join("")).toMatch(
      /the number [0-9a-f]{8} to the person who runs this bot: the log has the details/,
    );
    expect(logged).toContainEqual({ level: "error", sentence: "A command failed." });
  });
});

describe("an answer that Discord refuses", () => {
  test("is sent as plain text", async () => {
    const answer: Answer = {
      language: "en",
      summary: "S",
      blocks: [heading(1, text("A")), paragraph(text("*b*"))],
    };
    const { fake, logged } = await startBot({ host: hostSaying(answer) });
    fake.fail("POST", callback, rejected);
    const interaction = fake.command("help");
    await fake.until(() => interaction.replies.length > 0);
    expect(interaction.replies.map(({ content, flags }) => ({ content, flags }))).toEqual([
      { content: "## A\n\\*b\\*", flags: 64 | 4 },
    ]);
    expect(logged.filter(({ level }) => level === "error")).toEqual([
      { level: "error", sentence: "Discord rejected a page of an answer. Sending it as plain text." },
    ]);
  });

  test("in plain text, too, is replaced by an apology with an id", async () => {
    const { fake } = await startBot({ host: hostSaying(answerOf("a")) });
    fake.fail("POST", callback, rejected, rejected);
    const interaction = fake.command("help", {}, { locale: "fr" });
    await fake.until(() => interaction.replies.length > 0);
    expect(interaction.replies.map(seen).join("")).toMatch(
      /^Discord n’a pas accepté .* [0-9a-f]{8} à la personne /,
    );
  });

  test("only on a later page is sent as plain text from there", async () => {
    const { fake } = await startBot({ host: hostSaying(long) });
    fake.fail("POST", followUp, rejected);
    const interaction = fake.command("help");
    await fake.until(() => interaction.replies.map(seen).join("\n").includes("39 word"));
    expect(interaction.replies.map(({ flags }) => flags).slice(0, 3)).toEqual([64 | 32_768, 64 | 4, 64 | 4]);
  });

  test.each<Fault>([
    { acts: true, answers: "lost" },
    { acts: false, answers: "lost" },
  ])("is sent again where the network fails (it acts: $acts), and stands once", async (fault) => {
    const { fake } = await startBot({ host: hostSaying(long) });
    fake.fail("POST", callback, fault);
    const interaction = fake.command("help");
    await fake.until(() => interaction.replies.length === 4);
    expect(
      interaction.replies
        .map(seen)
        .join("\n")
        .match(/^\d+ word/gm),
    ).toHaveLength(40);
  });

  test("because of a rate limit is sent when the rate limit ends", async () => {
    const { fake, logged } = await startBot();
    fake.fail("POST", callback, {
      acts: false,
      answers: {
        status: 429,
        body: { message: "You are being rate limited.", retry_after: 0.01, global: false },
        headers: { "retry-after": "0.01" },
      },
    });
    const interaction = fake.command("help");
    await fake.until(() => interaction.replies.length > 0);
    expect(logged).toContainEqual({ level: "warn", sentence: "Waiting for Discord's rate limit." });
  });
});

describe("the connection to Discord", () => {
  test("requests intents for servers and messages to the bot, and no privileged intents", async () => {
    const { fake } = await startBot();
    expect(fake.gateway.intents).toEqual([1 | 512 | 4_096]);
  });

  test("that is cut is resumed, and commands that came meanwhile are answered", async () => {
    const { fake } = await startBot();
    fake.gateway.cut();
    const interaction = fake.command("help");
    await fake.until(() => interaction.replies.length > 0);
    expect(fake.gateway.counts).toEqual({ identified: 1, resumed: 1 });
  });

  test("is resumed if Discord asks for it", async () => {
    const { fake } = await startBot();
    fake.gateway.askToReconnect();
    await fake.until(() => fake.gateway.counts.resumed === 1);
    const interaction = fake.command("help");
    await fake.until(() => interaction.replies.length > 0);
  });

  test("starts a new session if the old one is lost", async () => {
    const { fake } = await startBot();
    fake.gateway.cut();
    fake.gateway.forget();
    await fake.until(() => fake.gateway.counts.identified === 2);
    const interaction = fake.command("help");
    await fake.until(() => interaction.replies.length > 0);
    expect(fake.gateway.counts.resumed).toBe(0);
  });

  test("with a wrong token fails with an error that does not contain the token", async () => {
    const token = "not.the.token";
    const error: unknown = await startBot({ token }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: "config",
      message:
        "DISCORD_TOKEN: Discord refuses the token. Copy it again from “Bot” in the developer portal, or reset it there.",
    });
    expect(JSON.stringify(error)).not.toContain(token);
  });

  test("that fails is an outage, which may be retried", async () => {
    const fake = await startFake();
    await fake.close();
    await expect(startBot({}, fake)).rejects.toMatchObject({
      code: "platform",
      message: expect.stringContaining("Discord cannot be reached"),
    });
  });

  test("ends when the bot stops", async () => {
    const { fake, platform } = await startBot();
    await platform.stop();
    await fake.until(() => fake.gateway.connections() === 0);
    expect(() => fake.command("help")).not.toThrow();
  });
});

describe("a channel on Discord", () => {
  test.each([
    [ids.text, null],
    [ids.thread, null],
    [
      "newsroom",
      '"newsroom" is not a channel id, which has 17 to 20 digits. With Discord’s developer mode on, the id is in the channel’s menu.',
    ],
    ["1300000000000000099", "this channel does not exist. Check the id, or choose another."],
    [
      ids.hidden,
      "the bot cannot see the channel. Install the app on that server, and allow it to view the channel.",
    ],
    [ids.forum, "the bot cannot post messages in this kind of channel. Choose a text channel or a thread."],
    [ids.readOnly, "the bot lacks permissions. Grant it “Send Messages” in the channel’s permissions."],
  ])("%s can be posted to, or has a problem", async (channel, problem) => {
    const { fake, platform } = await startBot();
    expect(await platform.channelProblem(channel, "en")).toBe(problem);
    expect(fake.problems).toEqual([]);
  });
});

describe("a permission that the bot needs in a channel on Discord", () => {
  const { ReadMessageHistory, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;

  test.each([
    ["en", "“Send Messages” and “Read Message History”"],
    ["fr", "«\u00a0Envoyer des messages\u00a0» et «\u00a0Voir les anciens messages\u00a0»"],
    ["vi", "“Gửi tin nhắn” và “Đọc lịch sử tin nhắn”"],
  ] as const)("is named in %s if the bot lacks it", async (language, permissions) => {
    const { fake, platform } = await startBot();
    fake.deny(ids.text, SendMessages | ReadMessageHistory);
    await vi.waitFor(
      async () => expect(await platform.channelProblem(ids.text, language)).toContain(permissions),
      { timeout: 20_000 },
    );
  });

  test("depends on the channel: View Channel, Send Messages in Threads, Manage Threads if locked, and no time-out", async () => {
    const { fake, platform } = await startBot();
    const problem = (channel: string) => platform.channelProblem(channel, "en");
    const lacks = (permissions: string): string =>
      `the bot lacks permissions. Grant it ${permissions} in the channel’s permissions.`;
    expect(await problem(ids.secret)).toBe(lacks("“View Channel”"));
    fake.lock(ids.thread);
    expect(await problem(ids.thread)).toBe(lacks("“Manage Threads”"));
    fake.deny(ids.readOnly, SendMessagesInThreads);
    await vi.waitFor(
      async () =>
        expect(await problem(ids.thread)).toBe(lacks("“Send Messages in Threads” and “Manage Threads”")),
      { timeout: 20_000 },
    );
    fake.timeOut(Temporal.Now.instant().add({ hours: 1 }));
    await vi.waitFor(
      async () =>
        expect(await problem(ids.text)).toBe(
          "a moderator has timed out the bot on that server. Remove the time-out.",
        ),
      { timeout: 20_000 },
    );
  });
});

test.skipIf(description === null)(
  "Discord's API description rejects a request that the fake would accept",
  () => {
    const route = "/channels/{channel_id}/messages";
    expect(description?.request("POST", route, { content: 5 })).toContain("/content must be string,null");
    expect(description?.request("POST", route, { content: "a" })).toBeNull();
  },
);
