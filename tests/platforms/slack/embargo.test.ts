import { describe, expect, test } from "vitest";
import { controlsIn } from "../../fakes/slack/blocks.ts";
import { embargoedArchive, onlyEmbargoed } from "../embargoed.ts";
import { blocksOf, find, seen } from "./seen.ts";
import { startOver, ways } from "./ways.ts";

describe.each(ways)("an answer that rests on an embargoed briefing, over %s", (_name, transport) => {
  const startCleared = () =>
    startOver(transport, [], { editors: [{ workspace: "T1", id: "U2" }] }, embargoedArchive("slack:C1"));

  test("says so to the editor alone, and offers no Share", async () => {
    const { slack, send } = await startCleared();
    const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
    expect(answer).toMatchObject({ response_type: "ephemeral" });
    expect(seen(answer)).toContain("Under embargo until Wednesday 1 July 2026, 06:00 (UTC)");
    expect(controlsIn(blocksOf(answer)).map(({ label }) => label)).not.toContain("Share to channel");
  });

  test.each([
    ["by somebody else", { user: "U6" }],
    ["in another channel", { channel: "C2" }],
  ])("shows nothing of it if a control of it is used %s", async (_where, at) => {
    const { slack, send } = await startCleared();
    const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
    await send(slack.press(find(answer, "summit/publish"), { ...at, message: { isEphemeral: false } }));
    await slack.until(() => slack.responses.length > 0);
    expect(seen(slack.responses[0])).toMatch(/^Nothing is on record for “summit\/publish”/u);
    expect(seen(slack.responses[0])).not.toMatch(onlyEmbargoed);
  });

  test("is not shared by a Share of before: everybody is shown what everybody may see", async () => {
    const { slack, send } = await startCleared();
    const before = await startOver(transport);
    // The line is the same as that of the embargoed answer.
    const open = await before.send(before.slack.slashCommand({ command: "/onrecord", text: "who ada" }));
    await send(slack.press(find(open, "Share to channel"), { message: { isEphemeral: true } }));
    await slack.until(() => slack.responses.length > 0);
    expect(slack.responses[0]).toMatchObject({ response_type: "in_channel" });
    expect(seen(slack.responses[0])).toContain("Deputy Prime Minister");
    expect(seen(slack.responses[0])).not.toMatch(onlyEmbargoed);
  });
});
