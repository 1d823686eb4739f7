import type { Block } from "../../../answer/answer.ts";
import type { Size } from "../../../answer/pages.ts";
import type { SayCommand } from "../../../ask/parsing/parse-line.ts";
import { discordLimits } from "../limits.ts";
import { countComponents } from "./controls.ts";
import { componentsOfEntry } from "./entry.ts";
import { escapeMarkdown } from "./escape.ts";
import { blockMarkdown, isBlank } from "./markdown.ts";

/** A block's markdown and size. */
export interface RenderedBlock {
  readonly markdown: string;
  readonly size: Size;
}

const { message } = discordLimits;
const nothing: Size = { blocks: 0, characters: 0 };
const charactersPerByte = message.textCharacters / message.textBytes;

// Other answers contain the same passage blocks, so these are rendered once for all answers.
const passages = new WeakMap<Block, RenderedBlock>();

/** Renders the blocks of one reply. A block may be measured several times before it is shown, so results are cached. */
export const createBlockRenderer = (sayCommand: SayCommand): ((block: Block) => RenderedBlock) => {
  const others = new Map<Block, RenderedBlock>();
  return (block) => {
    const known = block.kind === "passage" ? passages : others;
    const before = known.get(block);
    if (before !== undefined) return before;
    const markdown = blockMarkdown(block, sayCommand);
    const rendered = { markdown, size: sizeOfBlock(block, markdown) };
    known.set(block, rendered);
    return rendered;
  };
};

// The limits of characters and bytes are combined: the size is the larger share of the two, in characters. The 1 is for a
// line break before the block.
const sizeOf = (markdown: string): Size => {
  if (markdown === "") return nothing;
  const bytes = Buffer.byteLength(markdown) + 1 + message.bytesPerTextDisplay;
  return { blocks: 1, characters: Math.max(markdown.length + 1, Math.ceil(bytes * charactersPerByte)) };
};

const sizeOfBlock = (block: Block, markdown: string): Size => {
  if (block.kind === "controls" || block.kind === "menu") {
    return { blocks: countComponents(block), characters: 0 };
  }
  const size = sizeOf(markdown);
  return block.kind === "entry" ? { ...size, blocks: componentsOfEntry } : size;
};

/** The texts of blocks. A passage is joined to the fact before it, and a heading to the text after it. */
export const textsOfBlocks = (
  blocks: readonly Block[],
  render: (block: Block) => RenderedBlock,
): readonly string[] => {
  const texts: string[] = [];
  let joins = false;
  for (const block of blocks) {
    const { markdown } = render(block);
    if (markdown === "") continue;
    if (texts.length > 0 && (joins || block.kind === "passage")) {
      texts[texts.length - 1] += `\n${markdown}`;
    } else texts.push(markdown);
    joins = block.kind === "heading";
  }
  return texts;
};

/** The text of a message whose blocks show nothing. */
export const placeholder = (summary: string): string => (isBlank(summary) ? "…" : escapeMarkdown(summary));
