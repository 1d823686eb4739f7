import { describe, expect, test } from "vitest";
import { liveIn } from "../../fuzz/live-output.ts";

describe("what must not reach anybody is found in", () => {
  test.each([
    ["\u001b[31mred", '"\\\\u001b"'],
    ["a\u009b31m", '"\\\\u{9b}"'],
    ["bell\u0007", '"\\\\u0007"'],
    ["We will \u202eton", '"\\\\u{202e}"'],
    ["\u2068open", "an isolate that does not end in its line"],
    ["close\u2069\u2068", "an isolate that ends before it begins"],
  ])("a line of a terminal: %j", (text) => {
    expect([liveIn({ to: "terminal", text }) === null, liveIn({ to: "log", text }) === null]).toEqual([
      false,
      false,
    ]);
  });

  test.each([
    { text: "<!channel>" },
    { text: "<@U1> hello" },
    { blocks: [{ type: "section", text: { type: "mrkdwn", text: "<https://evil.example|click>" } }] },
    { blocks: [{ type: "rich_text", elements: [{ type: "broadcast", range: "here" }] }] },
    { blocks: [{ type: "link", url: "https://evil.example/" }] },
    { blocks: [{ type: "plain_text", text: "\u202eton" }] },
  ])("a message to Slack: %j", (value) => {
    expect(liveIn({ to: "slack", value })).not.toBe(null);
  });

  test.each([
    { content: "@everyone" },
    { components: [{ type: 10, content: "<@123456789012345678>" }] },
    { content: "https://evil.example/a" },
    { content: "x", allowed_mentions: { parse: ["users"] } },
    { components: [{ type: 2, label: "\u202eton" }] },
  ])("a message to Discord: %j", (value) => {
    expect(liveIn({ to: "discord", value })).not.toBe(null);
  });
});

test.each([
  { to: "terminal", text: "A name: \u2068אדה\u2069 (40)\n\tnext" },
  { to: "slack", value: { text: "&lt;!channel&gt; <@U2>", blocks: [{ type: "text", text: "<!here>" }] } },
  { to: "discord", value: { content: "\\@everyone <t:0:F>", allowed_mentions: { parse: [] } } },
] as const)("nothing is found in what is escaped: %j", (output) => {
  expect(liveIn(output)).toBe(null);
});
