import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/answer/answer.ts";
import { createSayCommand } from "../../../src/asking/local-names.ts";
import { commandsByName, parseLine } from "../../../src/asking/parse-line.ts";
import { renderText } from "../../../src/platforms/console/render.ts";
import { limits as discordLimits } from "../../../src/platforms/discord/limits.ts";
import { pagesOf, renderPage, renderPlainPage } from "../../../src/platforms/discord/render.ts";
import { createRenderer, plainMessages } from "../../../src/platforms/slack/render.ts";
import type { Inline } from "../../../src/text/inline.ts";
import { textsSeenOf } from "../../answers.ts";
import { askerOf } from "../../askers.ts";
import { readMarkdown } from "../../fakes/discord/markdown.ts";
import { messageProblem } from "../../fakes/discord/rules.ts";
import { blocksSchema, messageSchema, visibleText } from "../../fakes/slack/blocks.ts";
import { isInOrder } from "../contract.ts";
import { commands, everyAnswer } from "./asked.ts";

const byName = commandsByName(commands);
const slack = createRenderer("onrecord");
const all = Number.POSITIVE_INFINITY;

/** What is seen of a run of text on Slack. */
const onSlack = (inline: Inline): string => {
  if (inline.kind === "command") return `/onrecord ${inline.text}`;
  if (inline.kind === "channel") return `#${inline.id}`;
  return inline.kind === "user" ? `@${inline.id}` : inline.text;
};

/** And in plain text, where Slack puts names in the place of marks. */
const inPlainText = (inline: Inline): string => {
  if (inline.kind === "channel") return `<#${inline.id}>`;
  return inline.kind === "user" ? `<@${inline.id}>` : onSlack(inline);
};

/** And on Discord, whose client puts the reader's time, and names, in the place of marks. */
const onDiscord =
  (sayCommand: (line: string) => string) =>
  (inline: Inline): string => {
    if (inline.kind === "command") return `/${sayCommand(inline.text)}`;
    if (inline.kind === "instant") return `<t:${inline.epochSeconds}:F>`;
    if (inline.kind === "channel") return `<#${inline.id}>`;
    return inline.kind === "user" ? `<@${inline.id}>` : inline.text;
  };

const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

const controlsIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "controls" || block.kind === "menu" ? block.controls : []));

describe.each(everyAnswer)("/$name in $language", ({ reply, language, name, ask }) => {
  const { blocks } = reply.answer;
  const sayCommand = createSayCommand(commands, language);
  const slackPages = slack.pagesOf(reply, all);
  const discordPages = pagesOf(reply, all, sayCommand);

  test("is said in that language, with a line that stands for the whole", () => {
    // Whoever chooses a language is answered in it at once.
    const own = name === "language" ? "vi" : language;
    expect([reply.answer.language, reply.answer.summary.trim() === ""]).toEqual([own, false]);
    expect(renderText(reply.answer, { styled: false }).trim()).not.toBe("");
  });

  test("shows all of its text on Slack, in order, also as plain text, and nothing in that is live", () => {
    const messages = slackPages.map(slack.renderPage);
    for (const message of messages) messageSchema.parse(message);
    const texts = blocks.flatMap((block) => textsSeenOf(block, onSlack));
    const shown = messages.map((message) => visibleText(blocksSchema.parse(message.blocks)));
    expect(isInOrder(shown.join("\n"), texts)).toBe(true);
    const plain = plainMessages(messages).map(({ text }) => text);
    expect(
      isInOrder(
        unescaped(plain.join("\n")),
        blocks.flatMap((block) => textsSeenOf(block, inPlainText)),
      ),
    ).toBe(true);
    const own = new Set(blocks.flatMap((block) => textsSeenOf(block, inPlainText)));
    const live = plain.join("\n").match(/<[^>]*>/gu) ?? [];
    expect(live.filter((mark) => !own.has(mark))).toEqual([]);
  });

  test("shows all of its text on Discord, in order, also as plain text, and nothing in that is live but its own", () => {
    const say = onDiscord(sayCommand);
    const texts = blocks.flatMap((block) => textsSeenOf(block, say));
    const messages = discordPages.map((page) => renderPage(page, { ephemeral: true }));
    const plain = discordPages.flatMap((page) => renderPlainPage(page, { ephemeral: true }));
    expect([...messages, ...plain].map(messageProblem)).toEqual([...messages, ...plain].map(() => null));
    const contents = messages.flatMap(({ components }) =>
      components.flatMap((component) => ("content" in component ? [component.content] : [])),
    );
    const own = new Set(blocks.flatMap((block) => textsSeenOf(block, say)));
    for (const written of [contents, plain.map(({ content }) => content)]) {
      const read = written.map(readMarkdown);
      expect(isInOrder(read.map(({ visible }) => visible).join("\n"), texts)).toBe(true);
      const live = read.flatMap(({ parts }) => parts).filter(({ kind }) => liveKinds.has(kind));
      expect(live.map(({ source }) => source).filter((source) => !own.has(source))).toEqual([]);
    }
  });

  test("leads only to commands that there are, and to forms that have a field", async () => {
    const shown = [...slackPages, ...discordPages].flatMap((page) => page.blocks);
    for (const { line, effect } of controlsIn(shown)) {
      expect([line, byName.has(parseLine(line, byName).command)]).toEqual([line, true]);
      if (effect !== "form") continue;
      const form = await ask.form(line, askerOf(language));
      expect([line, form?.fields.length]).not.toEqual([line, undefined]);
      expect(form?.fields.length).toBeLessThanOrEqual(discordLimits.modal.components);
    }
  });
});

/** What Discord does with a text that it did not only show. A link is the renderer's own where it masks its address. */
const liveKinds: ReadonlySet<string> = new Set([
  "user",
  "role",
  "channel",
  "command",
  "navigation",
  "everyone",
  "emoji",
  "autolink",
  "invitation",
  "spoiler",
  "timestamp",
]);
