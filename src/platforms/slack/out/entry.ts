import type { KnownBlock, MrkdwnElement, PlainTextElement, RichTextBlock, SectionBlock } from "@slack/types";
import { type Control, type Entry, hidesPassages } from "../../../answer/answer.ts";
import { type Inline, plainLine, strong, text } from "../../../base/text/inline.ts";
import { slackLimits } from "../limits.ts";
import { overflowOf, renderSlackControls } from "./controls.ts";
import { escapeMarkup, verbatimText } from "./plain-text.ts";

type Part = RichTextBlock["elements"][number];

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
      if (source.length === 0) return [...passage, section([text(" ")])];
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

/** The first line of an entry: its states in bold, then its content. */
const entryLine = ({ marks, content }: Entry): readonly Inline[] => [
  ...marks.flatMap((mark) => [strong(mark.text), text(" · ")]),
  ...content,
];

const quote = (exact: string): Part => ({
  type: "rich_text_quote",
  elements: [{ type: "text", text: exact === "" ? " " : exact }],
});

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

// Slack's markup cannot escape these characters, so a text with one of them is not written in markup.
const formats = /[*_~`:\n\r]/u;

/** An address, escaped for the place between `<` and `|`. */
const writeAddress = (url: string): string =>
  escapeMarkup(url.replaceAll("|", "%7C").replaceAll("<", "%3C").replaceAll(">", "%3E"));

const inMarkup = (line: readonly Inline[]): string =>
  line
    .map((inline) =>
      inline.kind === "link"
        ? `<${writeAddress(inline.url)}|${escapeMarkup(inline.text)}>`
        : escapeMarkup(inline.text),
    )
    .join("");

/** A line with its links, or in plain text if markup would format a part of it. Null if neither can show it. */
const citationText = (line: readonly Inline[]): MrkdwnElement | PlainTextElement | null => {
  const most = slackLimits.sectionCharacters;
  const written = plainLine(line);
  const markup = inMarkup(line);
  if (!formats.test(written) && written.trim() !== "" && markup.length <= most) {
    return { type: "mrkdwn", text: markup, verbatim: true };
  }
  return verbatimText(written, most);
};

/** The source of a passage as a section with the menu of its fact. Null if Slack cannot show it that way. */
const citationBlock = (
  line: readonly Inline[],
  controls: readonly Control[],
  index: number,
): SectionBlock | null => {
  const text = citationText(line);
  if (text === null) return null;
  return {
    type: "section",
    text,
    ...(controls.length === 0 ? {} : { accessory: overflowOf(controls, index) }),
  };
};
