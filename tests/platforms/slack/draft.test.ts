import { once } from "node:events";
import { createServer } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import type { SlackTransport } from "../../../src/platforms/slack/settings.ts";
import { blocksSchema, controlsIn, visibleText } from "../../fakes/slack/blocks.ts";
import { named } from "../named.ts";
import { startNewsroom } from "../newsroom.ts";
import { find, seen } from "./seen.ts";
import { startOver, ways } from "./ways.ts";

const startNewsroomOver = async (transport: SlackTransport) => {
  const { drafts, store, url, yamlOf, addDraft } = await startNewsroom();
  const bot = await startOver(transport, [], { editors: named("U2") }, { drafts, store: async () => store });
  return { ...bot, url, yamlOf, addDraft };
};

describe.each(ways)("an editor on Slack over %s", (_name, transport) => {
  const start = () => startNewsroomOver(transport);

  test("drafts a briefing from a message, in its thread, and approves it there", async () => {
    const { slack, send, url, yamlOf } = await start();
    await send(slack.onMessage("draft", `Have you seen <${url}|this>?`));
    await slack.until(() => slack.files.length > 0);
    // One message, which showed the draft's progress before.
    expect(slack.messages).toHaveLength(1);
    expect(slack.calls.filter(({ method }) => method === "chat.update").length).toBeGreaterThan(0);
    const [told] = slack.messages;
    expect(told).toMatchObject({ channel: "C1", thread_ts: "1.000001" });
    const blocks = blocksSchema.parse(told?.blocks);
    expect(visibleText(blocks)).toContain("Draft: Code to be published");
    expect(slack.files).toMatchObject([
      { name: "code-to-be-published.html", channel: "C1", thread: "1.000001" },
    ]);
    expect(slack.files[0]?.text).toMatch(/^<!doctype html>/iu);
    const approve = controlsIn(blocks).find(({ label }) => label === "Approve");
    const at = { message: { isEphemeral: false, threadTs: "1.000001" } };
    slack.responses.length = 0;
    await send(slack.press(approve ?? expect.unreachable(), at));
    await slack.until(() => slack.responses.length > 0);
    expect(await yamlOf("code-to-be-published")).toContain("status: reviewed");
  });

  test("gets an Edit button that shows a part's content only to editors, even in a channel", async () => {
    const { slack, send, addDraft } = await start();
    await addDraft();
    const formOf = async (user: string) => {
      slack.views.clear();
      const answer = await send(slack.slashCommand({ command: "/onrecord", text: "decide digue" }));
      await send(slack.press(find(answer, "Edit"), { user, message: { isEphemeral: false } }));
      await slack.until(() => slack.views.size > 0);
      return JSON.stringify([...slack.views.values()]);
    };
    expect(await formOf("U2")).toContain('value":"Jeanne Morel"');
    expect(await formOf("U6")).not.toContain('value":"Jeanne Morel"');
  });

  test("gets the page for review sent again into the same thread", async () => {
    const { slack, send, url } = await start();
    await send(slack.onMessage("draft", url));
    await slack.until(() => slack.files.length > 0);
    const blocks = blocksSchema.parse(slack.messages[0]?.blocks);
    const again = controlsIn(blocks).find(({ label }) => label === "Send the page again");
    await send(
      slack.press(again ?? expect.unreachable(), { message: { isEphemeral: false, threadTs: "1.000001" } }),
    );
    await slack.until(() => slack.files.length > 1);
    const [first, second] = slack.files;
    expect(second).toEqual(first);
  });

  test("drafts a briefing from an uploaded file, which is downloaded with the bot's token", async () => {
    const { slack, send, yamlOf } = await start();
    const text =
      "Code to be published\n\nMinister Ada Stone will publish the code of 40 services by June, she said.\n";
    await send(slack.onMessage("draft", "", [{ name: "story.txt", text }]));
    await slack.until(() => slack.files.length > 0);
    expect(await yamlOf("code-to-be-published")).toContain("status: draft");
  });

  test("gets no draft from a file on another host, because the bot's token is sent only to Slack", async () => {
    const requests: unknown[] = [];
    const elsewhere = createServer(({ headers }, response) => {
      requests.push(headers);
      response.end();
    }).listen(0, "127.0.0.1");
    onTestFinished(() => void elsewhere.close());
    await once(elsewhere, "listening");
    const port = z.object({ port: z.number() }).parse(elsewhere.address()).port;
    const { slack, send } = await start();
    const file = { name: "story.txt", text: "", url: `http://127.0.0.1:${port}/story.txt` };
    await send(slack.onMessage("draft", "the story", [file]));
    await slack.until(() => slack.responses.length > 0);
    expect(seen(slack.responses[0])).toMatch(/^This message has no link and no file /);
    expect(requests).toEqual([]);
  });

  test("gets a direct message if the bot is not in the channel, and after a slash command", async () => {
    const { slack, send, url } = await start();
    slack.channels.set("C1", { id: "C1", is_member: false });
    await send(slack.onMessage("draft", url));
    await slack.until(() => slack.files.length > 0);
    await send(slack.slashCommand({ command: "/onrecord", text: `draft ${url}` }));
    await slack.until(() => slack.files.length > 1);
    expect(slack.files.map(({ channel, thread }) => [channel, thread])).toEqual([
      ["D2", null],
      ["D2", null],
    ]);
  });
});
