import { raised } from "../raised.ts";

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

/** Superscript letters are at most this high, and at least this far above the baseline, in heights of the line's letters. */
const smallest = 0.85;
const farUp = 0.15;

/** Joins the pieces of one line, with a space between pieces that do not touch. */
export const lineFrom = (words: readonly PdfWords[]): PdfLine => {
  const sorted = words.toSorted((a, b) => a.x - b.x);
  const tallest = sorted.reduce((one, other) => (other.height > one.height ? other : one));
  let text = "";
  let end = Number.NEGATIVE_INFINITY;
  for (const word of sorted) {
    const gap = word.x - end;
    const isApart = gap > word.height * 0.15;
    const written = wordsOf(word, tallest);
    text += text !== "" && isApart && !/\s$/u.test(text) && !/^\s/u.test(written) ? ` ${written}` : written;
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

/** The words of a piece: 84² is not 842. */
const wordsOf = ({ text, y, height }: PdfWords, line: PdfWords): string => {
  const isRaised = height < smallest * line.height && y - line.y > farUp * line.height;
  return (isRaised ? raised(text) : null) ?? text;
};

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Whether letters are not those of the text, but of a headline or a header. */
export const isOtherSize = (height: number, usual: number): boolean =>
  Math.abs(height - usual) >= usual * 0.1;
