import type {
  ContextBlock,
  KnownBlock,
  PlainTextElement,
  RichTextBlock,
  RichTextElement,
} from "@slack/types";
import { type Inline, plainLine } from "../../../base/text/inline.ts";
import { slackLimits } from "../limits.ts";

/**
 * The whole content of the blocks, as the message's text. Screen readers read only this text
 * (docs.slack.dev/reference/methods/chat.postMessage#accessibility), and it is sent alone if Slack refuses the blocks.
 */
export const plainText = (blocks: readonly KnownBlock[]): string =>
  blocks
    .flatMap((block) => {
      switch (block.type) {
        case "header":
          return [escapeMarkup(block.text.text)];
        case "rich_text":
          return block.elements.map(partText);
        case "section":
          return block.text === undefined ? [] : [readableMarkup(block.text.text)];
        case "context":
          return block.elements.flatMap((element) => ("text" in element ? [element.text] : []));
        default:
          return [];
      }
    })
    .join("\n");

/** A mention, if the id has the form of Slack's ids. Any other id is escaped. */
const mention = (mark: "@" | "#", id: string): string =>
  /^[A-Z0-9]+$/u.test(id) ? `<${mark}${id}>` : escapeMarkup(id);

const nodeText = (node: RichTextElement): string => {
  switch (node.type) {
    case "text":
      return escapeMarkup(node.text);
    case "link":
      return escapeMarkup(
        node.text === undefined || node.text === node.url ? node.url : `${node.text} (${node.url})`,
      );
    case "date":
      return escapeMarkup(node.fallback ?? "");
    case "user":
      return mention("@", node.user_id);
    case "channel":
      return mention("#", node.channel_id);
    default:
      return "";
  }
};

const partText = (part: RichTextBlock["elements"][number]): string => {
  if (part.type === "rich_text_list") {
    return part.elements.map((item) => `• ${item.elements.map(nodeText).join("")}`).join("\n");
  }
  const said = part.elements.map(nodeText).join("");
  // Marks a passage as a quotation, as in e-mail.
  return part.type === "rich_text_quote" ? said.replaceAll(/^/gmu, "&gt; ") : said;
};

/** Replaces the renderer's links in a line of markup by their texts with the addresses in brackets. */
const readableMarkup = (markup: string): string => markup.replaceAll(/<([^|<>]+)\|([^<>]*)>/gu, "$2 ($1)");

/** Escapes `& < >`, which start markup in fallback texts and plain text objects. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

// In plain text objects, Slack replaces entities and names of emoji.
const isReplaced = /[&<>]|:[^\s:]+:/u;

/** A text as a plain text object. Null if Slack would not show it as it is, or it is too long. */
export const verbatimText = (text: string, most: number): PlainTextElement | null =>
  isReplaced.test(text) || text.trim() === "" || text.length > most
    ? null
    : { type: "plain_text", text, emoji: false };

/** Small print in plain text. Null if the content has something that plain text cannot show. */
export const contextBlock = (content: readonly Inline[]): ContextBlock | null => {
  const isPlain = content.every(({ kind }) => kind === "text" || kind === "strong");
  const text = isPlain ? verbatimText(plainLine(content), slackLimits.contextCharacters) : null;
  return text === null ? null : { type: "context", elements: [text] };
};
