import { describe, expect, test } from "vitest";
import { z } from "zod";
import { paragraph } from "../../../src/answer/answer.ts";
import { defineCommand } from "../../../src/command.ts";
import { text } from "../../../src/text/inline.ts";
import { blocksSchema, controlsIn, type FakeControl, visibleText } from "../../fakes/slack/blocks.ts";
import { commandsWithForm } from "../command-with-form.ts";
import { startOver, ways } from "./ways.ts";

const blocksOf = (message: unknown) => z.looseObject({ blocks: blocksSchema }).parse(message).blocks;
const seen = (message: unknown): string => visibleText(blocksOf(message));

const find = (message: unknown, label: string): FakeControl => {
  const controls = controlsIn(blocksOf(message));
  const found = controls.find((control) => control.label === label);
  if (found === undefined) throw new Error(`There is no ${label} among ${controls.map((one) => one.label)}.`);
  return found;
};

/** A command whose answer takes more messages than are sent at once. */
const longAnswer = defineCommand({
  name: "long",
  description: { en: "Long", fr: "Long", vi: "Dài" },
  example: "",
  options: z.strictObject({}),
  run: () => ({
    language: "en",
    summary: "Long",
    blocks: Array.from({ length: 400 }, (_, index) => paragraph(text(`fact ${index}`))),
  }),
});

describe.each(ways)("a control over %s", (_name, transport) => {
  const ephemeral = { message: { isEphemeral: true } };

  test("a choice between several people is answered in the place of the question", async () => {
    const { slack, send } = await startOver(transport);
    const question = await send(slack.slashCommand({ command: "/onrecord", text: "who stone" }));
    expect(seen(question)).toContain("More than one match for “stone”.");
    const [choice] = controlsIn(blocksOf(question));
    await send(slack.press(choice ?? expect.unreachable(), ephemeral));
    await slack.until(() => slack.responses.length > 0);
    const [answer] = slack.responses;
    expect(answer).toMatchObject({ replace_original: true, response_type: "ephemeral" });
    expect(seen(answer)).toContain("Ada Stone");
  });

  test("Share to channel shows the answer to everybody, with its sources and who shared it", async () => {
    const { slack, send } = await startOver(transport);
    const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
    await send(slack.press(find(answer, "Share to channel"), ephemeral));
    await slack.until(() => slack.responses.length > 0);
    const [shared] = slack.responses;
    expect(shared).toMatchObject({ replace_original: false, response_type: "in_channel" });
    expect(seen(shared)).toBe(`${seen(answer)}\nShared by @U2`);
    expect(controlsIn(blocksOf(shared)).map(({ label }) => label)).not.toContain("Share to channel");
  });

  test("in a thread is answered in the thread", async () => {
    const { slack, send } = await startOver(transport);
    const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
    const inThread = { message: { isEphemeral: false, threadTs: "12.000001" } };
    await send(slack.press(find(answer, "Share to channel"), inThread));
    await slack.until(() => slack.responses.length > 0);
    expect(slack.responses).toMatchObject([{ thread_ts: "12.000001", response_type: "in_channel" }]);
  });

  test("the menu of facts leads to the source of one, below, for whoever chose it", async () => {
    const { slack, send } = await startOver(transport);
    const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
    const fact = controlsIn(blocksOf(answer)).find(({ action }) => "selected_option" in action);
    await send(slack.press(fact ?? expect.unreachable(), { message: { isEphemeral: false } }));
    await slack.until(() => slack.responses.length > 0);
    expect(slack.responses).toMatchObject([{ replace_original: false, response_type: "ephemeral" }]);
    expect(seen(slack.responses[0])).toContain(fact?.label);
  });

  test.each([
    ["1f0", "=never-kept-1234567890"],
    ["9x0", "who ada"],
    ["something-else", "who ada"],
  ])("of an older version (%s %s) gets a sensible answer", async (action_id, value) => {
    const { slack, send } = await startOver(transport);
    await send(slack.press({ label: "", action: { type: "button", action_id, value } }, ephemeral));
    await slack.until(() => slack.responses.length > 0);
    expect(seen(slack.responses[0])).toMatch(/^This control is from an older version of the bot/);
  });

  test("that is delivered twice acts once", async () => {
    const { slack, send } = await startOver(transport);
    const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
    const request = slack.press(find(answer, "Share to channel"), ephemeral);
    await send(request);
    await send(request);
    await send(slack.press(find(answer, "Share to channel"), ephemeral));
    await slack.until(() => slack.responses.length > 1);
    expect(slack.responses).toHaveLength(2);
  });

  test("whose answer Slack refuses is answered in plain text", async () => {
    const { slack, send } = await startOver(transport);
    const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
    slack.fail("response_url", { acts: false, answers: { status: 400, body: null } });
    await send(slack.press(find(answer, "Share to channel"), ephemeral));
    await slack.until(() => slack.responses.length > 1);
    expect(slack.responses[1]).toMatchObject({ response_type: "in_channel" });
    expect(slack.responses[1]).not.toHaveProperty("blocks");
  });
});

