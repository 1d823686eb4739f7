import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answers, replyOf, textsOf } from "../../../../contract/answers.ts";
import { describeRenderer } from "../../../../contract/renderer.ts";
import {
  type Answer,
  type Block,
  type Control,
  heading,
  list,
  note,
  paragraph,
} from "../../../../src/answer/answer.ts";
import type { Reply } from "../../../../src/answer/reply.ts";
import { code, command, link, strong, text } from "../../../../src/base/text/inline.ts";
import { slackLimits } from "../../../../src/platforms/slack/limits.ts";
import {
  createRenderer,
  plainMessages,
  type SlackMessage,
} from "../../../../src/platforms/slack/out/render.ts";
import { messageSchema, visibleText } from "../../../fakes/slack/blocks.ts";

const { pagesOf, renderPage } = createRenderer("onrecord");
const renderReply = (reply: Reply, most: number): readonly SlackMessage[] =>
  pagesOf(reply, most).map(renderPage);

describeRenderer<SlackMessage>({
  name: "Slack",
  render: (reply) => renderReply(reply, slackLimits.messagesPerReply),
  visibleText: (message) => visibleText(messageSchema.parse(message).blocks).replaceAll("/onrecord ", ""),
  expectWithinLimits: (message) => {
    messageSchema.parse(message);
    expect(JSON.stringify(message.blocks).length).toBeLessThanOrEqual(slackLimits.blocksJsonCharacters + 2);
  },
  // Slack reads markup only in the fallback text, not in rich text nodes.
  liveParts: ({ text }) => text.match(/<[^>]*>/gu) ?? [],
});

const answer: Answer = {
  language: "en",
  summary: "Ada <Stone> & co.",
  blocks: [
    heading(1, text("Ada Stone")),
    paragraph(strong("Minister"), text(", as of 7 January 2025")),
    {
      kind: "passage",
      exact: "one\n<!channel>",
      citation: [link("The Example", "https://news.example/"), text(" · "), code("a/b")],
    },
    heading(2, text("Hopes")),
    list([[text("to be"), command("who ada")]]),
    note(text("small print")),
  ],
};

describe("an answer on Slack", () => {
  test("is rich text, whose nodes are shown as written", () => {
    expect(renderReply(replyOf(answer), 5)).toEqual([
      {
        text: `Ada Stone
Minister, as of 7 January 2025
&gt; one
&gt; &lt;!channel&gt;
The Example (https://news.example/) · a/b
Hopes
• to be/onrecord who ada
small print`,
        blocks: [
          { type: "header", text: { type: "plain_text", text: "Ada Stone", emoji: false } },
          {
            type: "rich_text",
            elements: [
              {
                type: "rich_text_section",
                elements: [
                  { type: "text", text: "Minister", style: { bold: true } },
                  { type: "text", text: ", as of 7 January 2025" },
                ],
              },
            ],
          },
          {
            type: "rich_text",
            elements: [
              { type: "rich_text_quote", elements: [{ type: "text", text: "one\n<!channel>" }] },
              {
                type: "rich_text_section",
                elements: [
                  { type: "link", url: "https://news.example/", text: "The Example" },
                  { type: "text", text: " · " },
                  { type: "text", text: "a/b", style: { code: true } },
                ],
              },
            ],
          },
          {
            type: "rich_text",
            elements: [
              {
                type: "rich_text_section",
                elements: [{ type: "text", text: "Hopes", style: { bold: true } }],
              },
            ],
          },
          {
            type: "rich_text",
            elements: [
              {
                type: "rich_text_list",
                style: "bullet",
                elements: [
                  {
                    type: "rich_text_section",
                    elements: [
                      { type: "text", text: "to be" },
                      { type: "text", text: "/onrecord who ada", style: { code: true } },
                    ],
                  },
                ],
              },
            ],
          },
          { type: "context", elements: [{ type: "plain_text", text: "small print", emoji: false }] },
        ],
      },
    ]);
  });

  test("is complete in the message's text, which is all that screen readers read", () => {
    // The mark of a passage and the isolates around a right-to-left name do not belong to the text.
    const squeezed = (value: string): string => value.replaceAll(/[\s>\u202a-\u202e\u2066-\u2069]/gu, "");
    const heardOf = ({ text }: SlackMessage): string =>
      text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
    fc.assert(
      fc.property(answers(6), (said) => {
        const heard = squeezed(renderReply(replyOf(said), 5).map(heardOf).join(""));
        let from = 0;
        for (const wanted of textsOf(said.blocks).map(squeezed)) {
          expect(heard.slice(from)).toContain(wanted);
          from = heard.indexOf(wanted, from) + wanted.length;
        }
      }),
    );
  });

  test("in plain text has the same content without formatting", () => {
    const messages = renderReply(replyOf(answer), 5);
    expect(plainMessages(messages)).toEqual([{ text: messages[0]?.text, mrkdwn: false }]);
  });

  test("shows its summary if it has no other content", () => {
    const controls: Block = {
      kind: "controls",
      controls: [{ label: "Go", line: "who ada", effect: "follow" }],
    };
    const [message] = renderReply(replyOf({ ...answer, blocks: [controls] }), 5);
    expect(message?.text).toBe("Ada &lt;Stone&gt; &amp; co.\nGo: /onrecord who ada");
  });

  test("has an accessibility label on each button, within Slack's limit", () => {
    const labelOf = (about: string) => {
      const control: Control = { label: "Source", line: "source a/b", effect: "follow", about };
      const [message] = renderReply(
        replyOf({ ...answer, blocks: [{ kind: "controls", controls: [control] }] }),
        5,
      );
      const [actions] = messageSchema.parse(message).blocks;
      return actions?.type === "actions" ? actions.elements : null;
    };
    expect(labelOf("a/b")).toMatchObject([{ text: { text: "Source" }, accessibility_label: "Source, a/b" }]);
    expect(labelOf("a".repeat(100))).toMatchObject([{ accessibility_label: `Source, ${"a".repeat(66)}…` }]);
  });

  test("mentions the same people in plain text as in blocks, but none without a valid Slack id", () => {
    const by = (id: string): Answer => ({ ...answer, blocks: [note({ kind: "user", id, text: id })] });
    expect(renderReply(replyOf(by("U2")), 5)[0]?.text).toBe("<@U2>");
    expect(renderReply(replyOf(by("U2> <!channel")), 5)[0]?.text).toBe("U2&gt; &lt;!channel");
  });

  test("shows the label of a link that is too long for Slack", () => {
    const url = `https://news.example/${"a".repeat(slackLimits.linkUrlCharacters)}`;
    expect(renderReply(replyOf({ ...answer, blocks: [paragraph(link("The Example", url))] }), 5)).toEqual([
      {
        text: "The Example",
        blocks: [
          {
            type: "rich_text",
            elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "The Example" }] }],
          },
        ],
      },
    ]);
  });
});
