/** A piece of text on a PDF page: the start of its baseline, from the bottom left, and its size, in points. */
export interface PdfWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

/** Joins the pieces of one line, with a space between pieces that do not touch. */
export const lineFrom = (words: readonly PdfWords[]): PdfLine => {
  const sorted = words.toSorted((a, b) => a.x - b.x);
  let text = "";
  let end = Number.NEGATIVE_INFINITY;
  for (const word of sorted) {
    const gap = word.x - end;
    const isApart = gap > word.height * 0.15;
    text +=
      text !== "" && isApart && !/\s$/u.test(text) && !/^\s/u.test(word.text) ? ` ${word.text}` : word.text;
    end = word.x + word.width;
  }
  const height = Math.max(...words.map((word) => word.height));
  return {
    text: text.replace(/\s+/gu, " ").trim(),
    left: sorted[0]?.x ?? 0,
    right: end,
    y: Math.max(...words.map(({ y }) => y)),
    height,
  };
};
