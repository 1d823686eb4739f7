import { guttersIn } from "./pdf-gutters.ts";
import { joinJustified } from "./pdf-justified.ts";
import { isOtherSize, lineFrom, median, type PdfLine, type PdfWords } from "./pdf-line.ts";

/** Joins pieces on the same baseline into lines, and splits the lines at gutters and at gaps that are as wide. */
export const linesIn = (words: readonly PdfWords[]): PdfLine[] => {
  const rows: PdfWords[][] = [];
  for (const word of words.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && isSameRow(first, word)) row.push(word);
    else rows.push([word]);
  }
  const sortedRows = rows.map((row) => row.toSorted((a, b) => a.x - b.x));
  const gutters = guttersIn(sortedRows);
  const isAtGutter = (from: number, to: number): boolean =>
    gutters.some((gutter) => from <= gutter.middle && gutter.middle <= to);
  const pieces = sortedRows.map((sorted) => {
    const pieces: PdfWords[][] = [];
    let end = Number.NEGATIVE_INFINITY;
    for (const word of sorted) {
      const last = pieces.at(-1);
      if (last !== undefined && word.x - end < word.height * 1.2 && !isAtGutter(end, word.x)) last.push(word);
      else pieces.push([word]);
      end = Math.max(end, word.x + word.width);
    }
    return pieces.map(lineFrom);
  });
  return joinJustified(pieces, isAtGutter);
};

/** Whether two pieces are on a line. A superscript is above its line, by half a line if its letters are small. */
const isSameRow = (one: PdfWords, other: PdfWords): boolean => {
  const [small, large] = one.height < other.height ? [one, other] : [other, one];
  const height = /^\d{1,3}$/u.test(small.text) ? large.height : small.height;
  return Math.abs(one.y - other.y) < height * 0.5;
};

/** How wide an empty strip between columns is at least, in heights of letters. */
const narrowestStrip = 0.6;

/**
 * Lines in reading order. If an empty vertical strip divides a part of the page into columns, the left column comes first.
 * Otherwise higher lines come first. This is the recursive X-Y cut (Nagy and Seth, 1984).
 */
export const linesInOrder = (lines: readonly PdfLine[], depth = 0): readonly PdfLine[] => {
  if (lines.length < 2 || depth > 20) return lines.toSorted((a, b) => b.y - a.y || a.left - b.left);
  const typical = median(lines.map(({ height }) => height));
  const above = depth === 0 ? aboveColumns(lines, typical) : [];
  if (above.length > 0) {
    const rest = lines.filter((line) => !above.includes(line));
    return [...above, ...linesInOrder(rest, depth + 1)];
  }
  const across = gapBetween(
    lines.map(({ left, right }) => ({ from: left, to: right })),
    typical * narrowestStrip,
  );
  if (across !== null) {
    const left = lines.filter((line) => line.right <= across);
    const right = lines.filter((line) => line.right > across);
    if (areColumns(left, right)) {
      return [...linesInOrder(left, depth + 1), ...linesInOrder(right, depth + 1)];
    }
  }
  // Try the widest gap first, because it separates a headline from the columns below it.
  for (const down of gapsBetween(
    lines.map(({ y, height }) => ({ from: y, to: y + height })),
    typical * 0.2,
  )) {
    const above = lines.filter((line) => line.y >= down);
    const below = lines.filter((line) => line.y < down);
    if (above.length > 0 && below.length > 0) {
      return [...linesInOrder(above, depth + 1), ...linesInOrder(below, depth + 1)];
    }
  }
  return lines.toSorted((a, b) => b.y - a.y || a.left - b.left);
};

/** Whether the lines on two sides of a strip are columns. A column of one line begins no lower than the other one: a footer does. */
const areColumns = (left: readonly PdfLine[], right: readonly PdfLine[]): boolean => {
  const top = (part: readonly PdfLine[]): number => Math.max(...part.map(({ y }) => y));
  const isAsHigh = (one: readonly PdfLine[], other: readonly PdfLine[]): boolean =>
    one.length > 1 || (other.length > 1 && top(one) > top(other) - (one[0]?.height ?? 0) / 2);
  return isAsHigh(left, right) && isAsHigh(right, left);
};

/** The lines at the top of a page in other letters than its text, with nothing beside them: its header and its headline. */
const aboveColumns = (lines: readonly PdfLine[], usual: number): readonly PdfLine[] => {
  const down = lines.toSorted((a, b) => b.y - a.y);
  const end = down.findIndex((line, at) => {
    const next = down[at + 1];
    const isBeside = next !== undefined && next.y + next.height > line.y;
    return isBeside || !isOtherSize(line.height, usual);
  });
  return down.slice(0, Math.max(0, end));
};

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** The middles of the gaps between extents that are at least `atLeast` wide, the widest first. */
const gapsBetween = (extents: readonly Extent[], atLeast: number): readonly number[] => {
  const sorted = extents.toSorted((a, b) => a.from - b.from);
  let end = sorted[0]?.to ?? 0;
  const gaps: { readonly middle: number; readonly width: number }[] = [];
  for (const { from, to } of sorted) {
    if (from - end >= atLeast) gaps.push({ middle: (from + end) / 2, width: from - end });
    end = Math.max(end, to);
  }
  return gaps.toSorted((a, b) => b.width - a.width).map(({ middle }) => middle);
};
const gapBetween = (extents: readonly Extent[], atLeast: number): number | null =>
  gapsBetween(extents, atLeast)[0] ?? null;
