import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { type CommandAnswer, paragraph } from "../../../src/answer/answer.ts";
import type { Reply } from "../../../src/answer/reply.ts";
import type { Command } from "../../../src/ask/command.ts";
import { defineCommand } from "../../../src/ask/define-command.ts";
import { OnrecordError } from "../../../src/base/errors.ts";
import { text } from "../../../src/base/text/inline.ts";
import type { ConnectedPlatform } from "../../../src/platforms/shared/platform.ts";
import { createRenderer, plainMessages, type SlackMessage } from "../../../src/platforms/slack/out/render.ts";
import { connectSlack } from "../../../src/platforms/slack/run.ts";
import type { SlackTransport } from "../../../src/platforms/slack/settings.ts";
import { askerOf } from "../../askers.ts";
import { type FakeSlack, type SlashCommand, startFakeSlack } from "../../fakes/slack/server.ts";
import {
  eventsAddressIn,
  overHttp,
  signingSecret,
  slackSettings,
  socketMode,
} from "../../fakes/slack/settings.ts";
import { createHost } from "../host.ts";
import { postOf } from "../post.ts";
import { startOver } from "./ways.ts";

const { pagesOf, renderPage } = createRenderer("onrecord");
const renderReply = (reply: Reply, most: number): readonly SlackMessage[] =>
  pagesOf(reply, most).map(renderPage);

let slack: FakeSlack;
let platform: ConnectedPlatform | null = null;

beforeEach(async () => {
  slack = await startFakeSlack();
});

afterEach(async () => {
  await platform?.stop();
  platform = null;
  await slack.stop();
});

/** A command whose answer needs several messages. */
const longAnswer = (mayAnswer: Promise<void> = Promise.resolve()): Command =>
  defineCommand({
    name: "long",
    description: { en: "Long", fr: "Long", vi: "Dài" },
    example: "",
    options: z.strictObject({}),
    async run(): Promise<CommandAnswer> {
      await mayAnswer;
      return {
        language: "en",
        summary: "Long",
        blocks: Array.from({ length: 120 }, (_, index) => paragraph(text(`fact ${index}`))),
      };
    },
  });

const start = async (transport: SlackTransport, botToken = "xoxb-1", ...more: readonly Command[]) => {
  const { host, logged } = createHost(...more);
  platform = await connectSlack(slackSettings(slack.apiUrl, transport, { botToken }), host);
  await platform.listen(host);
  const address = eventsAddressIn(logged);
  const send = async (command: SlashCommand): Promise<unknown> =>
    address === undefined
      ? slack.sendOverSocket(slack.slashCommand(command))
      : (await slack.sendOverHttp(address, signingSecret, slack.slashCommand(command))).body;
  return { host, logged, send, platform, address: address ?? "" };
};

