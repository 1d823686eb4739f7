import { expect, test } from "vitest";
import { drawBlocks } from "../../pictures/slack/blocks.ts";

const richText = (...elements: readonly unknown[]) => ({ type: "rich_text", elements });
const section = (...elements: readonly unknown[]) => ({ type: "rich_text_section", elements });
const text = (words: string, style: object = {}) => ({ type: "text", text: words, style });

test("rich text is drawn with its styles, links, quotations, lists and code", () => {
  const blocks = [
    richText(
      section(text("Ada", { bold: true }), text(" said", { italic: true }), text("who ada", { code: true })),
      { type: "rich_text_quote", elements: [text("“Yes.”\n“No.”")] },
      section({ type: "link", url: "https://herald.example/", text: "The Herald" }),
      { type: "rich_text_list", style: "bullet", elements: [section(text("one")), section(text("two"))] },
      { type: "rich_text_preformatted", elements: [text("a  b")] },
    ),
  ];
  expect(drawBlocks(blocks).html).toBe(
    '<div class="text"><p><b>Ada</b><i> said</i><code>who ada</code></p><blockquote>“Yes.”\n“No.”</blockquote>' +
      "<p><a>The Herald</a></p><ul><li>one</li><li>two</li></ul><pre>a  b</pre></div>",
  );
});

test("names and moments are drawn as a person sees them", () => {
  const date = { type: "date", timestamp: 1, format: "{date_long_pretty} {time}", fallback: "1 June, 08:30" };
  const elements = [{ type: "user", user_id: "U1" }, { type: "channel", channel_id: "C1" }, date];
  expect(drawBlocks([richText(section(...elements))]).html).toBe(
    '<div class="text"><p><span class="mention">@reporter</span><span class="mention">#newsroom</span>1 June, 08:30</p></div>',
  );
});

test("plain text objects decode entities once", () => {
  const button = (label: string) => ({
    type: "button",
    action_id: "0",
    value: "help",
    text: { type: "plain_text", text: label, emoji: false },
  });
  expect(drawBlocks([{ type: "actions", elements: [button("Q&amp;amp;A &lt;b&gt;")] }]).html).toBe(
    '<div class="controls"><span class="button">Q&amp;amp;A &lt;b&gt;</span></div>',
  );
});

test.each([
  { type: "image", image_url: "https://herald.example/a.png", alt_text: "A" },
  richText({ type: "rich_text_emoji", elements: [] }),
  richText(section({ type: "emoji", name: "eyes" })),
  { type: "actions", elements: [{ type: "datepicker", action_id: "0" }] },
])("what Onrecord does not send is an error: %j", (block) => {
  expect(() => drawBlocks([block])).toThrow();
});
