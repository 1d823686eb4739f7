import { expect, test } from "vitest";
import { startOver } from "../ways.ts";

test("frames of Socket Mode that are none of Slack's are logged and ignored, and the bot answers", async () => {
  const { slack, send, logged } = await startOver({ mode: "socket", appToken: "xapp-1" });
  for (const frame of ["null", '{"type":"events_api","payload":{}}', "no JSON"]) slack.sendFrame(frame);
  const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
  expect(JSON.stringify(answer)).toContain("Ada Stone");
  expect(logged.filter(({ level }) => level === "warn").map(({ sentence }) => sentence)).toEqual([
    "Slack sent something that Bolt cannot read; it is ignored.",
    "Slack sent something that Bolt cannot read; it is ignored.",
  ]);
});
