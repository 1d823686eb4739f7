import type { KnownBlock, RichTextBlock, SectionBlock } from "@slack/types";
import { type Control, type Entry, isCited } from "../../../answer/answer.ts";
import { hidesPassages } from "../../../answer/split.ts";
import { type Inline, strong, text } from "../../../base/text/inline.ts";
import { renderSlackControls } from "./controls.ts";
import { citationBlock } from "./small-print.ts";

type Part = RichTextBlock["elements"][number];

/** The first line of an entry: its states in bold, then its content. */
const entryLine = ({ marks, content }: Entry): readonly Inline[] => [
  ...marks.flatMap((mark) => [strong(mark.text), text(" · ")]),
  ...content,
];

const quote = (exact: string): Part => ({
  type: "rich_text_quote",
  elements: [{ type: "text", text: exact === "" ? " " : exact }],
});

/** The number of an entry's controls that need an index. */
export const countEntryControls = ({ controls, whole }: Entry): number =>
  controls.length + (whole === null ? 0 : 1);

/** The last source as a section with the menu. Null if there is no source, or Slack cannot show it that way. */
const citationOf = ({ quotes, controls }: Entry, index: number): SectionBlock | null => {
  const last = quotes.at(-1);
  return last === undefined ? null : citationBlock(last.citation, controls, index);
};

/** The buttons below an entry: one to show hidden passages, and the entry's actions if no menu holds them. */
const buttonsOf = (entry: Entry): readonly Control[] => [
  ...(entry.whole !== null && hidesPassages(entry) ? [entry.whole] : []),
  ...(citationOf(entry, 0) === null ? entry.controls : []),
];

/**
 * Renders an entry: its content and quotations in rich text, then its last source beside the menu of its actions.
 * `section` turns a line into rich text.
 */
export const renderEntry = (
  entry: Entry,
  section: (content: readonly Inline[]) => Part,
  firstIndex: number,
): readonly KnownBlock[] => {
  const { notes, quotes } = entry;
  const citation = citationOf(entry, firstIndex);
  const parts: readonly Part[] = [
    section(entryLine(entry)),
    ...notes.map(section),
    ...quotes.flatMap(({ exact, citation: source }, index) => {
      const passage = exact === null ? [] : [quote(exact)];
      // Between two passages of one source is an empty line.
      if (!isCited(quotes, index)) return [...passage, section([text(" ")])];
      return citation !== null && index === quotes.length - 1 ? passage : [...passage, section(source)];
    }),
  ];
  const buttons = buttonsOf(entry);
  return [
    { type: "rich_text", elements: [...parts] },
    ...(citation === null ? [] : [citation]),
    ...(buttons.length === 0
      ? []
      : renderSlackControls({ kind: "controls", controls: buttons }, firstIndex + 1)),
  ];
};
