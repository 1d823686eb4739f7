import { joinLines, ownWordsOf } from "./divided-words.ts";
import { median, type PdfLine } from "./pdf-line.ts";

/** The gap between lines and the size of letters that most lines have. */
interface Typical {
  readonly gap: number;
  readonly height: number;
}

/** The share of its column that a line leaves empty if the next one is a paragraph of its own, such as an item of a list. */
const emptyShare = 0.4;
/** In heights of letters: above a new paragraph, less space is needed if the next word would have fit on the line. */
const paragraphGap = 1.6;

/** A paragraph, and the size of its letters in points. */
export interface PdfParagraph {
  readonly text: string;
  readonly height: number;
}

/** The paragraphs from lines in reading order, and the words whose hyphen was removed by a guess. */
export const paragraphsFrom = (
  lines: readonly PdfLine[],
): { readonly paragraphs: readonly PdfParagraph[]; readonly guessed: readonly string[] } => {
  const gaps = lines.flatMap((line, index) => {
    const gap = (lines[index - 1]?.y ?? 0) - line.y;
    return gap > 0 && gap < line.height * 3 ? [gap] : [];
  });
  const typical = { gap: median(gaps), height: median(lines.map(({ height }) => height)) };
  const paragraphs: PdfParagraph[] = [];
  const guessed = new Set<string>();
  const own = ownWordsOf(lines.map(({ text }) => text));
  let before: PdfLine | null = null;
  // The right edge of each column.
  const rights = new Map<number, number>();
  for (const { left, right, height } of lines) {
    if (height > typical.height * 1.1) continue;
    const column = Math.round(left / 20);
    rights.set(column, Math.max(rights.get(column) ?? 0, right));
  }
  for (const line of lines) {
    if (line.text === "") continue;
    const column = Math.round((before?.left ?? 0) / 20);
    // Items of a list begin further to the right than their column.
    const right = Math.max(...[0, 1, 2, 3].map((indent) => rights.get(column - indent) ?? 0));
    const last = paragraphs.at(-1);
    if (before !== null && last !== undefined && goesOn(before, line, typical, right)) {
      const joined = joinLines(last.text, line.text, own);
      paragraphs[paragraphs.length - 1] = { ...last, text: joined.text };
      if (joined.guessed !== null) guessed.add(joined.guessed);
    } else paragraphs.push({ text: line.text, height: line.height });
    before = line;
  }
  return { paragraphs, guessed: [...guessed] };
};

/** Whether a line continues the paragraph of the line before it. */
const goesOn = (before: PdfLine, line: PdfLine, typical: Typical, right: number): boolean => {
  const gap = before.y - line.y;
  const isSameSize = Math.abs(before.height - line.height) < Math.max(before.height, line.height) * 0.15;
  // The next column or page begins higher, and the paragraph continues there unless its last line ended a sentence.
  const isBelow = gap > 0;
  const endsEarly = before.right < right - before.height * 4;
  const endsSentence = /[.!?…:]["”»’']?$/u.test(before.text);
  if (!isSameSize) return false;
  if (/^(?:[-–•*·]|\d{1,2}[.)])\s/u.test(line.text)) return false;
  if (!isBelow) return !endsSentence;
  if (isCentred(before, line) && line.height <= typical.height * 1.1) return false;
  if (isShort(before, line, typical, right)) return false;
  // The lines of a headline have larger letters, and larger gaps.
  if (gap > typical.gap * 1.3 * Math.max(1, line.height / typical.height)) return false;
  const isIndented = line.left - before.left > line.height * 0.8;
  return (
    !(endsSentence && (endsEarly || isIndented)) && !(endsEarly && /^\p{Lu}/u.test(line.text) && endsSentence)
  );
};

/** Whether a line of the text ends so early that the next one begins another paragraph, even if it ends no sentence. */
const isShort = (before: PdfLine, line: PdfLine, typical: Typical, right: number): boolean => {
  if (line.height > typical.height * 1.1) return false;
  const empty = right - before.right;
  const letter = (before.right - before.left) / Math.max(1, before.text.length);
  const next = (line.text.split(" ", 1)[0]?.length ?? 0) + 1;
  const isFar = before.y - line.y > paragraphGap * line.height && empty > next * letter;
  return isFar || (empty > emptyShare * (right - before.left) && /^[\p{Lu}\p{N}«“"¿¡]/u.test(line.text));
};

/** Whether two lines begin and end at other places, around the same middle: lines of a letterhead. */
const isCentred = (before: PdfLine, line: PdfLine): boolean => {
  const middle = (each: PdfLine): number => (each.left + each.right) / 2;
  return (
    Math.abs(before.left - line.left) > line.height &&
    Math.abs(middle(before) - middle(line)) < line.height / 2
  );
};
