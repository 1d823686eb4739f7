import { styleText } from "node:util";
import type { Answer, Block, Control, Entry } from "../../answer/answer.ts";
import { citeOnce } from "../../answer/cite.ts";
import { containDirection } from "../../answer/contain-direction.ts";
import type { PageMeasure } from "../../answer/pages.ts";
import { messagesOfReply, privateReply, type Reply } from "../../answer/reply.ts";
import { containedText } from "../../base/text/hidden-characters.ts";
import type { Inline } from "../../base/text/inline.ts";

/** Styles never carry meaning on their own. */
export interface TextStyle {
  /** True if the terminal shows styles. */
  readonly styled: boolean;
}

type Format = Parameters<typeof styleText>[0];

const underlines = { 1: "=", 2: "-" } as const;

/** A whole answer as text for a terminal, without a final line break. Lines are not wrapped or cut. */
export const renderText = (answer: Answer, style: TextStyle): string => {
  const { blocks, summary } = containDirection(answer);
  return blocks.length === 0 ? containedText(summary) : blocksText(citeOnce(blocks), style);
};

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

/** The line of a control without the marks of values that a form would ask for: `…` for an empty one, or what it would be filled in with. */
const typedLine = (line: string): string =>
  line.replaceAll(/(\s[\p{L}-]+:)\?(?=\s|$)/gu, "$1…").replaceAll(/(\s[\p{L}-]+:"?)\?/gu, "$1");

/** A terminal has no buttons, so a control is shown as the command to type, after its label if that is not the command. */
const controlText = ({ label, line, isQuestion }: Control, style: TextStyle): string => {
  const typed = `${isQuestion === true ? "" : "/"}${containedText(typedLine(line))}`;
  const shown = paint("cyan", typed, style);
  return label === typed ? shown : `${containedText(label)}: ${shown}`;
};

/** An entry with its quotations, and the command that shows its source. */
const entryText = ({ marks, content, notes, quotes, controls }: Entry, style: TextStyle): string => {
  const states = marks.map(({ text }) => `${paint("bold", containedText(text), style)} · `).join("");
  const [first] = controls;
  const more = first === undefined ? "" : ` · ${paint("cyan", `/${containedText(first.line)}`, style)}`;
  const quoted = quotes.flatMap(({ exact, citation }, index) => {
    const source = eachLine(line(citation, style), "    ");
    const cited = paint("dim", index === quotes.length - 1 ? `${source}${more}` : source, style);
    return [
      ...(exact === null ? [] : [eachLine(containedText(exact), "  │ ")]),
      citation.length === 0 ? "" : cited,
    ];
  });
  const said = `${states}${line(content, style)}${quotes.length === 0 ? more : ""}`;
  return [said, ...notes.map((each) => eachLine(line(each, style), "  ")), ...quoted].join("\n");
};

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
    case "entry":
      return entryText(block, style);
    case "passage":
      return `${eachLine(containedText(block.exact), "  │ ")}\n${paint("dim", eachLine(line(block.citation, style), "    "), style)}`.trimEnd();
    case "preformatted":
      return containedText(block.text);
    case "note":
      return paint("dim", line(block.content, style), style);
    case "controls":
    case "menu":
      return block.controls.map((control) => controlText(control, style)).join("\n");
    default:
      return block satisfies never;
  }
};

const blocksText = (blocks: readonly Block[], style: TextStyle): string =>
  blocks
    .map((block, index) => {
      const previous = blocks[index - 1];
      const close = block.kind === "passage" && previous !== undefined && previous.kind !== "heading";
      return `${index === 0 ? "" : close ? "\n" : "\n\n"}${blockText(block, style)}`;
    })
    .join("");

/** A terminal has no limits. */
const unlimited: PageMeasure = {
  limit: { blocks: Number.POSITIVE_INFINITY, characters: Number.POSITIVE_INFINITY },
  sizeOf: () => ({ blocks: 1, characters: 1 }),
};

/** The first message of a reply, which is as short as on the other platforms. */
export const renderReply = (reply: Reply, style: TextStyle): string =>
  messagesOfReply(privateReply(reply), unlimited, 1)
    .map((page) => blocksText(page, style))
    .join("\n\n");
