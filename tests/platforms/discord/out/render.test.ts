import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answers, replyOf } from "../../../../contract/answers.ts";
import { describeRenderer } from "../../../../contract/renderer.ts";
import {
  type Answer,
  type Block,
  heading,
  list,
  note,
  paragraph,
  preformatted,
} from "../../../../src/answer/answer.ts";
import type { Reply } from "../../../../src/answer/reply.ts";
import { code, command, type Inline, link, strong, text } from "../../../../src/base/text/inline.ts";
import { discordLimits } from "../../../../src/platforms/discord/limits.ts";
import {
  type DiscordMessage,
  type PlainDiscordMessage,
  pagesOf,
  renderPage,
  renderPlainPage,
} from "../../../../src/platforms/discord/out/render.ts";
import { type Part, readMarkdown } from "../../../fakes/discord/markdown.ts";
import { messageProblem, textDisplaysIn } from "../../../fakes/discord/message-rules.ts";

const ephemeral = { ephemeral: true };
const renderReply = (reply: Reply, most: number): readonly DiscordMessage[] =>
  pagesOf(reply, most).map((page) => renderPage(page, ephemeral));
const renderPlainReply = (reply: Reply, most: number): readonly PlainDiscordMessage[] =>
  pagesOf(reply, most).flatMap((page) => renderPlainPage(page, ephemeral));

const contentsOf = (message: DiscordMessage): readonly string[] => textDisplaysIn(message.components);
const partsOf = (message: DiscordMessage): readonly Part[] =>
  contentsOf(message).flatMap((content) => readMarkdown(content).parts);

const ownKinds: readonly string[] = [
  "heading",
  "subtext",
  "quote",
  "list",
  "bold",
  "italic",
  "code",
  "code block",
];
const isOwn = ({ kind, source }: Part): boolean =>
  ownKinds.includes(kind) || (kind === "link" && source.endsWith(">)"));

describeRenderer<DiscordMessage>({
  name: "Discord",
  render: (reply) => renderReply(reply, 5),
  visibleText: (message) =>
    contentsOf(message)
      .map((content) => readMarkdown(content).visible)
      .join("\n"),
  expectWithinLimits: (message) => {
    const contents = contentsOf(message);
    expect(contents.every((content) => content.trim() !== "")).toBe(true);
    expect(contents.length).toBeGreaterThan(0);
    expect(messageProblem(message)).toBeNull();
    expect(contents.length).toBeLessThanOrEqual(discordLimits.message.components);
    expect(contents.join("").length).toBeLessThanOrEqual(discordLimits.message.textCharacters);
    expect(
      Buffer.byteLength(contents.join("")) + discordLimits.message.bytesPerTextDisplay * contents.length,
    ).toBeLessThanOrEqual(discordLimits.message.textBytes);
  },
  liveParts: (message) =>
    partsOf(message)
      .filter((part) => !isOwn(part))
      .map(({ source }) => source),
});

describeRenderer<PlainDiscordMessage>({
  name: "plain Discord",
  render: (reply) => renderPlainReply(reply, 5),
  visibleText: ({ content }) => readMarkdown(content).visible,
  expectWithinLimits: ({ content }) => {
    expect(content.trim()).not.toBe("");
    expect(content.length).toBeLessThanOrEqual(discordLimits.message.contentCharacters);
  },
  liveParts: ({ content }) =>
    readMarkdown(content)
      .parts.filter((part) => !isOwn(part))
      .map(({ source }) => source),
});

const answerOf = (...blocks: readonly Block[]): Answer => ({ language: "en", summary: "A summary.", blocks });
const contents = (...blocks: readonly Block[]): readonly string[] =>
  renderReply(replyOf(answerOf(...blocks)), 5).flatMap(contentsOf);
const lineOf = (...content: readonly Inline[]): string => contents(paragraph(...content)).join("\n");

