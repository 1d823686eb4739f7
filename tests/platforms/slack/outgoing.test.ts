import { describe, expect, test } from "vitest";
import { controlsIn } from "../../fakes/slack/blocks.ts";
import { libraryOf } from "../../library.ts";
import { foreignIn, foreignText, hasArrived } from "../foreign-in.ts";
import { hostileBriefing } from "../hostile-briefing.ts";
import { hostileForm } from "../hostile-form.ts";
import { postOf } from "../post.ts";
import { blocksOf, find } from "./seen.ts";
import { startOver, ways } from "./ways.ts";

describe.each(ways)("a payload sent to Slack over %s", (_name, transport) => {
  test("affects nothing beyond its own text, from every author and in every part", async () => {
    const library = libraryOf(hostileBriefing(foreignText));
    const { slack, send, platform } = await startOver(
      transport,
      hostileForm(foreignText),
      {},
      {
        library: () => library,
      },
    );
    const acknowledged = new Map<string, unknown>();
    const say = async (what: string, request: Parameters<typeof send>[0]): Promise<unknown> => {
      const body = await send(request);
      acknowledged.set(what, body);
      return body;
    };
    const command = (text: string) => slack.slashCommand({ command: "/onrecord", text });

    for (const line of ["who mallory", `who ${foreignText}`, `search ${foreignText}`, foreignText, "fails"])
      await say(`command ${line}`, command(line));
    const offered = await say("command offer", command("offer"));
    await say("button", slack.press(find(offered, "Note"), { message: { isEphemeral: true } }));
    await slack.until(() => slack.views.size > 0);
    const view = [...slack.views.values()][0] ?? expect.unreachable();
    await say("suggestions", slack.typing(view, "about", ""));
    await say("problems", slack.submit(view, { about: "Zz", words: `${foreignText} more`, how: "late" }));
    await say("home", slack.event({ type: "app_home_opened", tab: "home", user: "U2", channel: "D2" }));
    await slack.until(() => slack.homes.size > 0);
    const url = "https://post.example/story";
    await say(
      "link",
      slack.event({
        type: "link_shared",
        user: "U2",
        channel: "C1",
        message_ts: "100.000001",
        unfurl_id: "u1",
        source: "conversations_history",
        links: [{ domain: "post.example", url }],
      }),
    );
    await slack.until(() => slack.unfurls.length > 0);
    const mention = {
      type: "app_mention",
      user: "U2",
      channel: "C1",
      ts: "1.5",
      text: `<@U1> who ${foreignText}`,
    };
    await say("mention", slack.event(mention));
    await slack.until(() => slack.messages.length > 0);
    await say("shortcut", slack.onMessage("names", `Mallory ${foreignText} spoke.`));
    await slack.until(() => slack.responses.length > 0);
    const answer = { language: "en", summary: foreignText, blocks: [] } as const;
    await platform.post(postOf("C1", answer).post);
    await platform.tell("U2", answer);
    const menu = controlsIn(blocksOf(acknowledged.get("command who mallory")));
    const chosen = menu.find(({ action }) => "selected_option" in action) ?? expect.unreachable();
    const before = slack.responses.length;
    await say("menu", slack.press(chosen, { message: { isEphemeral: true } }));
    await slack.until(() => slack.responses.length > before);

    const payloads = [
      ...[...acknowledged].map(([what, body]) => ["acknowledgement", what, body] as const),
      ...slack.calls.map(({ method, args }) => [method, method, args] as const),
      ...slack.responses.map((body) => ["response_url", "response_url", body] as const),
    ];
    expect(payloads.flatMap(([kind, , body]) => foreignIn(body, kind))).toEqual([]);
    // All kinds of payloads contained such a text.
    expect(
      [...new Set(payloads.filter(([, , body]) => hasArrived(body)).map(([kind]) => kind))].sort(),
    ).toEqual([
      "acknowledgement",
      "chat.postMessage",
      "chat.unfurl",
      "response_url",
      "views.open",
      "views.publish",
    ]);
    for (const what of ["command who mallory", "command offer", "suggestions", "problems"])
      expect([what, hasArrived(acknowledged.get(what))]).toEqual([what, true]);
  });
});
