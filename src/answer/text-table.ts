const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Letters that take two columns in fonts of equal width. */
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;

/** Letters and signs that take one column each, in any order. */
const onlyNarrow = /^[\u0020-\u007e\u00a0-\u024f\u1e00-\u1eff]*$/u;

/** The widest first column, and the widest of the others. Longer cells take several lines, so that a table fits a phone. */
const widest = { first: 24, other: 12 } as const;

/** A table as text for a font of equal width: the first column has names, the others have numbers. The first row is its head. */
export const textTable = (rows: readonly (readonly string[])[]): string => {
  const cells = rows.map((row) =>
    row.map((cell, column) => linesOf(cell, column === 0 ? widest.first : widest.other)),
  );
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...cells.flatMap((row) => (row[column] ?? []).map(columnsOf))),
  );
  return cells
    .flatMap((row) => {
      const height = Math.max(...row.map((lines) => lines.length));
      return Array.from({ length: height }, (_, line) =>
        row
          .map((lines, column) => padded(lines[line] ?? "", widths[column] ?? 0, column > 0))
          .join("  ")
          .trimEnd(),
      );
    })
    .join("\n");
};

/** How many columns a text takes in a font of equal width. A segmenter copies a table for each text, and a large answer has a thousand cells. */
const columnsOf = (text: string): number =>
  onlyNarrow.test(text)
    ? text.length
    : graphemes
        .segment(text)
        [Symbol.iterator]()
        .reduce((sum, { segment }) => sum + (wide.test(segment) ? 2 : 1), 0);

/** Breaks a cell into lines between words, or within a word that is too long. Nothing is lost. */
const linesOf = (cell: string, most: number): readonly string[] => {
  const lines: string[] = [];
  let line = "";
  const add = (part: string): void => {
    if (line !== "" && columnsOf(`${line}${part}`.trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += part;
  };
  for (const word of cell.match(/\S+\s*/gu) ?? []) {
    if (columnsOf(word.trimEnd()) <= most) add(word);
    else for (const { segment } of graphemes.segment(word)) add(segment);
  }
  return [...lines, line.trimEnd()];
};

const padded = (cell: string, width: number, isNumber: boolean): string => {
  const space = " ".repeat(Math.max(0, width - columnsOf(cell)));
  return isNumber ? `${space}${cell}` : `${cell}${space}`;
};
