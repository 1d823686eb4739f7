import type { KnownBlock, RichTextBlock, RichTextElement, RichTextSection, RichTextText } from "@slack/types";
import { type Block, type Entry, typedLines } from "../../../answer/answer.ts";
import type { PageMeasure, Size } from "../../../answer/pages.ts";
import { messagesOfReply, type Reply } from "../../../answer/reply.ts";
import { withoutDirection } from "../../../base/text/hidden-characters.ts";
import type { Inline } from "../../../base/text/inline.ts";
import { slackLimits } from "../limits.ts";
import { renderSlackControls, type SlackControls } from "./controls.ts";
import { renderEntry } from "./entry.ts";
import { contextBlock, escapeMarkup, plainText } from "./plain-text.ts";

/** The fields of a message that every method for sending accepts. */
export interface SlackMessage {
  /** The whole content of the blocks. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** A message without blocks and formatting. */
export interface PlainSlackMessage {
  readonly text: string;
  readonly mrkdwn: false;
}

/** The content of one message. */
export interface SlackPage {
  readonly blocks: readonly Block[];
  /** The message's text if the blocks have none. */
  readonly summary: string;
}

type TextStyle = NonNullable<RichTextText["style"]>;

const divider = { type: "divider" } as const;

/** The control index with the most digits, for measuring. */
const widestIndex = 99_999;

export interface Renderer {
  /** The pages of a reply, up to `most`. */
  pagesOf(reply: Reply, most: number): readonly SlackPage[];
  renderPage(page: SlackPage): SlackMessage;
}

/** `command` is the bot's own slash command, without the slash. */
export const createRenderer = (command: string): Renderer => {
  const sizes = new WeakMap<Block, Size>();
  const measure: PageMeasure = {
    limit: { blocks: slackLimits.blocksPerMessage, characters: slackLimits.blocksJsonCharacters },
    sizeOf(block) {
      const size = sizes.get(block) ?? measureBlock(block, command);
      sizes.set(block, size);
      return size;
    },
  };
  return {
    pagesOf: (reply, most) =>
      messagesOfReply(reply, measure, most).map((blocks) => ({
        blocks,
        summary: withoutDirection(reply.answer.summary),
      })),
    renderPage({ blocks, summary }) {
      const rendered = renderBlocks(blocks, command);
      const said = plainText(rendered).trim() || escapeMarkup(summary) || " ";
      const text = [said, ...typedControls(blocks, command).map(escapeMarkup)].join("\n");
      return { text: text.slice(0, slackLimits.textCharacters), blocks: rendered };
    },
  };
};

/** Commands are written with the bot's own command, because Slack reserves names such as `/who`. */
const writeCommand = (line: string, command: string): string => `/${command} ${line}`;

const textNode = (text: string, style: TextStyle | null): RichTextText =>
  style === null ? { type: "text", text } : { type: "text", text, style };

// All text is in rich text nodes, which Slack shows as written: nothing in them can mention, link or format.
const nodesOf = (inline: Inline, style: TextStyle | null, command: string): RichTextElement[] => {
  // Slack refuses an empty text node.
  if (inline.text === "") return [];
  switch (inline.kind) {
    case "text":
      return [textNode(inline.text, style)];
    case "strong":
      return [textNode(inline.text, { ...style, bold: true })];
    case "code":
      return [textNode(inline.text, { ...style, code: true })];
    case "command":
      return [textNode(writeCommand(inline.text, command), { ...style, code: true })];
    case "link":
      if (inline.url.length > slackLimits.linkUrlCharacters) return [textNode(inline.text, style)];
      return [{ type: "link", url: inline.url, text: inline.text, ...(style === null ? {} : { style }) }];
    case "instant":
      return [
        {
          type: "date",
          timestamp: inline.epochSeconds,
          format: "{date_long_pretty} {time}",
          fallback: inline.text,
          ...(style === null ? {} : { style }),
        },
      ];
    case "user":
      return [{ type: "user", user_id: inline.id, ...(style === null ? {} : { style }) }];
    case "channel":
      return [{ type: "channel", channel_id: inline.id, ...(style === null ? {} : { style }) }];
    default:
      return inline satisfies never;
  }
};

const section = (content: readonly Inline[], style: TextStyle | null, command: string): RichTextSection => {
  const nodes = content.flatMap((inline) => nodesOf(inline, style, command));
  return { type: "rich_text_section", elements: nodes.length > 0 ? nodes : [textNode(" ", null)] };
};

const richText = (...elements: RichTextBlock["elements"]): RichTextBlock => ({ type: "rich_text", elements });

const renderText = (block: Exclude<Block, SlackControls | Entry>, command: string): KnownBlock => {
  switch (block.kind) {
    case "heading": {
      const title = block.content.map((inline) => inline.text).join("");
      // A header is a plain text object, in which Slack decodes entities such as &lt; and names of emoji.
      const plain =
        block.level === 1 &&
        title.trim() !== "" &&
        title.length <= slackLimits.headerCharacters &&
        !/[&<>:]/u.test(title);
      return plain
        ? { type: "header", text: { type: "plain_text", text: title, emoji: false } }
        : richText(section(block.content, { bold: true }, command));
    }
    case "paragraph":
      return richText(section(block.content, null, command));
    case "list":
      return richText({
        type: "rich_text_list",
        style: "bullet",
        elements: block.items.map((item) => section(item, null, command)),
      });
    case "passage":
      return richText(
        { type: "rich_text_quote", elements: [textNode(block.exact || " ", null)] },
        ...(block.citation.length === 0 ? [] : [section(block.citation, null, command)]),
      );
    case "preformatted":
      return richText({ type: "rich_text_preformatted", elements: [textNode(block.text || " ", null)] });
    case "note":
      return contextBlock(block.content) ?? richText(section(block.content, { italic: true }, command));
    default:
      return block satisfies never;
  }
};

/** Renders one block. Ids of controls count from `firstIndex`, because each element of a message needs its own. */
const renderBlock = (block: Block, command: string, firstIndex: number): readonly KnownBlock[] => {
  if (block.kind === "controls" || block.kind === "menu") return renderSlackControls(block, firstIndex);
  return block.kind === "entry"
    ? renderEntry(block, (content) => section(content, null, command), firstIndex)
    : [renderText(block, command)];
};

/** The number of ids that a block takes. An entry has a menu as well as its controls. */
const countIds = (block: Block): number => {
  if (block.kind === "controls" || block.kind === "menu") return block.controls.length;
  return block.kind === "entry" ? block.controls.length + (block.whole === null ? 1 : 2) : 0;
};

/** Renders blocks in order, with a divider before each entry and after the last entry of a group. */
const renderBlocks = (blocks: readonly Block[], command: string): KnownBlock[] => {
  const rendered: KnownBlock[] = [];
  let ids = 0;
  for (const [index, block] of blocks.entries()) {
    const followsEntry = blocks[index - 1]?.kind === "entry";
    if (index > 0 && (block.kind === "entry" || followsEntry)) rendered.push(divider);
    rendered.push(...renderBlock(block, command, ids));
    ids += countIds(block);
  }
  return rendered;
};

/** Measures a block as it is sent: an entry with the divider above it and the one that may follow. */
const measureBlock = (block: Block, command: string): Size => {
  const around = block.kind === "entry" ? [divider, divider] : [];
  const rendered = [...around, ...renderBlock(block, command, widestIndex)];
  return { blocks: rendered.length, characters: JSON.stringify(rendered).length };
};

/** The buttons of a message as commands to type, for readers of its text alone: some answers only offer a choice. */
const typedControls = (blocks: readonly Block[], command: string): readonly string[] =>
  typedLines(blocks).map(({ label, line }) => `${label}: ${writeCommand(line, command)}`);

/** Messages without blocks, for when Slack refuses the blocks. */
export const plainMessages = (messages: readonly SlackMessage[]): readonly PlainSlackMessage[] =>
  messages.map(({ text }) => ({ text, mrkdwn: false }));
