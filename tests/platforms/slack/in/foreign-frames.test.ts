import { expect, test } from "vitest";
import { startOver } from "../ways.ts";

test("unreadable Socket Mode frames are logged and ignored, and the bot still answers", async () => {
  const { slack, send, logged } = await startOver({ mode: "socket", appToken: "xapp-1" });
  for (const frame of ["null", '{"type":"events_api","payload":{}}', "no JSON"]) slack.sendFrame(frame);
  const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
  expect(JSON.stringify(answer)).toContain("Ada Stone");
  expect(logged.filter(({ level }) => level === "warn").map(({ sentence }) => sentence)).toEqual([
    "Ignored a Socket Mode frame that Bolt cannot read.",
    "Ignored a Socket Mode frame that Bolt cannot read.",
  ]);
});
