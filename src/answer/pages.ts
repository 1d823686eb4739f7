import type { Block } from "./answer.ts";
import { pieces } from "./split.ts";

/** What a block takes up in a message, counted the way the platform counts. */
export interface Size {
  readonly blocks: number;
  readonly characters: number;
}

/** How much fits into one message of a platform, and what a block takes up in it. Sizes add up. */
export interface PageMeasure {
  readonly limit: Size;
  sizeOf(block: Block): Size;
}

export const noSize: Size = { blocks: 0, characters: 0 };
export const addSizes = (a: Size, b: Size): Size => ({
  blocks: a.blocks + b.blocks,
  characters: a.characters + b.characters,
});
/** The most of each. */
export const largest = (a: Size, b: Size): Size => ({
  blocks: Math.max(a.blocks, b.blocks),
  characters: Math.max(a.characters, b.characters),
});
const within = (size: Size, limit: Size): boolean =>
  size.blocks <= limit.blocks && size.characters <= limit.characters;

/**
 * Splits an answer's blocks into messages that fit the platform. Nothing is dropped or shortened: a block larger
 * than a message goes on in the next one, and every piece of a passage keeps its citation. A heading stays with
 * what it heads and a paragraph with its passages, as far as one message can hold them.
 */
export const paginate = (blocks: readonly Block[], measure: PageMeasure): readonly (readonly Block[])[] => {
  const whole = (some: readonly Block[]): boolean =>
    within(some.map((block) => measure.sizeOf(block)).reduce(addSizes, noSize), measure.limit);
  // Most answers are one message.
  if (whole(blocks)) return blocks.length === 0 ? [] : [blocks];

  const pages: Block[][] = [];
  let page: Block[] = [];
  let used = noSize;
  const place = (group: readonly Block[]): void => {
    const size = group.map((block) => measure.sizeOf(block)).reduce(addSizes, noSize);
    if (page.length > 0 && !within(addSizes(used, size), measure.limit)) {
      pages.push(page);
      page = [];
      used = noSize;
    }
    page.push(...group);
    used = addSizes(used, size);
  };
  for (const group of groupsOf(blocks)) {
    if (whole(group)) place(group);
    else {
      for (const block of group) {
        for (const piece of pieces(block, (part) => whole([part]))) place([piece]);
      }
    }
  }
  if (page.length > 0) pages.push(page);
  return pages;
};

const groupsOf = (blocks: readonly Block[]): readonly (readonly Block[])[] => {
  const groups: Block[][] = [];
  let group: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    group.push(block);
    const next = blocks[index + 1];
    const staysWithNext =
      block.kind === "heading" ||
      next?.kind === "controls" ||
      next?.kind === "menu" ||
      (block.kind !== "note" && next?.kind === "passage");
    if (staysWithNext && next !== undefined) continue;
    groups.push(group);
    group = [];
  }
  return groups;
};