describe.each([
  ["Socket Mode", socketMode],
  ["HTTP", overHttp],
])("a slash command over %s", (_name, transport) => {
  test("is answered in its acknowledgement, visible only to the asker", async () => {
    const { send, host } = await start(transport);
    const [message] = renderReply(await host.ask.line("who ben", askerOf()), 5);
    expect(await send({ command: "/onrecord", text: "who ben" })).toEqual({
      response_type: "ephemeral",
      ...message,
    });
  });

  test.each(["/who", "/onrecord-who"])("%s is answered under either name", async (command) => {
    const { send } = await start(transport);
    expect(await send({ command, text: "ben" })).toEqual(
      await send({ command: "/onrecord", text: "who ben" }),
    );
  });

  test("with an unknown name is answered with an explanation", async () => {
    const { send } = await start(transport);
    expect(await send({ command: "/onrecord", text: "whom ben" })).toMatchObject({
      response_type: "ephemeral",
      text: expect.stringMatching(/^There is no command “whom”\. \/onrecord help lists all commands\./),
    });
  });

  test("without text is answered with help", async () => {
    const { send } = await start(transport);
    expect(await send({ command: "/onrecord", text: "" })).toMatchObject({
      text: expect.stringMatching(/^What Onrecord answers\n/),
    });
  });

  test("with a long answer is answered in one message with a More button", async () => {
    const { send, host } = await start(transport, "xoxb-1", longAnswer());
    const [message, ...others] = renderReply(await host.ask.line("long", askerOf()), 5);
    expect(others).toEqual([]);
    expect(await send({ command: "/onrecord", text: "long" })).toEqual({
      response_type: "ephemeral",
      ...message,
    });
    expect(message?.text).toMatch(/\nMore: \/onrecord long page:2$/);
    expect(slack.responses).toEqual([]);
  });

  test("is answered in plain text if Slack refuses the blocks of a late answer", async () => {
    const { promise: mayAnswer, resolve: answer } = Promise.withResolvers<void>();
    const { send, host, logged, slack } = await startOver(
      transport,
      [longAnswer(mayAnswer)],
      {},
      { acknowledgeAfterMs: 0 },
    );
    slack.fail("response_url", { acts: false, answers: { status: 400, body: null } });
    await send(slack.slashCommand({ command: "/onrecord", text: "long" }));
    answer();
    const messages = renderReply(await host.ask.line("long", askerOf()), 5);
    await vi.waitFor(() => expect(slack.responses).toHaveLength(2), { timeout: 60_000 });
    expect(slack.responses.slice(1)).toEqual(
      plainMessages(messages).map((message) => ({
        response_type: "ephemeral",
        replace_original: false,
        ...message,
      })),
    );
    expect(logged.filter(({ level }) => level === "error")).toEqual([
      { level: "error", sentence: "Slack refused a page of an answer. Sending it as plain text." },
    ]);
  });

  test("that Slack delivers twice is answered once", async () => {
    const { send } = await start(transport);
    const command = { command: "/onrecord", text: "help", trigger_id: "trigger-again" };
    await send(command);
    expect((await send(command)) ?? {}).toEqual({});
  });
});

describe("an HTTP request", () => {
  test("with a wrong signature is refused", async () => {
    const { address } = await start(overHttp);
    expect(
      (
        await slack.sendOverHttp(
          address,
          "f".repeat(32),
          slack.slashCommand({ command: "/who", text: "ben" }),
        )
      ).status,
    ).toBe(401);
  });

  test("that was signed more than five minutes ago is refused", async () => {
    const { address } = await start(overHttp);
    const command = { command: "/who", text: "ben" };
    expect(
      (await slack.sendOverHttp(address, signingSecret, slack.slashCommand(command), Date.now() - 301_000))
        .status,
    ).toBe(401);
  });
});

describe("starting", () => {
  test("with a token that Slack refuses fails with an error that does not contain the token", async () => {
    slack.fail("auth.test", {
      acts: false,
      answers: { status: 200, body: { ok: false, error: "invalid_auth" } },
    });
    await expect(start(socketMode, "xoxb-secret")).rejects.toEqual(
      new OnrecordError(
        "config",
        "SLACK_BOT_TOKEN: Slack refuses the token (invalid_auth). Copy it again from “OAuth & Permissions”.",
      ),
    );
  });

  test("while Slack cannot be reached fails with an outage, which may be retried", async () => {
    slack.fail("auth.test", { acts: false, answers: { status: 503, body: null } });
    await expect(start(socketMode)).rejects.toMatchObject({
      code: "platform",
      message: "Slack cannot be reached (HTTP status 503).",
    });
  });

  test.each(["internal_error", "ratelimited"])(
    "while Slack answers %s fails with an outage, because the token may be right",
    async (error) => {
      slack.fail("auth.test", { acts: false, answers: { status: 200, body: { ok: false, error } } });
      await expect(start(socketMode)).rejects.toMatchObject({ code: "platform" });
    },
  );
});

describe("a channel", () => {
  test.each([
    ["C123", { is_member: true }, null],
    ["C123", { is_archived: true }, "the channel is archived. Unarchive it, or choose another."],
    ["C123", { is_member: false }, "the bot is not in the channel. Invite it there with /invite."],
    [
      "C234",
      {},
      "this channel does not exist, or it is private and the bot is not in it. Check the id, or invite the bot.",
    ],
    [
      "#desk",
      {},
      '"#desk" is not a channel id such as C0123ABCD. The id is at the end of the channel’s details in Slack.',
    ],
  ])("%s that is %j has the problem %j", async (channel, found, problem) => {
    const { platform } = await start(socketMode);
    slack.channels.set("C123", { ...found, id: "C123" });
    expect(await platform.channelProblem(channel, "en")).toBe(problem);
  });
});

