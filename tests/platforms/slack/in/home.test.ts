import { describe, expect, test } from "vitest";
import { blocksSchema, controlsIn, visibleText } from "../../../fakes/slack/blocks.ts";
import { startOver, ways } from "../ways.ts";

describe.each(ways)("the Home tab over %s", (_name, transport) => {
  const opened = { type: "app_home_opened", tab: "home", user: "U2", channel: "D2", event_ts: "1.000001" };

  test("shows briefings, due commitments and the language, and changes when the reader chooses a language", async () => {
    const { slack, send } = await startOver(transport);
    await send(slack.event(opened));
    await slack.until(() => slack.homes.size > 0);
    const home = slack.homes.get("U2") ?? expect.unreachable();
    expect(visibleText(blocksSchema.parse(home.blocks))).toBe(`Due and overdue
Nothing is due within a week.
New
A visit, 4 May 2026
Open code at the summit, 2 Mar 2026
Digests
Digests are not ready yet. Open this again in a moment.`);
    expect(JSON.stringify(home.blocks.at(-1))).toContain("My language: English");
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
