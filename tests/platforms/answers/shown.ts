import { expect } from "vitest";
import { textsSeenOf } from "../../../contract/answers.ts";
import { isInOrder } from "../../../contract/renderer.ts";
import type { Block } from "../../../src/answer/answer.ts";
import type { Reply } from "../../../src/answer/reply.ts";
import { createSayCommand } from "../../../src/ask/parsing/parse-line.ts";
import type { Language } from "../../../src/base/language/language.ts";
import type { Inline } from "../../../src/base/text/inline.ts";
import { discordLimits } from "../../../src/platforms/discord/limits.ts";
import { pagesOf, renderPage, renderPlainPage } from "../../../src/platforms/discord/out/render.ts";
import { slackLimits } from "../../../src/platforms/slack/limits.ts";
import { createRenderer, plainMessages } from "../../../src/platforms/slack/out/render.ts";
import { liveKinds, readMarkdown } from "../../fakes/discord/markdown.ts";
import { messageProblem, textDisplaysIn } from "../../fakes/discord/message-rules.ts";
import { blocksSchema, messageSchema, visibleText } from "../../fakes/slack/blocks.ts";
import { commands } from "./ask-every-command.ts";

const slack = createRenderer("onrecord");

/** The visible text of a rich text node on Slack. */
const onSlack = (inline: Inline): string => {
  if (inline.kind === "command") return `/onrecord ${inline.text}`;
  if (inline.kind === "channel") return `#${inline.id}`;
  return inline.kind === "user" ? `@${inline.id}` : inline.text;
};

/** The same in plain text, in which Slack replaces mentions by names. */
const inPlainText = (inline: Inline): string => {
  if (inline.kind === "channel") return `<#${inline.id}>`;
  return inline.kind === "user" ? `<@${inline.id}>` : onSlack(inline);
};

/** The same on Discord, whose client replaces timestamps by the reader's time, and mentions by names. */
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

/** More than any answer of the tests has. */
const mostPages = 200;

/** All pages of a reply, as a reader gets them by pressing More until there is no such button. */
const everyPage = <Page extends { readonly blocks: readonly Block[] }>(
  reply: Reply,
  pageOf: (reply: Reply) => readonly Page[],
): readonly Page[] => {
  const pages: Page[] = [];
  for (let page = reply.page; page < mostPages; page += 1) {
    const shown = pageOf({ ...reply, page });
    pages.push(...shown);
    const lines = shown
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "controls" ? block.controls.map(({ line }) => line) : []));
    if (!lines.includes(reply.lineOfPage(page + 1))) break;
  }
  return pages;
};

/** The pages that are sent at once. */
export const slackMessagesOf = (reply: Reply) => slack.pagesOf(reply, slackLimits.messagesPerReply);
export const discordMessagesOf = (reply: Reply, language: Language) =>
  pagesOf(reply, discordLimits.messagesPerReply, createSayCommand(commands, language));

/** All pages of a reply. */
export const slackPagesOf = (reply: Reply) => everyPage(reply, slackMessagesOf);
export const discordPagesOf = (reply: Reply, language: Language) =>
  everyPage(reply, (each) => discordMessagesOf(each, language));

/** Checks that Slack shows all of the text in order, as blocks and as plain text, with no live markup except the bot's own mentions. */
export const expectShownOnSlack = (reply: Reply): void => {
  const { blocks } = reply.answer;
  const messages = slackPagesOf(reply).map(slack.renderPage);
  for (const message of messages) messageSchema.parse(message);
  const texts = textsSeenOf(blocks, onSlack);
  const shown = messages.map((message) => visibleText(blocksSchema.parse(message.blocks)));
  expect(isInOrder(shown.join("\n"), texts)).toBe(true);
  const plain = plainMessages(messages)
    .map(({ text }) => text)
    .join("\n");
  const plainTexts = textsSeenOf(blocks, inPlainText);
  // Each line of a passage has its own mark before it.
  const withoutMarks = (written: string): string => written.replaceAll(">", "");
  expect(isInOrder(withoutMarks(unescaped(plain)), plainTexts.map(withoutMarks))).toBe(true);
  const own = new Set(plainTexts);
  expect((plain.match(/<[^>]*>/gu) ?? []).filter((mark) => !own.has(mark))).toEqual([]);
};

/** The same check on Discord. */
export const expectShownOnDiscord = (reply: Reply, language: Language): void => {
  const { blocks } = reply.answer;
  const pages = discordPagesOf(reply, language);
  const say = onDiscord(createSayCommand(commands, language));
  const texts = textsSeenOf(blocks, say);
  const messages = pages.map((page) => renderPage(page, { ephemeral: true }));
  const plain = pages.flatMap((page) => renderPlainPage(page, { ephemeral: true }));
  expect([...messages, ...plain].map(messageProblem)).toEqual([...messages, ...plain].map(() => null));
  const contents = messages.flatMap(({ components }) => textDisplaysIn(components));
  // A timestamp and a channel's name are live on purpose.
  const own = new Set(textsSeenOf(blocks, (inline) => (ownKinds.has(inline.kind) ? say(inline) : "")));
  for (const written of [contents, plain.map(({ content }) => content)]) {
    const read = written.map(readMarkdown);
    expect(isInOrder(read.map(({ visible }) => visible).join("\n"), texts)).toBe(true);
    const live = read.flatMap(({ parts }) => parts).filter(({ kind }) => liveKinds.has(kind));
    expect(live.map(({ source }) => source).filter((source) => !own.has(source))).toEqual([]);
  }
};

const ownKinds: ReadonlySet<Inline["kind"]> = new Set(["instant", "channel", "user"]);
