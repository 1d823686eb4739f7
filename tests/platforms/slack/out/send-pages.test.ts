import { describe, expect, test } from "vitest";
import { z } from "zod";
import { defineCommand } from "../../../../src/ask/define-command.ts";
import { blocksSchema, controlsIn, visibleText } from "../../../fakes/slack/blocks.ts";
import { startOver, ways } from "../ways.ts";

const refused = {
  acts: false,
  answers: { status: 200, body: { ok: false, error: "invalid_arguments" } },
} as const;
const sorry = /^Something went wrong, and it is not your fault\. .* number [0-9a-f]{8} /;

const mention = {
  type: "app_mention",
  user: "U2",
  text: "<@U1> who ada",
  ts: "100.000001",
  channel: "C1",
  event_ts: "100.000001",
};
const opened = { type: "app_home_opened", tab: "home", user: "U2", channel: "D2", event_ts: "1.000001" };

/** A command whose answer the test releases. */
const slowCommand = () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const command = defineCommand({
    name: "slow",
    description: { en: "Slow", fr: "Lent", vi: "Chậm" },
    example: "",
    options: z.strictObject({}),
    async run() {
      await promise;
      return { language: "en", summary: "There it is.", blocks: [] };
    },
  });
  return { command, finish: resolve };
};

describe.each(ways)("over %s", (_name, transport) => {
  test("a slow command is acknowledged in the asker's language, and answered later", async () => {
    const { command, finish } = slowCommand();
    const { slack, send } = await startOver(transport, [command], {}, { acknowledgeAfterMs: 1_000 });
    slack.people.set("U2", { id: "U2", locale: "fr-FR" });
    expect(await send(slack.slashCommand({ command: "/onrecord", text: "slow" }))).toEqual({
      response_type: "ephemeral",
      text: "Un instant…",
    });
    finish();
    await slack.until(() => slack.responses.length > 0);
    expect(slack.responses).toMatchObject([{ response_type: "ephemeral", text: "There it is." }]);
  });

  test("a person who mentions the bot in a channel in which it cannot answer gets a direct message", async () => {
    const { slack, send, logged } = await startOver(transport);
    // First the blocks, then the plain text.
    slack.fail("chat.postMessage", refused, refused);
    await send(slack.event(mention));
    await slack.until(() => slack.messages.length > 0);
    expect(slack.messages).toMatchObject([{ text: expect.stringMatching(sorry) }]);
    expect(slack.messages[0]?.channel).not.toBe("C1");
    expect(logged.map(({ sentence }) => sentence)).toContain("Answering on Slack failed.");
  });

  test("a Home tab that Slack refuses is replaced by an apology in the tab", async () => {
    const { slack, send } = await startOver(transport);
    slack.fail("views.publish", refused);
    await send(slack.event(opened));
    await slack.until(() => slack.homes.size > 0);
    expect(visibleText(blocksSchema.parse(slack.homes.get("U2")?.blocks))).toMatch(sorry);
  });

  test("a person who uses a control of the Home tab that fails gets a direct message", async () => {
    const { slack, send } = await startOver(transport);
    await send(slack.event(opened));
    await slack.until(() => slack.homes.size > 0);
    const [brief] = controlsIn(slack.homes.get("U2")?.blocks ?? []);
    slack.fail("views.open", refused);
    await send(slack.press(brief ?? expect.unreachable(), { view: { id: "V0", type: "home" } }));
    await slack.until(() => slack.messages.length > 0);
    expect(slack.messages).toMatchObject([{ text: expect.stringMatching(sorry) }]);
  });
});
