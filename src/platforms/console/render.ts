import { styleText } from "node:util";
import type { Answer, Block } from "../../answer/answer.ts";
import { containDirection } from "../../answer/contain-direction.ts";
import { containedText } from "../../base/text/contained-text.ts";
import type { Inline } from "../../base/text/inline.ts";

/** Whether the terminal shows styles. Nothing is told by a style alone. */
export interface TextStyle {
  readonly styled: boolean;
}

type Format = Parameters<typeof styleText>[0];

const paint = (format: Format, value: string, { styled }: TextStyle): string =>
  styled ? styleText(format, value, { validateStream: false }) : value;

const inlineText = (inline: Inline, style: TextStyle): string => {
  const value = containedText(inline.text);
  switch (inline.kind) {
    case "text":
    case "code":
    case "instant":
    case "user":
    case "channel":
      return value;
    case "strong":
      return paint("bold", value, style);
    case "command":
      return paint("cyan", `/${value}`, style);
    case "link":
      return inline.text === inline.url ? value : `${value} <${containedText(inline.url)}>`;
    default:
      return inline satisfies never;
  }
};

const line = (content: readonly Inline[], style: TextStyle): string =>
  content.map((inline) => inlineText(inline, style)).join("");

const eachLine = (value: string, prefix: string): string =>
  value
    .split("\n")
    .map((part) => `${prefix}${part}`)
    .join("\n");

const underlines = { 1: "=", 2: "-" } as const;

const blockText = (block: Block, style: TextStyle): string => {
  switch (block.kind) {
    case "heading": {
      const title = line(block.content, { styled: false });
      const width = Math.max(...title.split("\n").map((part) => part.length));
      return `${paint("bold", title, style)}\n${underlines[block.level].repeat(Math.min(width, 72))}`;
    }
    case "paragraph":
      return line(block.content, style);
    case "list":
      return block.items.map((item) => eachLine(line(item, style), "  ").replace("  ", "• ")).join("\n");
    case "passage":
      return `${eachLine(containedText(block.exact), "  │ ")}\n${paint("dim", eachLine(line(block.citation, style), "    "), style)}`;
    case "preformatted":
      return containedText(block.text);
    case "note":
      return paint("dim", line(block.content, style), style);
    case "controls":
    case "menu":
      return "";
    default:
      return block satisfies never;
  }
};

/** The answer as text for a terminal, without a line break at its end. Nothing is wrapped or cut. */
export const renderText = (answer: Answer, style: TextStyle): string => {
  const { blocks, summary } = containDirection(answer);
  if (blocks.length === 0) return containedText(summary);
  // A terminal has no buttons; what they do is said in the text.
  const shown = blocks.filter(({ kind }) => kind !== "controls" && kind !== "menu");
  return shown
    .map((block, index) => {
      const previous = shown[index - 1];
      const close = block.kind === "passage" && previous !== undefined && previous.kind !== "heading";
      return `${index === 0 ? "" : close ? "\n" : "\n\n"}${blockText(block, style)}`;
    })
    .join("");
};