test("More reads on, also after a restart", async () => {
  const [, transport] = ways[0] ?? expect.unreachable();
  const before = await startOver(transport, [longAnswer]);
  await before.send(before.slack.slashCommand({ command: "/onrecord", text: "long" }));
  await before.slack.until(() => before.slack.responses.length === 4);
  const last = before.slack.responses.at(-1);
  expect(seen(last)).toMatch(/Page 5 of \d+\. To read on: \/onrecord long page:6$/);
  const after = await startOver(transport, [longAnswer]);
  await after.send(after.slack.press(find(last, "More"), { message: { isEphemeral: true } }));
  await after.slack.until(() => after.slack.responses.length > 0);
  const lastShown = Number(/fact (\d+)(?!.*fact)/su.exec(seen(last))?.[1]);
  expect(seen(after.slack.responses[0])).toMatch(new RegExp(`^fact ${lastShown + 1}\\b`));
});

test("a control that cannot do its work says so, with a number that is in the log", async () => {
  const { slack, send, logged } = await startOver(
    ways[0]?.[1] ?? expect.unreachable(),
    commandsWithForm().commands,
  );
  const answer = await send(slack.slashCommand({ command: "/onrecord", text: "ask" }));
  slack.fail("views.open", {
    acts: false,
    answers: { status: 200, body: { ok: false, error: "expired_trigger_id" } },
  });
  await send(slack.press(find(answer, "Note"), { message: { isEphemeral: true } }));
  await slack.until(() => slack.responses.length > 0);
  expect(slack.responses[0]?.text).toMatch(
    /^That did not work, and it is not your fault\. .* number [0-9a-f]{8}:/,
  );
  expect(logged.map(({ sentence }) => sentence)).toContain("Answering on Slack failed.");
});

describe.each(ways)("a form over %s", (_name, transport) => {
  const open = async () => {
    const { noted, commands } = commandsWithForm();
    const bot = await startOver(transport, commands);
    const { slack, send } = bot;
    const answer = await send(slack.slashCommand({ command: "/onrecord", text: "ask" }));
    await send(slack.press(find(answer, "Note"), { message: { isEphemeral: true } }));
    await slack.until(() => slack.views.size > 0);
    const [view] = slack.views.values();
    return { ...bot, noted, view: view ?? expect.unreachable() };
  };

  test("shows what is asked for, as it is now", async () => {
    const { view } = await open();
    expect(view).toMatchObject({
      type: "modal",
      title: { text: "/note" },
      submit: { text: "Send" },
      blocks: [{ type: "input", block_id: "words", optional: true, element: { initial_value: "as it is" } }],
    });
  });

  test("runs its command with what was filled in, and shows the answer in its place", async () => {
    const { slack, send, view, noted } = await open();
    const ack = await send(slack.submit(view, { words: "something else" }));
    expect(ack).toMatchObject({ response_action: "update", view: { type: "modal" } });
    expect(noted).toEqual([{ about: "ada", words: "something else" }]);
  });

  test("asks for nothing that was left as it was", async () => {
    const { slack, send, view, noted } = await open();
    await send(slack.submit(view, { words: "as it is" }));
    expect(noted).toEqual([{ about: "ada", words: null }]);
  });

  test("shows what is wrong at its field", async () => {
    const { slack, send, view } = await open();
    expect(await send(slack.submit(view, { words: "" }))).toEqual({
      response_action: "errors",
      errors: { words: "It needs words." },
    });
  });

  test("of an older version gets a sensible answer", async () => {
    const { slack, send, view } = await open();
    const ack = await send(slack.submit({ ...view, callback_id: "0form" }, { words: "a" }));
    expect(JSON.stringify(ack)).toContain("This control is from an older version of the bot");
  });
});

