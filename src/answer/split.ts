import type { Inline } from "../base/text/inline.ts";
import type { Block, Control, Entry } from "./answer.ts";
import { citeOnceInEntry } from "./cite.ts";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** An entry without the words of its passages. Its button shows them. */
export const withoutQuotes = (entry: Entry): Entry =>
  entry.whole === null
    ? entry
    : {
        ...entry,
        quotes: citeOnceInEntry(entry)
          .quotes.filter(({ citation }) => citation.length > 0)
          .map(({ citation }) => ({ exact: null, citation })),
      };

/**
 * The length of the longest start of a text that fits. It ends after white space, if there is some in its second half, or
 * otherwise between two graphemes. It is never 0, so that splitting always ends.
 */
const longestStart = (text: string, fits: (start: string) => boolean): number => {
  let low = 1;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  if (low === text.length) return low;
  const space = text.slice(0, low).search(/\s\S*$/u) + 1;
  if (space > low / 2) return space;
  const boundary = graphemes.segment(text).containing(low)?.index ?? low;
  return boundary > 0 ? boundary : Math.max(low, (text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
};

const textOf = (content: readonly Inline[]): string => content.map((inline) => inline.text).join("");

/** Cuts a line after a number of characters. If an inline is cut, both halves have its kind. */
const cut = (content: readonly Inline[], length: number): readonly [Inline[], Inline[]] => {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let left = length;
  for (const inline of content) {
    const start = inline.text.slice(0, Math.max(left, 0));
    const rest = inline.text.slice(Math.max(left, 0));
    if (start !== "") before.push({ ...inline, text: start });
    if (rest !== "") after.push({ ...inline, text: rest });
    left -= inline.text.length;
  }
  return [before, after];
};

const splitContent = (
  content: readonly Inline[],
  fits: (content: readonly Inline[]) => boolean,
): (readonly Inline[])[] => {
  const parts: (readonly Inline[])[] = [];
  let rest: readonly Inline[] = content;
  while (rest.length > 0 && !fits(rest)) {
    const line = rest;
    const [before, after] = cut(
      line,
      longestStart(textOf(line), (start) => fits(cut(line, start.length)[0])),
    );
    parts.push(before);
    rest = after;
  }
  return rest.length > 0 ? [...parts, rest] : parts;
};

const splitText = (text: string, fits: (part: string) => boolean): readonly string[] => {
  const parts: string[] = [];
  let rest = text;
  while (rest !== "") {
    const length = longestStart(rest, fits);
    parts.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return parts;
};

const splitControls = (
  controls: readonly Control[],
  fits: (controls: readonly Control[]) => boolean,
): readonly (readonly Control[])[] => {
  if (controls.length <= 1 || fits(controls)) return [controls];
  const middle = Math.ceil(controls.length / 2);
  return [...splitControls(controls.slice(0, middle), fits), ...splitControls(controls.slice(middle), fits)];
};

/** Splits an entry that is too long even without its passages. It continues in small print. */
const splitEntry = (entry: Entry, fits: (block: Block) => boolean): readonly Block[] => {
  const short = withoutQuotes(entry);
  if (fits(short)) return [short];
  const marks = entry.marks.map(({ text }): Inline => ({ kind: "strong", text: `${text} ` }));
  const lines: readonly Block[] = [
    { kind: "paragraph", content: [...marks, ...entry.content] },
    ...entry.notes.map((content): Block => ({ kind: "note", content })),
    ...short.quotes.map(
      ({ exact, citation }): Block =>
        exact === null ? { kind: "note", content: citation } : { kind: "passage", exact, citation },
    ),
    {
      kind: "controls",
      controls: entry.whole === null ? entry.controls : [entry.whole, ...entry.controls],
    },
  ];
  return lines.flatMap((line) => splitBlock(line, fits));
};

/**
 * Splits a block into pieces that fit, in order and without loss. Every piece of a passage has the citation. A piece of one
 * character or one control is returned even if it does not fit.
 */
export const splitBlock = (block: Block, fits: (block: Block) => boolean): readonly Block[] => {
  if (fits(block)) return [block];
  switch (block.kind) {
    case "heading":
    case "paragraph":
    case "note":
      return splitContent(block.content, (content) => fits({ ...block, content })).map((content) => ({
        ...block,
        content,
      }));
    case "list":
      return block.items.flatMap((item) =>
        splitContent(item, (content) => fits({ ...block, items: [content] })).map((content) => ({
          ...block,
          items: [content],
        })),
      );
    case "entry":
      return splitEntry(block, fits);
    case "passage":
      return splitText(block.exact, (exact) => fits({ ...block, exact })).map((exact) => ({
        ...block,
        exact,
      }));
    case "preformatted":
      return splitText(block.text, (part) => fits({ ...block, text: part })).map((part) => ({
        ...block,
        text: part,
      }));
    case "controls":
    case "menu":
      return splitControls(block.controls, (controls) => fits({ ...block, controls })).map((controls) => ({
        ...block,
        controls,
      }));
    default:
      return block satisfies never;
  }
};
