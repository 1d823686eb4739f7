import type { z } from "zod";
import { blocksSchema, readText } from "./blocks.ts";

type Blocks = z.infer<typeof blocksSchema>;
type ShownBlock = Blocks[number];
type RichText = Extract<ShownBlock, { type: "rich_text" }>["elements"][number];

interface Part {
  readonly type: string;
  readonly text?: string | undefined;
  readonly url?: string;
  readonly fallback?: string;
  readonly user_id?: string;
  readonly channel_id?: string;
}

const inline = ({ type, text, url, fallback, user_id, channel_id }: Part): string => {
  switch (type) {
    case "link":
      return `${text ?? url}↗`;
    case "date":
      return fallback ?? "";
    case "user":
      return `@${user_id}`;
    case "channel":
      return `#${channel_id}`;
    default:
      return text ?? "";
  }
};

const line = (parts: readonly Part[]): string => parts.map(inline).join("");

const richText = (part: RichText): string => {
  switch (part.type) {
    case "rich_text_section":
      return line(part.elements);
    case "rich_text_quote":
      return line(part.elements)
        .split("\n")
        .map((row) => `┃ ${row}`)
        .join("\n");
    case "rich_text_preformatted":
      return `┌\n${line(part.elements)}\n└`;
    case "rich_text_list":
      return part.elements.map((item) => `• ${line(item.elements)}`).join("\n");
    default:
      return part satisfies never;
  }
};

const block = (shown: ShownBlock): string => {
  switch (shown.type) {
    case "header":
      return `█ ${shown.text.text}`;
    case "rich_text":
      return shown.elements.map(richText).join("\n");
    case "divider":
      return "─────";
    case "section":
      return `${readText(shown.text, true)}${shown.accessory?.type === "overflow" ? ` [ ⋯ ] ${shown.accessory.options.map((option) => option.text.text).join(" · ")}` : ""}`;
    case "context":
      return `  ${shown.elements.map((element) => readText(element, true)).join(" ")}`;
    case "actions":
      return shown.elements
        .map((element) =>
          element.type === "button"
            ? `[ ${element.text.text} ]`
            : `[ ${element.placeholder?.text ?? ""} ▾ ] ${element.options.length} options`,
        )
        .join(" ");
    default:
      return shown satisfies never;
  }
};

/** A message as it looks in Slack, as far as text can show it. It is read from what is sent, and from nothing else. */
export const showOnSlack = (blocks: unknown): string => blocksSchema.parse(blocks).map(block).join("\n");
