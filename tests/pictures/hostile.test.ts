import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { hostileTexts } from "../../contract/answers.ts";
import { discordPicture, type Picture, slackPicture } from "../../pictures/picture.ts";
import type { Block } from "../../src/answer/answer.ts";
import { publicReply } from "../../src/answer/reply.ts";
import { text } from "../../src/base/text/inline.ts";
import * as discord from "../../src/platforms/discord/out/render.ts";
import { createRenderer } from "../../src/platforms/slack/out/render.ts";

const slack = createRenderer("onrecord");

/** What would run, load or style in a browser, and what would read as something else in a message. */
const hostile = [
  ...hostileTexts,
  `<script>alert(1)</script>`,
  `<img src=x onerror="alert(1)">`,
  `</main><style>* { display: none }</style>`,
  `&lt;b&gt; &amp; "quoted" 'quoted'`,
];

const blocksOf = (words: string): readonly Block[] => [
  { kind: "heading", level: 1, content: [text(words)] },
  { kind: "paragraph", content: [text(words)] },
  { kind: "list", items: [[text(words)]] },
  { kind: "passage", exact: words, citation: [text(words)] },
  { kind: "controls", controls: [{ label: words, line: "help", effect: "follow" }] },
];

const replyOf = (words: string) => publicReply({ language: "en", summary: "Words", blocks: blocksOf(words) });

const readPage = ({ page }: Picture) => {
  const { document } = parseHTML(page);
  return {
    text: (document.querySelector("main")?.textContent ?? "").replaceAll(/\s+/gu, " "),
    elements: new Set([...document.querySelectorAll("*")].map((element) => element.localName)),
    styles: document.querySelectorAll("style").length,
  };
};

const seen = (words: string): string => words.replaceAll(/\s+/gu, " ").trim();
const dangerous = ["script", "img", "iframe", "link", "object"];

describe.each(hostile)("%j", (words) => {
  test("is text on Slack's picture", () => {
    const pages = slack.pagesOf(replyOf(words), 1).map(slack.renderPage);
    const messages = pages.map(({ blocks }) => ({ blocks }));
    const read = readPage(slackPicture("a.png", messages, "en", "light"));
    expect(dangerous.filter((name) => read.elements.has(name))).toEqual([]);
    expect([read.styles, read.text.split(seen(words)).length > 4]).toEqual([1, true]);
  });

  test("is text on Discord's picture", () => {
    const pages = discord
      .pagesOf(replyOf(words), 1)
      .map((page) => discord.renderPage(page, { ephemeral: true }));
    const messages = pages.map(({ flags, components }) => ({
      flags,
      components: components.map((component, id) =>
        "components" in component
          ? { ...component, id, components: component.components.map((inner) => ({ ...inner, id })) }
          : { ...component, id },
      ),
    }));
    const read = readPage(discordPicture("a.png", messages, "who", "en", "dark"));
    expect(dangerous.filter((name) => read.elements.has(name))).toEqual([]);
    expect([read.styles, read.text.split(seen(words)).length > 4]).toEqual([1, true]);
  });
});
