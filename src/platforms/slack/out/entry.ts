import type { KnownBlock, RichTextBlock } from "@slack/types";
import type { Control, Entry } from "../../../answer/answer.ts";
import { hidesPassages } from "../../../answer/split.ts";
import { type Inline, strong, text } from "../../../base/text/inline.ts";
import { renderSlackControls } from "./controls.ts";
import { citationBlock } from "./small-print.ts";

type Part = RichTextBlock["elements"][number];

/** What an entry says first: its states in bold, then itself. */
export const entryLine = ({ marks, content }: Entry): readonly Inline[] => [
  ...marks.flatMap((mark) => [strong(mark.text), text(" · ")]),
  ...content,
];

const quote = (exact: string): Part => ({
  type: "rich_text_quote",
  elements: [{ type: "text", text: exact === "" ? " " : exact }],
});

/** How many controls of an entry are told apart by an index. */
export const countEntryControls = ({ controls, whole }: Entry): number =>
  controls.length + (whole === null ? 0 : 1);

/**
 * An entry: what it says and quotes in rich text, then its last source beside the menu of its actions. `section` makes
 * rich text of a line.
 */
export const renderEntry = (
  entry: Entry,
  section: (content: readonly Inline[]) => Part,
  firstIndex: number,
): readonly KnownBlock[] => {
  const { notes, quotes, controls, whole } = entry;
  const last = quotes.at(-1);
  const citation = last === undefined ? null : citationBlock(last.citation, controls, firstIndex);
  const parts: readonly Part[] = [
    section(entryLine(entry)),
    ...notes.map(section),
    ...quotes.flatMap(({ exact, citation: source }, index) => [
      ...(exact === null ? [] : [quote(exact)]),
      ...(citation !== null && index === quotes.length - 1 ? [] : [section(source)]),
    ]),
  ];
  const buttons: readonly Control[] = [
    ...(whole !== null && hidesPassages(entry) ? [whole] : []),
    ...(citation === null ? controls : []),
  ];
  return [
    { type: "rich_text", elements: [...parts] },
    ...(citation === null ? [] : [citation]),
    ...(buttons.length === 0
      ? []
      : renderSlackControls({ kind: "controls", controls: buttons }, firstIndex + 1)),
  ];
};
