import { describe, expect, test } from "vitest";
import { commandsWithForm } from "../../command-with-form.ts";
import { find, seen } from "../seen.ts";
import { startOver, ways } from "../ways.ts";

describe.each(ways)("a form over %s", (_name, transport) => {
  const open = async (options: Parameters<typeof startOver>[3] = {}, until: Promise<void> | null = null) => {
    const { noted, commands } = commandsWithForm(until);
    const bot = await startOver(transport, commands, {}, options);
    const { slack, send } = bot;
    const answer = await send(slack.slashCommand({ command: "/onrecord", text: "ask" }));
    await send(slack.press(find(answer, "Note"), { message: { isEphemeral: true } }));
    await slack.until(() => slack.views.size > 0);
    const [view] = slack.views.values();
    return { ...bot, noted, view: view ?? expect.unreachable() };
  };

  test("shows the fields with their current values", async () => {
    const { view } = await open();
    expect(view).toMatchObject({
      type: "modal",
      title: { text: "/note" },
      submit: { text: "Send" },
      blocks: [{ type: "input", block_id: "words", optional: true, element: { initial_value: "as it is" } }],
    });
  });

  test("runs its command with the values, and is replaced by the answer", async () => {
    const { slack, send, view, noted } = await open();
    const ack = await send(slack.submit(view, { words: "something else" }));
    expect(ack).toMatchObject({ response_action: "update", view: { type: "modal" } });
    expect(noted).toEqual([{ about: "ada", words: "something else" }]);
  });

  test("does not submit values that were not changed", async () => {
    const { slack, send, view, noted } = await open();
    await send(slack.submit(view, { words: "as it is" }));
    expect(noted).toEqual([{ about: "ada", words: null }]);
  });

  test("shows each problem at its field", async () => {
    const { slack, send, view } = await open();
    expect(await send(slack.submit(view, { words: "" }))).toEqual({
      response_action: "errors",
      errors: { words: "It needs words." },
    });
  });

  test("that Slack delivers twice acts once, and is answered the same", async () => {
    const { slack, send, view, noted } = await open();
    const request = slack.submit(view, { words: "other words" });
    const acks = [await send(request), await send(request)];
    expect(acks[1]).toEqual(acks[0]);
    expect(JSON.stringify(acks[0])).toContain("Noted.");
    expect(noted).toEqual([{ about: "ada", words: "other words" }]);
  });

  test("shows the problem of an option without a field at its first field", async () => {
    const { slack, send, view } = await open();
    expect(await send(slack.submit(view, { words: "no field" }))).toEqual({
      response_action: "errors",
      errors: { words: "It is about no one." },
    });
  });

  test("whose answer is late is shown again with its values, if there are problems", async () => {
    const gate = Promise.withResolvers<void>();
    // A busy machine opens the form within this time, and only the answer to it is late.
    const { slack, send, view, noted } = await open({ acknowledgeAfterMs: 1_500 }, gate.promise);
    expect(await send(slack.submit(view, { words: "no field" }))).toMatchObject({
      response_action: "update",
      view: { title: { text: "One moment…" } },
    });
    gate.resolve();
    const shown = () => [...slack.views.values()].at(-1);
    await slack.until(() => shown()?.title?.text === "/note" && shown()?.blocks.length === 2);
    expect(shown()).toMatchObject({
      callback_id: "1form",
      blocks: [
        { type: "section", text: { text: "It is about no one." } },
        { block_id: "words", element: { initial_value: "no field" } },
      ],
    });
    await send(slack.submit(shown() ?? expect.unreachable(), { words: "better" }));
    await slack.until(() => noted.length > 0);
    expect(noted).toEqual([{ about: "ada", words: "better" }]);
  });

  test("that can no longer be sent keeps what was typed, and says so", async () => {
    const { slack, send, view } = await open();
    const old = await send(slack.submit({ ...view, callback_id: "0form" }, { words: "a" }));
    expect(old).toEqual({
      response_action: "errors",
      errors: {
        words:
          "This form can no longer be sent. Copy what you typed, and open the form again; /help lists all commands.",
      },
    });
  });
});

describe.each(ways)("a command without a required option over %s", (_name, transport) => {
  test("offers a form, whose field suggests people", async () => {
    const { slack, send } = await startOver(transport);
    const usage = await send(slack.slashCommand({ command: "/onrecord", text: "who" }));
    expect(seen(usage)).toContain("“Name” is missing after /onrecord who.");
    await send(slack.press(find(usage, "Fill in"), { message: { isEphemeral: true } }));
    await slack.until(() => slack.views.size > 0);
    const [view] = slack.views.values();
    if (view === undefined) throw new Error("No form was opened.");
    expect(view.blocks).toMatchObject([
      { block_id: "name", element: { type: "external_select" } },
      { block_id: "about", element: { type: "plain_text_input" } },
      { block_id: "holder", element: { type: "static_select" } },
      { block_id: "roles", element: { type: "static_select" } },
    ]);
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