describe("a bot that only posts", () => {
  test.each([
    ["Socket Mode", socketMode],
    ["HTTP", overHttp],
  ])("receives no events if it is set up for %s", async (_name, transport) => {
    const { host } = createHost();
    slack.channels.set("C123", { id: "C123", is_member: true, creator: "U9" });
    const settings = slackSettings(slack.apiUrl, transport);
    platform = await connectSlack(settings, host);
    const { post } = postOf("C123", { language: "en", summary: "S", blocks: [] });
    expect(await platform.post(post)).toEqual({ outcome: "posted" });
    expect(await platform.find("C123", "delivery-1", Temporal.Now.instant())).toMatchObject({
      certain: true,
    });
    expect(await platform.managersOf("C123")).toEqual(["U9"]);
    expect(await platform.channelProblem("C123", "en")).toBeNull();
    expect(slack.calls.map(({ method }) => method)).toEqual([
      "auth.test",
      "chat.postMessage",
      "conversations.history",
      "conversations.info",
      "conversations.info",
    ]);
  });
});

describe("an app-level token", () => {
  test("that Slack refuses is reported at once, without showing it", async () => {
    slack.fail("apps.connections.open", {
      acts: false,
      answers: { status: 200, body: { ok: false, error: "invalid_auth" } },
    });
    await expect(start(socketMode)).rejects.toEqual(
      new OnrecordError(
        "config",
        "SLACK_APP_TOKEN: Slack refuses the token (invalid_auth). Copy it again from “Basic Information”, “App-Level Tokens”.",
      ),
    );
  });
});

describe("a Socket Mode connection that is cut", () => {
  test("is restored within seconds after an outage, after every kind of failure", async () => {
    const { send, logged } = await start(socketMode);
    // Bolt's client would give up after the first failure, and wait longer after each of the second kind.
    slack.fail(
      "apps.connections.open",
      { acts: false, answers: { status: 403, body: "<html>a proxy</html>" } },
      { acts: false, answers: { status: 200, body: { ok: false, error: "internal_error" } } },
      { acts: false, answers: "lost" },
    );
    const began = performance.now();
    slack.cutSockets();
    expect(await send({ command: "/onrecord", text: "help" })).toMatchObject({
      text: expect.stringMatching(/^What Onrecord answers\n/),
    });
    // Three failures, each four seconds before the next attempt.
    expect(performance.now() - began).toBeLessThan(3 * 4_000 + 3_000);
    const sentences = logged.map(({ sentence }) => sentence);
    expect(sentences.filter((sentence) => /^(Lost|Cannot connect|Reconnected)/.test(sentence))).toEqual([
      "Lost the connection to Slack. Reconnecting.",
      "Cannot connect to Slack (HTTP status 403).",
      "Cannot connect to Slack (internal_error).",
      "Cannot connect to Slack (UND_ERR_SOCKET).",
      "Reconnected to Slack.",
    ]);
  }, 30_000);

  test("is not restored after the bot was stopped", async () => {
    const { logged } = await start(socketMode);
    await platform?.stop();
    platform = null;
    slack.cutSockets();
    expect(logged.map(({ sentence }) => sentence).slice(1)).toEqual([]);
  });

  test("is restored, and commands are answered", async () => {
    const { send } = await start(socketMode);
    await send({ command: "/onrecord", text: "help" });
    // The first is lost with the connection, the second comes before the new one: both are acknowledged over the new one.
    const lost = send({ command: "/onrecord", text: "help" });
    slack.cutSockets();
    expect(await send({ command: "/onrecord", text: "help" })).toMatchObject({
      text: expect.stringMatching(/^What Onrecord answers\n/),
    });
    // The bot may already have received it, and answers nothing twice.
    await lost;
  });
});
