import type { KnownBlock, RichTextBlock, RichTextElement } from "@slack/types";

/** A mention, where its id is one of Slack's: nothing else is read as markup. */
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
  // A passage is told from what is said of it, as in letters.
  return part.type === "rich_text_quote" ? said.replaceAll(/^/gmu, "&gt; ") : said;
};

/**
 * All that the blocks say, as the text of their message. Screen readers read that and none of the blocks
 * (docs.slack.dev/reference/methods/chat.postMessage#accessibility), and where Slack refuses the blocks it goes alone.
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

/** A line in markup, whose only links are the renderer's, with their addresses in brackets. */
const readableMarkup = (markup: string): string => markup.replaceAll(/<([^|<>]+)\|([^<>]*)>/gu, "$2 ($1)");

/** Where Slack reads markup, in fallback texts and plain text objects, `& < >` are what starts it. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
