/** A piece of text on a page of a PDF: where its baseline begins, from the bottom left, and its size, in points. */
export interface PdfWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PdfPage {
  readonly words: readonly PdfWords[];
  readonly width: number;
  readonly height: number;
}

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

/** Puts the pieces of one line together: pieces that are apart by a part of a letter's width have a space between them. */
const lineFrom = (words: readonly PdfWords[]): Line => {
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

/** Pieces on one baseline, cut where a gap is as wide as that between columns. */
const linesIn = (words: readonly PdfWords[]): Line[] => {
  const rows: PdfWords[][] = [];
  for (const word of words.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    // A raised figure is a little above its line.
    if (
      row !== undefined &&
      first !== undefined &&
      Math.abs(first.y - word.y) < Math.min(first.height, word.height) * 0.5
    )
      row.push(word);
    else rows.push([word]);
  }
  return rows.flatMap((row) => {
    const sorted = row.toSorted((a, b) => a.x - b.x);
    const pieces: PdfWords[][] = [];
    let end = Number.NEGATIVE_INFINITY;
    for (const word of sorted) {
      const last = pieces.at(-1);
      if (last !== undefined && word.x - end < word.height * 1.2) last.push(word);
      else pieces.push([word]);
      end = Math.max(end, word.x + word.width);
    }
    return pieces.map(lineFrom);
  });
};

/**
 * Lines in reading order. Where a strip between the lines is empty from top to bottom of a part of the page, the part
 * left of it is read first (columns); else what is higher is read first. This is the recursive X-Y cut (Nagy and Seth, 1984).
 */
const inReadingOrder = (lines: readonly Line[], depth = 0): readonly Line[] => {
  if (lines.length < 2 || depth > 20) return lines.toSorted((a, b) => b.y - a.y || a.left - b.left);
  const typical = median(lines.map(({ height }) => height));
  const across = gapBetween(
    lines.map(({ left, right }) => ({ from: left, to: right })),
    typical,
  );
  const isColumn = (part: readonly Line[]): boolean => part.length >= 2;
  if (across !== null) {
    const left = lines.filter((line) => line.right <= across);
    const right = lines.filter((line) => line.right > across);
    if (isColumn(left) && isColumn(right)) {
      return [...inReadingOrder(left, depth + 1), ...inReadingOrder(right, depth + 1)];
    }
  }
  // The widest gap first: it parts a headline from the columns below it.
  for (const down of gapsBetween(
    lines.map(({ y, height }) => ({ from: y, to: y + height })),
    typical * 0.2,
  )) {
    const above = lines.filter((line) => line.y >= down);
    const below = lines.filter((line) => line.y < down);
    if (above.length > 0 && below.length > 0) {
      return [...inReadingOrder(above, depth + 1), ...inReadingOrder(below, depth + 1)];
    }
  }
  return lines.toSorted((a, b) => b.y - a.y || a.left - b.left);
};

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** The middles of the gaps between extents that are at least as wide as told, the widest first. */
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

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** A line at the edge of a page without its numbers: the same on several pages, it is a header or a footer. */
const pattern = (line: Line): string => line.text.replace(/\d+/gu, "#").toLowerCase();

/** How many lines at each edge may be headers and footers. */
const edgeLines = 3;

const edgesOf = (lines: readonly Line[]): readonly Line[] => {
  const sorted = lines.toSorted((a, b) => b.y - a.y);
  return [...sorted.slice(0, edgeLines), ...sorted.slice(-edgeLines)];
};

const pageNumber =
  /^[-–—\s]*(?:(?:page|p\.|trang|página|pág\.?)\s*)?\d{1,4}(?:\s*(?:\/|of|sur|de|trên)\s*\d{1,4})?[-–—\s]*$/iu;

/** The lines of each page without headers, footers and page numbers. */
const withoutFrames = (pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] => {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const edge of new Set(edgesOf(lines).map(pattern))) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const enough = Math.max(2, Math.ceil(pages.length / 3));
  return pages.map((lines) => {
    const edges = new Set(edgesOf(lines));
    return lines.filter(
      (line) =>
        !edges.has(line) || !((counts.get(pattern(line)) ?? 0) >= enough || pageNumber.test(line.text)),
    );
  });
};

/** Whether a line goes on with the paragraph of the line before it. */
const goesOn = (before: Line, line: Line, typicalGap: number, right: number): boolean => {
  const gap = before.y - line.y;
  const isSameSize = Math.abs(before.height - line.height) < Math.max(before.height, line.height) * 0.15;
  // The next column or page begins higher: the paragraph goes on there, unless its last line ended a sentence.
  const isBelow = gap > 0;
  const endsEarly = before.right < right - before.height * 4;
  const endsSentence = /[.!?…:]["”»’']?$/u.test(before.text);
  if (!isSameSize) return false;
  if (/^(?:[-–•*·]|\d{1,2}[.)])\s/u.test(line.text)) return false;
  if (!isBelow) return !endsSentence;
  if (gap > typicalGap * 1.3) return false;
  const isIndented = line.left - before.left > line.height * 0.8;
  return (
    !(endsSentence && (endsEarly || isIndented)) && !(endsEarly && /^\p{Lu}/u.test(line.text) && endsSentence)
  );
};

/** A word that is divided at the end of a line: `coun-` and `cil`. A hyphen before a capital or a digit is a real one. */
const join = (text: string, next: string): string => {
  if (/\p{L}[-\u00ad‐]$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
  if (/\p{L}[-‐–]$/u.test(text) && /^[\p{Lu}\p{N}]/u.test(next)) return text + next;
  return `${text} ${next}`;
};

/** The text of pages in reading order: columns one after the other, paragraphs put together, headers and footers left out. */
export const layOut = (pages: readonly PdfPage[]): string => {
  const lines = withoutFrames(pages.map(({ words }) => linesIn(words))).flatMap((page) =>
    inReadingOrder(page),
  );
  const gaps = lines.flatMap((line, index) => {
    const gap = (lines[index - 1]?.y ?? 0) - line.y;
    return gap > 0 && gap < line.height * 3 ? [gap] : [];
  });
  const typicalGap = median(gaps);
  const paragraphs: string[] = [];
  let before: Line | null = null;
  // How far to the right the lines of this column go.
  const rights = new Map<number, number>();
  for (const { left, right } of lines) {
    const column = Math.round(left / 20);
    rights.set(column, Math.max(rights.get(column) ?? 0, right));
  }
  for (const line of lines) {
    if (line.text === "") continue;
    const right = before === null ? 0 : (rights.get(Math.round(before.left / 20)) ?? 0);
    const last = paragraphs.at(-1);
    if (before !== null && last !== undefined && goesOn(before, line, typicalGap, right)) {
      paragraphs[paragraphs.length - 1] = join(last, line.text);
    } else paragraphs.push(line.text);
    before = line;
  }
  return `${paragraphs.join("\n\n")}\n`;
};
