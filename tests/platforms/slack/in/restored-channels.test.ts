import { describe, expect, test } from "vitest";
import { startOver, ways } from "../ways.ts";

describe.each(ways)("a channel on Slack, over %s", (_name, transport) => {
  test("is checked when it is unarchived or the bot joins it, not when another person joins it", async () => {
    const told: (readonly string[])[] = [];
    const { slack, send } = await startOver(
      transport,
      [],
      {},
      { mayPostAgain: (all) => void told.push(all) },
    );
    const joined = { type: "member_joined_channel", team: "T1", channel_type: "C" };
    await send(slack.event({ ...joined, user: "U2", channel: "C5" }));
    await send(slack.event({ type: "channel_unarchive", channel: "C1", user: "U2" }));
    await send(slack.event({ type: "group_unarchive", channel: "G1", user: "U2" }));
    await send(slack.event({ ...joined, user: "U1", channel: "C3" }));
    await slack.until(() => told.length === 3);
    expect(told).toEqual([["slack:C1"], ["slack:G1"], ["slack:C3"]]);
  });
});
