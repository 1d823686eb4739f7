import type { Block, Entry } from "../../../answer/answer.ts";
import type { SayCommand } from "../../../ask/parsing/parse-line.ts";
import { type Inline, text as plain, strong } from "../../../base/text/inline.ts";
import { escapeMarkdown } from "./escape.ts";
import { maskedLink } from "./masked-link.ts";

/** True if a text shows nothing. Discord trims white space, and refuses a text that is then empty. */
export const isBlank = (text: string): boolean => !/[^\s\p{C}]/u.test(text);

/** Marks each line separately, because marks do not span lines. White space stays outside, as Discord requires. */
const marked = (text: string, mark: (line: string) => string): string =>
  text.replaceAll(/[^\n\r]+/g, (line) => {
    const core = line.trim();
    if (core === "") return line;
    const start = line.indexOf(core);
    return `${line.slice(0, start)}${mark(core)}${line.slice(start + core.length)}`;
  });

/**
 * Nothing can be escaped in code, so its delimiter must be a run of backticks that does not occur in it. Three backticks
 * would start a code block, so a text with runs of one and of two is not formatted as code.
 */
const codeSpan = (text: string): string => {
  const runs: readonly string[] = text.match(/`+/g) ?? [];
  const fence = ["`", "``"].find((candidate) => !runs.includes(candidate));
  if (fence === undefined) return escapeMarkdown(text);
  return `${fence}${text.startsWith("`") ? " " : ""}${text}${text.endsWith("`") ? " " : ""}${fence}`;
};

const inlineMarkdown = (inline: Inline, sayCommand: SayCommand): string => {
  switch (inline.kind) {
    case "text":
      return escapeMarkdown(inline.text);
    case "strong":
      return marked(inline.text, (line) => `**${escapeMarkdown(line)}**`);
    case "code":
      return marked(inline.text, codeSpan);
    case "command":
      return marked(`/${sayCommand(inline.text)}`, codeSpan);
    case "link":
      return maskedLink(inline.text, inline.url);
    case "instant":
      return `<t:${inline.epochSeconds}:F>`;
    case "user":
      return `<@${inline.id}>`;
    case "channel":
      return `<#${inline.id}>`;
    default:
      return inline satisfies never;
  }
};

const line = (content: readonly Inline[], sayCommand: SayCommand): string => {
  let markdown = "";
  let endsInMark = false;
  for (const inline of content) {
    const next = inlineMarkdown(inline, sayCommand);
    if (next === "") continue;
    // Discord would read two adjacent marks as one longer mark.
    markdown += endsInMark && /^[*`]/.test(next) ? ` ${next}` : next;
    endsInMark = inline.kind !== "text" && inline.kind !== "link" && /[*`]$/.test(next);
  }
  return markdown;
};

/** Puts a prefix before each line that is not blank: `first` before the first one, `others` before the rest. */
const eachLine = (text: string, first: string, others: string): string => {
  if (!/[\n\r]/.test(text)) return isBlank(text) ? "" : `${first}${text.trimStart()}`;
  return text
    .split(/[\n\r]+/)
    .filter((part) => !isBlank(part))
    .map((part, index) => `${index === 0 ? first : others}${part.trimStart()}`)
    .join("\n");
};

// Discord removes number signs from a heading's end, even escaped ones. It removes only the added one.
const heading = (prefix: string, text: string): string => {
  const markdown = eachLine(text, prefix, prefix);
  return text.includes("#") ? markdown.replaceAll(/#\s*$/gm, "$& #") : markdown;
};

const quote = (text: string): string =>
  isBlank(text) ? "" : `> ${escapeMarkdown(text).replaceAll(/\r\n|[\n\r]/g, "\n> ")}`;

/** Nothing can be escaped in a code block, so a text that would end it is written without one. */
const codeBlock = (text: string): string => {
  if (isBlank(text)) return "";
  return text.includes("```") ? escapeMarkdown(text).trim() : `\`\`\`\n${text}\n\`\`\``;
};

const both = (first: string, second: string): string =>
  first === "" || second === "" ? first + second : `${first}\n${second}`;

const headingPrefixes = { 1: "## ", 2: "### " } as const;

const entryMarkdown = ({ marks, content, notes, quotes }: Entry, sayCommand: SayCommand): string => {
  const states = marks.flatMap((mark) => [strong(mark.text), plain(" · ")]);
  return [
    line([...states, ...content], sayCommand).trim(),
    ...notes.map((each) => line(each, sayCommand).trim()),
    ...quotes.flatMap(({ exact, citation }) => {
      const passage = exact === null ? "" : quote(exact);
      // Between two passages of one source is an empty line.
      if (citation.length === 0) return [`${passage}\n`];
      return [passage, eachLine(line(citation, sayCommand), "-# ", "-# ")];
    }),
  ]
    .filter((part) => !isBlank(part))
    .join("\n");
};

/** A block in Discord's markdown. Empty if the block shows nothing. */
export const blockMarkdown = (block: Block, sayCommand: SayCommand): string => {
  switch (block.kind) {
    case "heading":
      return heading(headingPrefixes[block.level], line(block.content, sayCommand));
    case "paragraph": {
      const text = line(block.content, sayCommand);
      return isBlank(text) ? "" : text.trim();
    }
    case "list":
      return block.items
        .map((item) => eachLine(line(item, sayCommand), "- ", "  "))
        .filter((item) => item !== "")
        .join("\n");
    case "entry":
      return entryMarkdown(block, sayCommand);
    case "passage":
      return both(quote(block.exact), eachLine(line(block.citation, sayCommand), "-# ", "-# "));
    case "preformatted":
      return codeBlock(block.text);
    case "note":
      return eachLine(line(block.content, sayCommand), "-# ", "-# ");
    case "controls":
    case "menu":
      return "";
    default:
      return block satisfies never;
  }
};
