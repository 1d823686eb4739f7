import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APITextDisplayComponent,
  ComponentType,
} from "discord.js";
import type { Block } from "../../../answer/answer.ts";
import { placeholder, type RenderedBlock, textsOfBlocks } from "./blocks.ts";
import { type ActionRow, renderDiscordControls } from "./controls.ts";
import { accentOf, entriesIn, entryComponent, menuOfEntries, separator } from "./entry.ts";

/** A top-level component of a message. */
export type Component = APIContainerComponent | APITextDisplayComponent | ActionRow;

export const textDisplay = (content: string): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content,
});

/** Groups adjacent text blocks. Every other block is a group of its own. */
const runsOf = (blocks: readonly Block[]): readonly (readonly Block[])[] => {
  const isText = ({ kind }: Block): boolean => kind !== "controls" && kind !== "menu" && kind !== "entry";
  const runs: Block[][] = [];
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    const last = runs.at(-1);
    if (last !== undefined && before !== undefined && isText(block) && isText(before)) last.push(block);
    else runs.push([block]);
  }
  return runs;
};

/** Renders texts, entries and controls as components, in order. */
const insideOf = (
  blocks: readonly Block[],
  menuLabel: string,
  render: (block: Block) => RenderedBlock,
): readonly APIComponentInContainer[] => {
  const entries = entriesIn(blocks);
  const components: APIComponentInContainer[] = [];
  // Counts controls, because each control of a message needs its own id.
  let controls = 0;
  for (const run of runsOf(blocks)) {
    const [block] = run;
    if (block === undefined) continue;
    if (block.kind === "controls" || block.kind === "menu") {
      components.push(...renderDiscordControls(block, controls));
      controls += block.controls.length;
    } else if (block.kind === "entry") {
      if (components.length > 0) components.push(separator);
      components.push(entryComponent(block, render(block).markdown || placeholder(menuLabel), controls));
      controls += 1;
      if (block === entries.at(-1)) {
        components.push(separator, ...menuOfEntries(entries, menuLabel, controls));
        controls += 1;
      }
    } else components.push(...textsOfBlocks(run, render).map(textDisplay));
  }
  return components.at(-1) === separator ? components.slice(0, -1) : components;
};

/** A message with entries is a container with an accent colour, which shows urgent states. */
export const componentsOf = (
  blocks: readonly Block[],
  summary: string,
  menuLabel: string,
  render: (block: Block) => RenderedBlock,
): readonly Component[] => {
  const inside = insideOf(blocks, menuLabel, render);
  const entries = entriesIn(blocks);
  if (entries.length > 0) {
    const accent = accentOf(entries);
    return [
      {
        type: ComponentType.Container,
        ...(accent === null ? {} : { accent_color: accent }),
        components: [...inside],
      },
    ];
  }
  const shown = inside.flatMap((component) =>
    component.type === ComponentType.TextDisplay || component.type === ComponentType.ActionRow
      ? [component]
      : [],
  );
  const hasText = shown.some(({ type }) => type === ComponentType.TextDisplay);
  return hasText ? shown : [textDisplay(placeholder(summary)), ...shown];
};
