import { isolated, withoutDirection } from "../base/text/hidden-characters.ts";
import type { Inline } from "../base/text/inline.ts";
import type { Block, CommandAnswer, Control, Entry } from "./answer.ts";

/**
 * An answer in which no text changes the direction of the text beside it, on any platform. Passages have no such characters
 * (a briefing with one does not load), but text that people type may have them.
 */
export const containDirection = <Shown extends CommandAnswer>(answer: Shown): Shown => ({
  ...answer,
  summary: withoutDirection(answer.summary),
  blocks: answer.blocks.map(containBlock),
  ...(answer.footer === undefined ? {} : { footer: answer.footer.map(containBlock) }),
});

type Line = readonly Inline[];

/** Isolates the parts of a line. A part that is alone on its line needs no isolation. */
const containLine = (line: Line): Line =>
  line.map((inline) =>
    line.length === 1 ? { ...inline, text: withoutDirection(inline.text) } : isolate(inline),
  );

const isolate = (inline: Inline): Inline => ({ ...inline, text: isolated(inline.text) });

const containControl = (control: Control): Control => ({
  ...control,
  label: withoutDirection(control.label),
  ...(control.about === undefined ? {} : { about: withoutDirection(control.about) }),
});

const containEntry = (entry: Entry): Entry => ({
  ...entry,
  // Marks are before it on the same line.
  content: entry.marks.length === 0 ? containLine(entry.content) : entry.content.map(isolate),
  ...(entry.byItself === undefined ? {} : { byItself: entry.byItself.map(isolate) }),
  notes: entry.notes.map(containLine),
  quotes: entry.quotes.map(({ exact, citation }) => ({
    exact: exact === null ? null : withoutDirection(exact),
    citation: containLine(citation),
  })),
  controls: entry.controls.map(containControl),
  whole: entry.whole === null ? null : containControl(entry.whole),
});

/** The same for one block. */
const containBlock = (block: Block): Block => {
  switch (block.kind) {
    case "heading":
    case "paragraph":
    case "note":
      return { ...block, content: containLine(block.content) };
    case "list":
      return { ...block, items: block.items.map(containLine) };
    case "entry":
      return containEntry(block);
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
