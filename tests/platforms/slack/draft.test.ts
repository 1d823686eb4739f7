import { describe, expect, onTestFinished, test } from "vitest";
import { startSlack } from "../../../src/platforms/slack/run.ts";
import { blocksSchema, controlsIn, visibleText } from "../../fakes/slack/blocks.ts";
import { startFakeSlack } from "../../fakes/slack/server.ts";
import { createHostWith } from "../host.ts";
import { startNewsroom } from "../newsroom.ts";

const start = async () => {
  const { drafts, store, url, yamlOf } = await startNewsroom();
  const slack = await startFakeSlack();
  slack.channels.set("C1", { id: "C1", is_member: true });
  slack.people.set("U2", { id: "U2", locale: "en-GB" });
  const { host } = createHostWith({ drafts, store: async () => store });
  const platform = await startSlack(
    {
      botToken: "xoxb-1",
      transport: { mode: "socket", appToken: "xapp-1" },
      command: "onrecord",
      managers: [],
      editors: ["U2"],
      channels: [],
      apiUrl: slack.apiUrl,
    },
    host,
  );
  onTestFinished(async () => {
    await platform.stop();
    await slack.stop();
  });
  return { slack, url, yamlOf };
};

describe("an editor on Slack", () => {
  test("drafts a briefing from a message, in its thread, and approves it there", async () => {
    const { slack, url, yamlOf } = await start();
    await slack.sendOverSocket(slack.onMessage("draft", `Have you seen <${url}|this>?`));
    await slack.until(() => slack.files.length > 0);
    // One message, which said how far the draft was before.
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
    await slack.sendOverSocket(slack.press(approve ?? expect.unreachable(), at));
    await slack.until(() => slack.responses.length > 0);
    expect(await yamlOf("code-to-be-published")).toContain("status: reviewed");
  });

  test("drafts a briefing from a file that was sent, with the bot's token", async () => {
    const { slack, yamlOf } = await start();
    const text =
      "Code to be published\n\nMinister Ada Stone will publish the code of 40 services by June, she said.\n";
    await slack.sendOverSocket(slack.onMessage("draft", "", [{ name: "story.txt", text }]));
    await slack.until(() => slack.files.length > 0);
    expect(await yamlOf("code-to-be-published")).toContain("status: draft");
  });

  test("is written to directly where the bot is not in the channel, and after a slash command", async () => {
    const { slack, url } = await start();
    slack.channels.set("C1", { id: "C1", is_member: false });
    await slack.sendOverSocket(slack.onMessage("draft", url));
    await slack.until(() => slack.files.length > 0);
    await slack.sendOverSocket(slack.slashCommand({ command: "/onrecord", text: `draft ${url}` }));
    await slack.until(() => slack.files.length > 1);
    expect(slack.files.map(({ channel, thread }) => [channel, thread])).toEqual([
      ["D2", null],
      ["D2", null],
    ]);
  });
});