describe.each(ways)("a command that lacks something over %s", (_name, transport) => {
  test("offers a form, whose field offers who may be meant", async () => {
    const { slack, send } = await startOver(transport);
    const usage = await send(slack.slashCommand({ command: "/onrecord", text: "who" }));
    expect(seen(usage)).toContain("/who needs name.");
    await send(slack.press(find(usage, "Fill in"), { message: { isEphemeral: true } }));
    await slack.until(() => slack.views.size > 0);
    const [view] = slack.views.values();
    if (view === undefined) throw new Error("No form was opened.");
    expect(view.blocks).toMatchObject([{ block_id: "name", element: { type: "external_select" } }]);
    expect(await send(slack.typing(view, "name", "ben"))).toEqual({
      options: [
        {
          text: { type: "plain_text", text: expect.stringMatching(/^Ben Stone · /), emoji: false },
          value: "ben-stone",
        },
      ],
    });
    const answer = await send(slack.submit(view, { name: "ben-stone" }));
    expect(JSON.stringify(answer)).toContain("Ben Stone");
  });
});

describe.each(ways)("a mention over %s", (_name, transport) => {
  const mention = (text: string, more = {}) => ({
    type: "app_mention",
    user: "U2",
    text,
    ts: "100.000001",
    channel: "C1",
    event_ts: "100.000001",
    ...more,
  });

  test("is answered in a thread below it, where everybody sees it", async () => {
    const { slack, send } = await startOver(transport);
    await send(slack.event(mention("<@U1> who ada")));
    await slack.until(() => slack.messages.length > 0);
    expect(slack.messages).toMatchObject([{ channel: "C1", thread_ts: "100.000001", mrkdwn: "false" }]);
    expect(seen(slack.messages[0])).toContain("Ada Stone");
  });

  test("in a thread is answered there", async () => {
    const { slack, send } = await startOver(transport);
    await send(slack.event(mention("<@U1> who ada", { thread_ts: "90.000001" })));
    await slack.until(() => slack.messages.length > 0);
    expect(slack.messages).toMatchObject([{ thread_ts: "90.000001" }]);
  });

  test("that is delivered twice is answered once, and bots are not answered", async () => {
    const { slack, send } = await startOver(transport);
    await send(slack.event(mention("<@U1> who ada")));
    await send(slack.event(mention("<@U1> who ada")));
    await send(slack.event(mention("<@U1> who ada", { ts: "101.000001", bot_id: "B2" })));
    await send(slack.event(mention("<@U1> who ada", { ts: "102.000001" })));
    await slack.until(() => slack.messages.length > 1);
    expect(slack.messages.map(({ thread_ts }) => thread_ts)).toEqual(["100.000001", "102.000001"]);
  });

  test("a direct message is answered where it stands", async () => {
    const { slack, send } = await startOver(transport);
    slack.channels.set("D2", { id: "D2" });
    await send(
      slack.event({
        type: "message",
        channel_type: "im",
        user: "U2",
        text: "who ada &amp; &lt;ben&gt;",
        ts: "100.000001",
        channel: "D2",
      }),
    );
    await slack.until(() => slack.messages.length > 0);
    expect(slack.messages[0]).toMatchObject({ channel: "D2" });
    expect(slack.messages[0]).not.toHaveProperty("thread_ts");
    expect(seen(slack.messages[0])).toContain("“ada & <ben>”");
  });
});