describe("an answer on Discord", () => {
  test("consists of text displays without mentions, and is private to the asker", () => {
    const answer = answerOf(
      heading(1, text("Amandeep Gill")),
      paragraph(strong("Envoy"), text(", as of 7 January 2025")),
      {
        kind: "passage",
        exact: "first line\nsecond line",
        citation: [link("The Herald", "https://herald.example/a#:~:text=first%20line"), text(", 2 March")],
      },
      heading(2, text("Hopes")),
      list([[text("one · "), command("who gill")], [text("two\nlines")]]),
      note(text("small print")),
    );
    expect(renderReply(replyOf(answer), 5)).toEqual([
      {
        flags: 32_832,
        components: [
          {
            type: 10,
            content:
              "## Amandeep Gill\n**Envoy**, as of 7 January 2025\n> first line\n> second line\n-# [The Herald](<https://herald.example/a#:~:text=first%20line>), 2 March",
          },
          { type: 10, content: "### Hopes\n- one · `/who gill`\n- two\n  lines" },
          { type: 10, content: "-# small print" },
        ],
        allowed_mentions: { parse: [] },
      },
    ]);
  });

  test("has the same content in plain text if components were rejected", () => {
    const answer = answerOf(heading(1, text("A")), paragraph(text("B")), paragraph(text("C")));
    expect(renderPlainReply(replyOf(answer), 5)).toEqual([
      { flags: 68, content: "## A\nB\n\nC", allowed_mentions: { parse: [] } },
    ]);
  });

  test("fits Discord's limit with letters of three bytes each", () => {
    const answer = answerOf(...Array.from({ length: 30 }, () => paragraph(text("字".repeat(300)))));
    const bytes = renderReply(replyOf(answer), 99).map(
      (message) =>
        Buffer.byteLength(contentsOf(message).join("")) +
        message.components.length * discordLimits.message.bytesPerTextDisplay,
    );
    expect(bytes.every((count) => count <= discordLimits.message.textBytes)).toBe(true);
  });

  test("leaves out blocks that show nothing, and is never empty", () => {
    expect(contents(paragraph(text(" \n ")), note(), list([[], [text("a")]]), heading(1))).toEqual(["- a"]);
    expect(contents(paragraph(text("\u200b")))).toEqual(["A summary."]);
    const silent: Answer = { language: "en", summary: " ", blocks: [] };
    expect(renderReply(replyOf(silent), 5).flatMap(contentsOf)).toEqual(["…"]);
  });

  test("has no formatting or links except its own", () => {
    fc.assert(
      fc.property(answers(6), (answer) => {
        const parts = renderReply(replyOf(answer), 99).flatMap(partsOf);
        expect(parts.filter((part) => !isOwn(part))).toEqual([]);
      }),
    );
  });
});

describe("a link on Discord", () => {
  test.each([
    ["The Herald", "https://a.example/x", "[The Herald](<https://a.example/x>)"],
    ["La\u00a0Gazette", "https://a.example/x", "[La Gazette](<https://a.example/x>)"],
    ["Báo Điện tử", "https://a.example/(b)", "[Báo Điện tử](<https://a.example/%28b%29>)"],
    ["The Herald", "https://a.example/a b\\c>d`é", "[The Herald](<https://a.example/a%20b/c%3Ed%60%C3%A9>)"],
  ])("%j to %s masks its URL without a preview", (label, url, expected) => {
    expect(lineOf(link(label, url))).toBe(expected);
  });

  test.each([
    ["The *Herald*", "The \\*Herald\\* ([a.example](<https://a.example/>))"],
    ["https://b.example/", "https\\://b.example/ ([a.example](<https://a.example/>))"],
    ["a 😀", "a 😀 ([a.example](<https://a.example/>))"],
    ["x](https://evil.example/)", "x\\](https\\://evil.example/) ([a.example](<https://a.example/>))"],
    ["", "([a.example](<https://a.example/>))"],
  ])("has %j, which cannot be a label, before it", (label, expected) => {
    expect(lineOf(link(label, "https://a.example/"))).toBe(expected);
  });

  test.each([
    "javascript:alert(1)",
    "not a url",
    "discord://-/settings",
    `https://a.example/${"x".repeat(2_000)}`,
    `https://a.example/${"(".repeat(900)}`,
  ])("to %s is written as text", (url) => {
    expect(lineOf(link("The Herald", url))).toBe("The Herald");
  });
});

describe("styles on Discord", () => {
  test.each([
    [[code("a`b")], "``a`b``"],
    [[code("`a`")], "`` `a` ``"],
    [[code("``")], "` `` `"],
    [[code("` ``")], "\\` \\`\\`"],
    [[code("*a* \\")], "`*a* \\`"],
    [[strong("a*")], "**a\\***"],
    [[strong(" a\nb ")], "**a**\n**b**"],
    [[strong("a_b")], "**a\\_b**"],
    [[strong("a"), strong("b"), code("d"), code("e")], "**a** **b** `d` `e`"],
    [[text("a*"), strong("b")], "a\\***b**"],
  ])("enclose the whole text: %j", (content, expected) => {
    expect(lineOf(...content)).toBe(expected);
  });

  test("text to copy is in a code block, unless it would end the block", () => {
    expect(contents(preformatted("*a* `b`\nc\\"))).toEqual(["```\n*a* `b`\nc\\\n```"]);
    expect(contents(preformatted("a ```b```"))).toEqual(["a \\`\\`\\`b\\`\\`\\`"]);
  });

  test("a heading keeps the number sign at its end", () => {
    expect(contents(heading(1, text("C#")))).toEqual(["## C# #"]);
    expect(readMarkdown("## C# #").visible).toBe("C#");
  });
});
