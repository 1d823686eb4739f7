import { describe, expect, test } from "vitest";
import { z } from "zod";
import { choices, factsShownIn, paragraph } from "../../../../src/answer/answer.ts";
import { defineCommand } from "../../../../src/ask/define-command.ts";
import type { Newsdesk } from "../../../../src/ask/desk/newsdesk.ts";
import { ownNameOf } from "../../../../src/base/language/format.ts";
import { languages } from "../../../../src/base/language/language.ts";
import { text } from "../../../../src/base/text/inline.ts";
import type { PostedAnswer } from "../../../../src/platforms/shared/platform.ts";
import type { NewItem } from "../../../../src/store/queue/queue-item.ts";
import { controlsIn } from "../../../fakes/slack/blocks.ts";
import { libraryOf, sensitiveIn, summit, visit } from "../../../library.ts";
import { commandsWithForm } from "../../command-with-form.ts";
import { blocksOf, find, seen } from "../seen.ts";
import { startOver, ways } from "../ways.ts";

/** A command whose answer needs more messages than are sent at once. */
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

/** A command whose answer offers the previous command. */
const longMenu = defineCommand({
  name: "menu",
  description: { en: "Menu", fr: "Menu", vi: "Menu" },
  example: "",
  options: z.strictObject({}),
  run: () => ({
    language: "en",
    summary: "Menu",
    blocks: [...choices("Long", [{ label: "Long", line: "long", effect: "follow" }])],
  }),
});

