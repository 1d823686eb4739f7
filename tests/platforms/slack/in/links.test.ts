import { describe, expect, test } from "vitest";
import { controlsIn } from "../../../fakes/slack/blocks.ts";
import { blocksOf, find, seen } from "../seen.ts";
import { startOver, ways } from "../ways.ts";

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

  test("to a source's page unfurls into a card, with any text around the address; other links do not", async () => {
    const { slack, send } = await startOver(transport);
    const known = "https://www.herald.example/open-code/?utm_source=chat#top";
    await send(slack.event(shared(known, "https://herald.example/another")));
    await slack.until(() => slack.unfurls.length > 0);
    expect(slack.unfurls.map((cards) => Object.keys(cards))).toEqual([[known]]);
    const card = slack.unfurls[0]?.[known];
    expect(seen(card)).toContain("Open code at the summit");
    expect(controlsIn(blocksOf(card)).map(({ label }) => label)).toEqual(["In short", "Passages"]);
  });

  test("unfurls into plain text if Slack refuses the card", async () => {
    const { slack, send } = await startOver(transport);
    const known = "https://www.herald.example/open-code/";
    slack.fail("chat.unfurl", {
      acts: false,
      answers: { status: 200, body: { ok: false, error: "invalid_blocks" } },
    });
    await send(slack.event(shared(known)));
    await slack.until(() => slack.unfurls.length > 0);
    expect(slack.unfurls).toEqual([
      { [known]: { text: expect.stringMatching(/^Open code at the summit\n/) } },
    ]);
  });

  test("unfurls when the message is sent, not while it is being written", async () => {
    const { slack, send } = await startOver(transport);
    const first = "https://herald.example/open-code/";
    const written = { ...shared(first), source: "composer", channel: "COMPOSER", unfurl_id: "written" };
    await send(slack.event(written));
    await send(slack.event(shared(first)));
    await slack.until(() => slack.unfurls.length > 0);
    expect(
      slack.calls.filter(({ method }) => method === "chat.unfurl").map(({ args }) => args.channel),
    ).toEqual(["C1"]);
  });

  test("has a card whose buttons answer the person who uses them", async () => {
    const { slack, send } = await startOver(transport);
    const known = "https://www.herald.example/open-code/";
    await send(slack.event(shared(known)));
    await slack.until(() => slack.unfurls.length > 0);
    await send(slack.press(find(slack.unfurls[0]?.[known], "Passages"), { message: { isEphemeral: false } }));
    await slack.until(() => slack.responses.length > 0);
    expect(slack.responses).toMatchObject([{ response_type: "ephemeral", replace_original: false }]);
    expect(seen(slack.responses[0])).toContain("We will publish the code by June");
  });
});