test("somebody whose Slack speaks French is answered in French, and asked about once", async () => {
  const { slack, send } = await startOver(ways[0]?.[1] ?? expect.unreachable());
  slack.people.set("U2", { id: "U2", locale: "fr-FR" });
  const answers = [
    await send(slack.slashCommand({ command: "/onrecord", text: "who nobody-at-all" })),
    await send(slack.slashCommand({ command: "/onrecord", text: "who nobody-at-all" })),
  ];
  expect(answers.map((answer) => seen(answer).slice(0, 15))).toEqual(["Rien n’est cons", "Rien n’est cons"]);
  expect(slack.calls.filter(({ method }) => method === "users.info")).toHaveLength(1);
});

test("somebody whose Slack speaks German is answered in the channel's language", async () => {
  const { slack, send } = await startOver(ways[0]?.[1] ?? expect.unreachable());
  slack.people.set("U2", { id: "U2", locale: "de-DE" });
  slack.channels.set("C1", { id: "C1", locale: "vi-VN" });
  const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who nobody-at-all" }));
  expect(seen(answer)).toMatch(/^Không có thông tin/);
});

describe.each(ways)("the Home tab over %s", (_name, transport) => {
  const opened = { type: "app_home_opened", tab: "home", user: "U2", channel: "D2", event_ts: "1.000001" };

  test("shows briefings, what falls due and the language, and follows a choice of it", async () => {
    const { slack, send } = await startOver(transport);
    await send(slack.event(opened));
    await slack.until(() => slack.homes.size > 0);
    const home = slack.homes.get("U2") ?? expect.unreachable();
    expect(visibleText(blocksSchema.parse(home.blocks))).toContain("You are answered in English.");
    const brief = controlsIn(home.blocks).find(({ action }) => action.type === "button");
    const at = { view: { id: "V0", type: "home" } };
    await send(slack.press(brief ?? expect.unreachable(), at));
    await slack.until(() => slack.views.size > 0);
    expect([...slack.views.values()]).toMatchObject([{ type: "modal", title: { text: "Onrecord" } }]);
    slack.homes.clear();
    const french = controlsIn(home.blocks).find(({ label }) => label === "Français");
    await send(slack.press(french ?? expect.unreachable(), at));
    await slack.until(() => slack.homes.size > 0);
  });
});

describe.each(ways)("the menu of a message over %s", (_name, transport) => {
  test("checks the names in it, and finds the source of it, for whoever chose that alone", async () => {
    const { slack, send } = await startOver(transport);
    await send(slack.onMessage("names", "Ada Stone met nobody."));
    await slack.until(() => slack.responses.length > 0);
    await send(slack.onMessage("find", "We will publish the code by June"));
    await slack.until(() => slack.responses.length > 1);
    expect(slack.responses.map(({ response_type }) => response_type)).toEqual(["ephemeral", "ephemeral"]);
    expect(seen(slack.responses[0])).toContain("Ada Stone");
    expect(seen(slack.responses[1])).toContain("We will publish the code by June");
  });
});

describe.each(ways)("a link over %s", (_name, transport) => {
  const shared = (...urls: readonly string[]) => ({
    type: "link_shared",
    user: "U2",
    channel: "C1",
    message_ts: "100.000001",
    unfurl_id: urls.join(" "),
    source: "conversations_history",
    event_ts: "100.000001",
    links: urls.map((url) => ({ domain: "herald.example", url })),
  });

  test("to a page on record unfolds into a card, whatever stands around its address; others do not", async () => {
    const { slack, send } = await startOver(transport);
    const known = "https://www.herald.example/open-code/?utm_source=chat#top";
    await send(slack.event(shared(known, "https://herald.example/another")));
    await slack.until(() => slack.unfurls.length > 0);
    expect(slack.unfurls.map((cards) => Object.keys(cards))).toEqual([[known]]);
    const blocks = slack.unfurls[0]?.[known]?.blocks ?? [];
    expect(visibleText(blocks)).toContain("Open code at the summit");
    expect(controlsIn(blocks).map(({ label }) => label)).toEqual(["In short", "Passages"]);
  });
});