describe.each(ways)("a control over %s", (_name, transport) => {
  const ephemeral = { message: { isEphemeral: true } };

  test("the answer to a choice between several people replaces the question", async () => {
    const { slack, send } = await startOver(transport);
    const question = await send(slack.slashCommand({ command: "/onrecord", text: "who stone" }));
    expect(seen(question)).toContain("“stone” has more than one match.");
    const [choice] = controlsIn(blocksOf(question));
    await send(slack.press(choice ?? expect.unreachable(), ephemeral));
    await slack.until(() => slack.responses.length > 0);
    const [answer] = slack.responses;
    expect(answer).toMatchObject({ replace_original: true, response_type: "ephemeral" });
    expect(seen(answer)).toContain("Ada Stone");
  });

  test("Share to channel shows everybody the answer, its sources and the person who shared it", async () => {
    const { slack, send } = await startOver(transport);
    const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
    await send(slack.press(find(answer, "Share to channel"), ephemeral));
    await slack.until(() => slack.messages.length > 0);
    const [shared] = slack.messages;
    expect(shared).toMatchObject({ channel: "C1", mrkdwn: "false" });
    expect(seen(shared)).toBe(`${seen(answer)}\nShared by @U2`);
    expect(controlsIn(blocksOf(shared)).map(({ label }) => label)).not.toContain("Share to channel");
    expect(slack.responses).toEqual([]);
  });

  test("Share to channel asks again before sensitive facts are shown to everybody", async () => {
    const library = libraryOf(sensitiveIn(summit, "minor", "sub-judice"), visit);
    const { slack, send } = await startOver(transport, [], {}, { library: () => library });
    const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
    expect(seen(answer)).toContain("MINOR");
    await send(slack.press(find(answer, "Share to channel"), ephemeral));
    await slack.until(() => slack.responses.length > 0);
    expect(slack.messages).toEqual([]);
    const [asked] = slack.responses;
    expect(asked).toMatchObject({ replace_original: false, response_type: "ephemeral" });
    expect(seen(asked)).toContain("This answer has facts with these marks: MINOR and SUB JUDICE.");
    await send(slack.press(find(asked, "Share anyway"), ephemeral));
    await slack.until(() => slack.messages.length > 0);
    expect(seen(slack.messages[0])).toBe(`${seen(answer)}\nShared by @U2`);
  });

  test("called Share to channel is remembered with what it shows, so that corrections reach it and keep who shared it", async () => {
    const { promise: answered, resolve: remember } = Promise.withResolvers<PostedAnswer>();
    const { slack, send, platform } = await startOver(transport, [], {}, { remember });
    const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
    await send(slack.press(find(answer, "Share to channel"), ephemeral));
    const { channel, thread, pages, posted } = await answered;
    const ts = slack.messages[0]?.ts ?? "";
    expect({ channel, thread, posted }).toEqual({
      channel: "slack:C1",
      thread: null,
      posted: new Map([["0", ts]]),
    });
    expect(pages.flatMap(factsShownIn)).toEqual(["summit/publish", "visite/ecoles", "summit/welcome"]);
    const message = { channel: "C1", messageId: ts, deliveryId: "edit-1", part: "0" };
    await platform.edits?.replace(message, pages[0] ?? expect.unreachable());
    expect(seen(slack.messages[0])).toBe(`${seen(answer)}\nShared by @U2`);
  });

  test.each([
    ["the bot is not in", { is_member: false }],
    ["the bot may not post in", { readOnly: true }],
  ])(
    "called Share to channel goes through Slack's own address in a channel that %s, and is not remembered",
    async (_case, channel) => {
      const remembered: PostedAnswer[] = [];
      const remember = (each: PostedAnswer) => void remembered.push(each);
      const { slack, send } = await startOver(transport, [], {}, { remember });
      slack.channels.set("C1", { id: "C1", creator: "U2", ...channel });
      const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
      await send(slack.press(find(answer, "Share to channel"), ephemeral));
      await slack.until(() => slack.responses.length > 0);
      const [shared] = slack.responses;
      expect(shared).toMatchObject({ replace_original: false, response_type: "in_channel" });
      expect(seen(shared)).toBe(`${seen(answer)}\nShared by @U2`);
      expect(slack.responses).toHaveLength(1);
      expect(remembered).toEqual([]);
    },
  );

  test("called Share to channel is not sent again in another form if Slack's answer is lost", async () => {
    const { slack, send } = await startOver(transport);
    const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
    slack.fail("chat.postMessage", { acts: true, answers: "lost" });
    await send(slack.press(find(answer, "Share to channel"), ephemeral));
    await slack.until(() => slack.responses.length > 0);
    expect(slack.messages).toHaveLength(1);
    expect(slack.responses.map(({ text, response_type }) => [response_type, text])).toEqual([
      ["ephemeral", expect.stringMatching(/^Something went wrong/)],
    ]);
  });

  test("used in a thread is answered in the thread", async () => {
    const { slack, send } = await startOver(transport);
    const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
    const inThread = { message: { isEphemeral: false, threadTs: "12.000001" } };
    await send(slack.press(find(answer, "Share to channel"), inThread));
    await slack.until(() => slack.messages.length > 0);
    expect(slack.messages).toMatchObject([{ channel: "C1", thread_ts: "12.000001" }]);
  });

  test("the menu of facts shows a fact's source below the answer, only to the person who chose it", async () => {
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
  ])("of an older version (%s %s) is answered with an explanation", async (action_id, value) => {
    const { slack, send } = await startOver(transport);
    await send(slack.press({ label: "", action: { type: "button", action_id, value } }, ephemeral));
    await slack.until(() => slack.responses.length > 0);
    expect(seen(slack.responses[0])).toMatch(
      /^This button or menu is too old, or from an older version of the bot/,
    );
  });

  test("that Slack delivers twice acts once", async () => {
    const { slack, send } = await startOver(transport);
    const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
    const request = slack.press(find(answer, "Share to channel"), ephemeral);
    await send(request);
    await send(request);
    await send(slack.press(find(answer, "Share to channel"), ephemeral));
    await slack.until(() => slack.messages.length > 1);
    expect(slack.messages).toHaveLength(2);
  });

  test("is answered in plain text if Slack refuses the blocks", async () => {
    const { slack, send } = await startOver(transport);
    const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
    slack.fail("chat.postMessage", {
      acts: false,
      answers: { status: 200, body: { ok: false, error: "invalid_blocks" } },
    });
    await send(slack.press(find(answer, "Share to channel"), ephemeral));
    await slack.until(() => slack.messages.length > 0);
    expect(slack.messages[0]).not.toHaveProperty("blocks");
    expect(slack.messages[0]?.text).toContain("Ada Stone");
  });

  test("that shows a fact's source offers its attribution as text to copy", async () => {
    const { slack, send } = await startOver(transport);
    const source = await send(slack.slashCommand({ command: "/onrecord", text: "source summit/publish" }));
    await send(slack.press(find(source, "Copy attribution"), ephemeral));
    await slack.until(() => slack.responses.length > 0);
    const [attribution] = slack.responses;
    const texts = blocksOf(attribution).flatMap((block) =>
      block.type === "rich_text"
        ? block.elements.filter(({ type }) => type === "rich_text_preformatted")
        : [],
    );
    expect(texts).toHaveLength(1);
    // In the reader's language, with a button for each other language.
    const labels = controlsIn(blocksOf(attribution)).map(({ label }) => label);
    const inOthers = languages.filter((language) => language !== "en").map(ownNameOf);
    expect(labels).toEqual(["Share to channel", "Source", "Wrong?", ...inOthers]);
    await send(slack.press(find(attribution, "Source"), ephemeral));
    await slack.until(() => slack.responses.length > 1);
    expect(seen(slack.responses[1])).toBe(seen(source));
  });

  test("called Wrong? asks what is wrong, and reports it to the desk", async () => {
    const told: NewItem[] = [];
    const newsdesk: Newsdesk = {
      async tell(item) {
        told.push(item);
        return "posted";
      },
      changed() {},
    };
    const { slack, send } = await startOver(transport, [], {}, { newsdesk });
    const source = await send(slack.slashCommand({ command: "/onrecord", text: "source summit/publish" }));
    await send(slack.press(find(source, "Wrong?"), ephemeral));
    await slack.until(() => slack.views.size > 0);
    const [view] = slack.views.values();
    const ack = await send(slack.submit(view ?? expect.unreachable(), { note: "It was July." }));
    expect(JSON.stringify(ack)).toContain("Thank you. The desk has been told, with the passage.");
    expect(told).toMatchObject([{ kind: "report", fact: "summit/publish", text: "It was July." }]);
  });

  test("posts a shared answer with metadata that tells it from a delivery", async () => {
    const { slack, send, platform } = await startOver(transport);
    const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
    await send(slack.press(find(answer, "Share to channel"), ephemeral));
    await slack.until(() => slack.messages.length > 0);
    const since = Temporal.Now.instant();
    expect(await platform.find("C1", "delivery-1", since)).toEqual({ certain: true, messages: [] });
  });

  test("with a long answer that Slack refuses is answered in plain text, which says how to read on", async () => {
    const { slack, send } = await startOver(transport, [longAnswer, longMenu]);
    const menu = await send(slack.slashCommand({ command: "/onrecord", text: "menu" }));
    slack.fail("response_url", { acts: false, answers: { status: 400, body: null } });
    await send(slack.press(find(menu, "Long"), ephemeral));
    await slack.until(() => slack.responses.length === 2);
    const [refused, plain] = slack.responses;
    expect(plain).toEqual({
      response_type: "ephemeral",
      replace_original: false,
      mrkdwn: false,
      text: expect.stringMatching(/\nMore: \/onrecord long page:2$/),
    });
    expect(plain?.text).toBe(refused?.text);
  });

  test("called More shows the next page, even after a restart", async () => {
    const before = await startOver(transport, [longAnswer]);
    const last = await before.send(before.slack.slashCommand({ command: "/onrecord", text: "long" }));
    expect(seen(last)).toMatch(/\nPage 1 of \d+$/);
    const after = await startOver(transport, [longAnswer]);
    await after.send(after.slack.press(find(last, "More"), { message: { isEphemeral: true } }));
    await after.slack.until(() => after.slack.responses.length > 0);
    const lastShown = Number(/fact (\d+)(?!.*fact)/su.exec(seen(last))?.[1]);
    expect(seen(after.slack.responses[0])).toMatch(new RegExp(`^fact ${lastShown + 1}\\b`));
  });

  test("that fails says so, with an id that is in the log", async () => {
    const { slack, send, logged } = await startOver(transport, commandsWithForm().commands);
    const answer = await send(slack.slashCommand({ command: "/onrecord", text: "ask" }));
    slack.fail("views.open", {
      acts: false,
      answers: { status: 200, body: { ok: false, error: "expired_trigger_id" } },
    });
    await send(slack.press(find(answer, "Note"), { message: { isEphemeral: true } }));
    await slack.until(() => slack.responses.length > 0);
    expect(slack.responses[0]?.text).toMatch(
      /^Something went wrong, and it is not your fault\. .* number [0-9a-f]{8} /,
    );
    expect(logged.map(({ sentence }) => sentence)).toContain("Answering on Slack failed.");
  });
});
