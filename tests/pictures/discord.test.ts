import { expect, test } from "vitest";
import { drawComponents } from "../../pictures/discord/components.ts";
import { drawMarkdown } from "../../pictures/discord/markdown.ts";

test.each([
  ["**Ada** *said* `who ada`", "<b>Ada</b> <i>said</i> <code>who ada</code>"],
  ["## Ada\ntext", "<h2>Ada</h2>text"],
  ["> one\n> two\n-# small", "<blockquote>one\ntwo</blockquote><small>small</small>"],
  ["- one\n- **two**", '<div class="item">one</div><div class="item"><b>two</b></div>'],
  ["```\na  b\n```", "<pre>a  b</pre>"],
  ["[The Herald](<https://herald.example/>)", "<a>The Herald</a>"],
  ["<t:1780302600:F>", '<span class="stamp">Monday, June 1, 2026 at 8:30 AM</span>'],
  ["<@123> <#123>", '<span class="mention">@reporter</span> <span class="mention"># newsroom</span>'],
  ['\\*not\\* <b> & "it\'s"', "*not* &lt;b&gt; &amp; &quot;it&#39;s&quot;"],
])("%j is drawn as Discord shows it", (markdown, drawn) => {
  expect(drawMarkdown(markdown, "en").html).toBe(drawn);
});

test("controls are drawn below the text", () => {
  const components = [
    { type: 10, id: 1, content: "Text" },
    {
      type: 1,
      id: 2,
      components: [{ type: 2, id: 3, style: 2, label: "Source", custom_id: "0:source" }],
    },
  ];
  expect(drawComponents(components, "en").html).toBe(
    '<div class="text">Text</div><div class="row"><span class="button">Source</span></div>',
  );
});

test.each([
  { type: 17, id: 1, components: [] },
  { type: 10, id: 1, content: "Text", spoiler: true },
  { type: 1, id: 1, components: [{ type: 2, id: 2, style: 4, label: "Delete", custom_id: "0:delete" }] },
])("a component that Onrecord does not send is an error: %j", (component) => {
  expect(() => drawComponents([component], "en")).toThrow();
});

test("a mention of all is an error, since it never may be live", () => {
  expect(() => drawMarkdown("@everyone", "en")).toThrow(
    "Expected markdown that Onrecord sends, got everyone: @everyone. Draw it in pictures/discord/markdown.ts.",
  );
});
