import { describe, expect, test } from "vitest";
import { seen } from "../seen.ts";
import { startOver, ways } from "../ways.ts";

describe.each(ways)("over %s", (_name, transport) => {
  test("a person whose Slack is set to French is answered in French, and looked up once", async () => {
    const { slack, send } = await startOver(transport);
    slack.people.set("U2", { id: "U2", locale: "fr-FR" });
    const answers = [
      await send(slack.slashCommand({ command: "/onrecord", text: "who nobody-at-all" })),
      await send(slack.slashCommand({ command: "/onrecord", text: "who nobody-at-all" })),
    ];
    expect(answers.map((answer) => seen(answer).slice(0, 15))).toEqual([
      "Rien dans la ba",
      "Rien dans la ba",
    ]);
    expect(slack.calls.filter(({ method }) => method === "users.info")).toHaveLength(1);
  });

  test("a person whose Slack is set to German is answered in the channel's language", async () => {
    const { slack, send } = await startOver(transport);
    slack.people.set("U2", { id: "U2", locale: "de-DE" });
    slack.channels.set("C1", { id: "C1", locale: "vi-VN" });
    const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who nobody-at-all" }));
    expect(seen(answer)).toMatch(/^Không có thông tin/);
  });
});
