import { isolated, withoutDirection } from "../base/text/hidden-characters.ts";
import type { Inline } from "../base/text/inline.ts";
import type { Answer, Block, Control } from "./answer.ts";

/**
 * An answer in which no text changes the direction of what is shown beside it, for whichever platform renders it.
 * Passages have no such characters (a briefing with one does not load), but what people type has.
 */
export const containDirection = <Shown extends Answer>(answer: Shown): Shown => ({
  ...answer,
  summary: withoutDirection(answer.summary),
  blocks: answer.blocks.map(containBlock),
});

type Line = readonly Inline[];

/** A run of text that is alone on its line needs no isolation: there is nothing beside it. */
const containLine = (line: Line): Line =>
  line.map((inline) => ({
    ...inline,
    text: line.length === 1 ? withoutDirection(inline.text) : isolated(inline.text),
  }));

const containControl = (control: Control): Control => ({
  ...control,
  label: withoutDirection(control.label),
  ...(control.about === undefined ? {} : { about: withoutDirection(control.about) }),
});

/** The same for one block. */
export const containBlock = (block: Block): Block => {
  switch (block.kind) {
    case "heading":
    case "paragraph":
    case "note":
      return { ...block, content: containLine(block.content) };
    case "list":
      return { ...block, items: block.items.map(containLine) };
    case "passage":
      return { ...block, exact: withoutDirection(block.exact), citation: containLine(block.citation) };
    case "preformatted":
      return { ...block, text: withoutDirection(block.text) };
    case "controls":
      return { ...block, controls: block.controls.map(containControl) };
    case "menu":
      return {
        ...block,
        label: withoutDirection(block.label),
        controls: block.controls.map(containControl),
      };
    default:
      return block satisfies never;
  }
};
