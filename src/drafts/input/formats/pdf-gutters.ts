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

/** A narrower gap is a space between words, and shorter words beside it are the number of a list, in heights of letters. */
const narrowest = 0.5;
const shortest = 4;

interface Edge {
  readonly x: number;
  readonly gaps: 1 | 0 | -1;
  readonly rows: 1 | 0 | -1;
}

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

/**
 * The gutters of a page, from its rows with their words from the left. Gutters of newspapers are often not wider than spaces in
 * justified lines, but they are at the same place in most rows.
 */
export const guttersIn = (rows: readonly (readonly Piece[])[]): readonly Gutter[] => {
  const edges = rows.flatMap(edgesOf).toSorted((a, b) => a.x - b.x || a.gaps - b.gaps);
  const strips: { readonly from: number; readonly to: number }[] = [];
  let [gaps, spanned] = [0, 0];
  for (const [index, edge] of edges.entries()) {
    gaps += edge.gaps;
    spanned += edge.rows;
    const to = edges[index + 1]?.x ?? edge.x;
    if (to <= edge.x || gaps < fewestRows || gaps < spanned * leastShare) continue;
    const last = strips.at(-1);
    if (last?.to === edge.x) strips[strips.length - 1] = { ...last, to };
    else strips.push({ from: edge.x, to });
  }
  return strips.map(({ from, to }) => ({ middle: (from + to) / 2 }));
};
