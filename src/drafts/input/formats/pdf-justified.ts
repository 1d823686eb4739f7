import type { PdfLine } from "./pdf-line.ts";

/** A justified column has at least this many lines with the same edges. */
const fewestLines = 3;

/** How far edges of the same column are from each other, in points. */
const tolerance = 1;

/**
 * Joins the words of justified lines that have so few words that the spaces between them are as wide as those between
 * columns. Such words are alone, and together they have the edges of a column.
 */
export const joinJustified = (
  rows: readonly (readonly PdfLine[])[],
  isAtGutter: (from: number, to: number) => boolean,
): PdfLine[] => {
  const isColumn = columnsIn(rows.flat());
  return rows.flatMap((row) => {
    const lines: PdfLine[] = [];
    for (let from = 0; from < row.length; ) {
      const first = row[from];
      if (first === undefined) break;
      let [end, last] = [from + 1, first];
      for (let to = from, before = first; to < row.length; to += 1) {
        const word = row[to];
        if (
          word === undefined ||
          word.text.includes(" ") ||
          (to > from && isAtGutter(before.right, word.left))
        )
          break;
        if (to > from && isColumn(first.left, word.right)) [end, last] = [to + 1, word];
        before = word;
      }
      lines.push(end === from + 1 ? first : joined(row.slice(from, end), first, last));
      from = end;
    }
    return lines;
  });
};

/** Counts the lines with the same edges. Returns whether a column has these edges. */
const columnsIn = (lines: readonly PdfLine[]): ((left: number, right: number) => boolean) => {
  const columns = new Map<number, { readonly left: number; readonly right: number; count: number }[]>();
  const at = (left: number, right: number) =>
    [-1, 0, 1]
      .flatMap((beside) => columns.get(Math.round(left / tolerance) + beside) ?? [])
      .find(
        (edges) => Math.abs(edges.left - left) <= tolerance && Math.abs(edges.right - right) <= tolerance,
      );
  for (const { text, left, right } of lines) {
    const same = at(left, right);
    if (!text.includes(" ")) continue;
    if (same !== undefined) same.count += 1;
    else {
      const key = Math.round(left / tolerance);
      columns.set(key, [...(columns.get(key) ?? []), { left, right, count: 1 }]);
    }
  }
  return (left, right) => (at(left, right)?.count ?? 0) >= fewestLines;
};

const joined = (words: readonly PdfLine[], first: PdfLine, last: PdfLine): PdfLine => ({
  ...first,
  text: words.map(({ text }) => text).join(" "),
  right: last.right,
  y: Math.max(...words.map(({ y }) => y)),
  height: Math.max(...words.map(({ height }) => height)),
});
