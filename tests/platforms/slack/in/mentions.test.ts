import { describe, expect, test } from "vitest";
import { factsShownIn } from "../../../../src/answer/answer.ts";
import type { PostedAnswer } from "../../../../src/platforms/shared/platform.ts";
import { createClaimsInMemory } from "../../host.ts";
import { newStore } from "../../test-store.ts";
import { seen } from "../seen.ts";
import { startOver, ways } from "../ways.ts";

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

  test("is answered in a thread below it, visible to everybody", async () => {
    const { slack, send } = await startOver(transport);
    await send(slack.event(mention("<@U1> who ada")));
    await slack.until(() => slack.messages.length > 0);
    expect(slack.messages).toMatchObject([{ channel: "C1", thread_ts: "100.000001", mrkdwn: "false" }]);
    expect(seen(slack.messages[0])).toContain("Ada Stone");
  });

  test("is remembered with what it shows, so that corrections reach it; a direct message is not", async () => {
    const { promise: answered, resolve: remember } = Promise.withResolvers<PostedAnswer>();
    const remembered: PostedAnswer[] = [];
    const { slack, send } = await startOver(
      transport,
      [],
      {},
      {
        remember(answer) {
          remembered.push(answer);
          remember(answer);
        },
      },
    );
    const direct = { type: "message", channel_type: "im", channel: "D2", ts: "99.000001" };
    await send(slack.event(mention("who ada", direct)));
    await slack.until(() => slack.messages.length > 0);
    await send(slack.event(mention("<@U1> commitments")));
    const { channel, thread, pages, posted } = await answered;
    expect({ channel, thread, posted }).toEqual({
      channel: "slack:C1",
      thread: "100.000001",
      posted: new Map([["0", slack.messages[1]?.ts]]),
    });
    expect(pages.flatMap(factsShownIn)).toEqual(["summit/publish", "summit/welcome"]);
    expect(remembered).toHaveLength(1);
  });

  test("in a thread is answered in that thread", async () => {
    const { slack, send } = await startOver(transport);
    await send(slack.event(mention("<@U1> who ada", { thread_ts: "90.000001" })));
    await slack.until(() => slack.messages.length > 0);
    expect(slack.messages).toMatchObject([{ thread_ts: "90.000001" }]);
  });

  test("that Slack delivers twice is answered once, and bots are not answered", async () => {
    const { slack, send } = await startOver(transport);
    await send(slack.event(mention("<@U1> who ada")));
    await send(slack.event(mention("<@U1> who ada")));
    await send(slack.event(mention("<@U1> who ada", { ts: "101.000001", bot_id: "B2" })));
    await send(slack.event(mention("<@U1> who ada", { ts: "102.000001" })));
    await slack.until(() => slack.messages.length > 1);
    expect(slack.messages.map(({ thread_ts }) => thread_ts)).toEqual(["100.000001", "102.000001"]);
  });

  test("that Slack delivers again after a restart, or to another process, is answered once", async () => {
    const claims = createClaimsInMemory();
    const before = await startOver(transport, [], {}, { claims });
    await before.send(before.slack.event(mention("<@U1> who ada")));
    await before.slack.until(() => before.slack.messages.length > 0);
    const after = await startOver(transport, [], {}, { claims });
    await after.send(after.slack.event(mention("<@U1> who ada")));
    await after.send(after.slack.event(mention("<@U1> who ben", { ts: "102.000001" })));
    await after.slack.until(() => after.slack.messages.length > 0);
    expect(after.slack.messages.map(({ thread_ts }) => thread_ts)).toEqual(["102.000001"]);
  });

  test("that follows another one in its thread keeps the subject, and thanks get no answer", async () => {
    const store = await newStore();
    const { slack, send } = await startOver(transport, [], {}, { store: async () => store });
    const say = (text: string, ts: string, more = {}) => send(slack.event(mention(text, { ts, ...more })));
    const inThread = { thread_ts: "100.000001" };
    await say("<@U1> what did Ada Stone promise about the code?", "100.000001");
    await slack.until(() => slack.messages.length > 0);
    await say("<@U1> and Ben Stone?", "101.000001", inThread);
    await slack.until(() => slack.messages.length > 1);
    await say("<@U1> thanks!", "102.000001", inThread);
    await say("<@U1> and Ada?", "103.000001", inThread);
    await slack.until(() => slack.messages.length > 2);
    // In another thread, the answer does not mention Ada.
    await say("<@U1> what did she promise?", "104.000001");
    await slack.until(() => slack.messages.length > 3);
    const shown = slack.messages.map(seen);
    expect(shown[1]).toContain("Read as: commitments of Ben Stone about “");
    expect(shown[2]).toContain("Read as: commitments of Ada Stone about “");
    expect(shown[3]).not.toContain("commitments of");
    expect(slack.messages.map(({ thread_ts }) => thread_ts)).toEqual([
      "100.000001",
      "100.000001",
      "100.000001",
      "104.000001",
    ]);
  });

  test("of another person in the thread does not have the subject of the first", async () => {
    const store = await newStore();
    const { slack, send } = await startOver(transport, [], {}, { store: async () => store });
    slack.people.set("U6", { id: "U6", locale: "en-GB" });
    const ask = async (text: string, ts: string, more = {}): Promise<string> => {
      const count = slack.messages.length;
      await send(slack.event(mention(`<@U1> ${text}`, { ts, ...more })));
      await slack.until(() => slack.messages.length > count);
      return seen(slack.messages.at(-1));
    };
    const inThread = { thread_ts: "100.000001" };
    await ask("what did Ada Stone promise about the code?", "100.000001");
    const other = await ask("what did she promise?", "101.000001", { ...inThread, user: "U6" });
    const same = await ask("what did she promise?", "102.000001", inThread);
    expect(other).toContain("Whom does “she” mean?");
    expect(same).toContain("Read as: commitments of Ada Stone");
  });

  test("a direct message is answered in the same conversation", async () => {
    const { slack, send } = await startOver(transport);
    slack.channels.set("D2", { id: "D2" });
    await send(
      slack.event({
        type: "message",
        channel_type: "im",
        user: "U2",
        text: "org zed &amp; &lt;quill&gt;",
        ts: "100.000001",
        channel: "D2",
      }),
    );
    await slack.until(() => slack.messages.length > 0);
    expect(slack.messages[0]).toMatchObject({ channel: "D2" });
    expect(slack.messages[0]).not.toHaveProperty("thread_ts");
    expect(seen(slack.messages[0])).toContain("“zed & <quill>”");
  });
});
