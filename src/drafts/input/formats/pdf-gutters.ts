import { isOtherSize, median } from "./pdf-line.ts";

/** The place of a piece of text, in points. */
interface Piece {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** The empty strip between two columns. */
export interface Gutter {
  /** In points from the left. Its edges are not the same in all rows. */
  readonly middle: number;
}

/** A gutter has at least this many rows, and this share of the rows that have words on both sides. */
const fewestRows = 5;
const leastShare = 0.7;

/**
 * If one column is short, or its rows are at other heights, few rows have words on both sides. Then as many rows of the page as this have words on
 * one side alone, and those on the right begin at the same place, as in no text of one column.
 */
const fewestBeside = 5;
const fewestAligned = 3;
const alignedWithin = 1.5;

/** A narrower gap is a space between words, and shorter words beside it are the number of a list, in heights of letters. */
const narrowest = 0.5;
const shortest = 4;

interface Edge {
  readonly x: number;
  readonly gaps: 1 | 0 | -1;
  readonly rows: 1 | 0 | -1;
}

/** Rows with a gap at a strip, and rows that reach from one side of it to the other, with or without a gap. */
interface Strip {
  readonly from: number;
  readonly to: number;
  readonly gaps: number;
  readonly spanned: number;
}

/** A gap of a single row is a gutter if as many rows as this end at its left edge, and no other row of the text has words across it. */
const fewestEnding = 5;
const endsWithin = 3;

/**
 * The gutters of a page, from its rows with their words from the left. Gutters of newspapers are often not wider than spaces in
 * justified lines, but they are at the same place in most rows.
 */
export const guttersIn = (rows: readonly (readonly Piece[])[]): readonly Gutter[] => {
  const joined: { readonly from: number; readonly to: number }[] = [];
  for (const { from, to, ...counts } of stripsIn(rows)) {
    if (!isGutter(rows, { from, to, ...counts })) continue;
    const last = joined.at(-1);
    if (last?.to === from) joined[joined.length - 1] = { ...last, to };
    else joined.push({ from, to });
  }
  return joined.map(({ from, to }) => ({ middle: (from + to) / 2 }));
};

/** The edges of a row and of the gaps in it, from the left. */
const edgesOf = (row: readonly Piece[]): readonly Edge[] => {
  const left = row[0]?.x ?? 0;
  const right = Math.max(...row.map(({ x, width }) => x + width));
  const edges: Edge[] = [{ x: left, gaps: 0, rows: 1 }];
  let end = left;
  for (const { x, width, height } of row) {
    const isBetween = end - left >= height * shortest && right - x >= height * shortest;
    if (isBetween && x - end >= height * narrowest)
      edges.push({ x: end, gaps: 1, rows: 0 }, { x, gaps: -1, rows: 0 });
    end = Math.max(end, x + width);
  }
  return [...edges, { x: right, gaps: 0, rows: -1 }];
};

/** The strips that are gaps of rows, from the left. */
const stripsIn = (rows: readonly (readonly Piece[])[]): readonly Strip[] => {
  const edges = rows.flatMap(edgesOf).toSorted((a, b) => a.x - b.x || a.gaps - b.gaps);
  const strips: Strip[] = [];
  let [gaps, spanned] = [0, 0];
  for (const [index, edge] of edges.entries()) {
    gaps += edge.gaps;
    spanned += edge.rows;
    const to = edges[index + 1]?.x ?? edge.x;
    if (to > edge.x && gaps > 0) strips.push({ from: edge.x, to, gaps, spanned });
  }
  return strips;
};

const endOf = (row: readonly Piece[]): number => Math.max(...row.map(({ x, width }) => x + width));

const isEdge = (rows: readonly (readonly Piece[])[], { from, to }: Strip): boolean => {
  const usual = median(rows.map((row) => row[0]?.height ?? 0));
  const text = rows.filter((row) => !isOtherSize(row[0]?.height ?? 0, usual));
  const isAcross = (row: readonly Piece[]): boolean =>
    row.some(({ x, width }) => x < to && x + width > from) ||
    (row.some(({ x }) => x < from) && endOf(row) > to && !row.some(({ x }) => x >= to && x - to < usual));
  const ending = text.filter((row) => Math.abs(endOf(row) - from) <= endsWithin);
  return ending.length >= fewestEnding && !text.some(isAcross);
};

const isGutter = (rows: readonly (readonly Piece[])[], strip: Strip): boolean => {
  const { from, to, gaps, spanned } = strip;
  if (gaps >= fewestRows && gaps >= spanned * leastShare) return true;
  if (isEdge(rows, strip)) return true;
  if (gaps < 2) return false;
  const beside = rows.filter(
    (row) => row.every(({ x, width }) => x + width <= from) || row.every(({ x }) => x >= to),
  );
  const aligned = rows.filter((row) => row.some(({ x }) => x >= to && x <= to + alignedWithin));
  return (
    beside.length >= fewestBeside &&
    aligned.length >= fewestAligned &&
    gaps + beside.length >= (spanned + beside.length) * leastShare
  );
};
