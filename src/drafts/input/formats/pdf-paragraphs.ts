import { median, type PdfLine } from "./pdf-layout.ts";

/** Whether a line goes on with the paragraph of the line before it. */
const goesOn = (before: PdfLine, line: PdfLine, typicalGap: number, right: number): boolean => {
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

/** The words of the lines as they are printed within a line, in small letters; compounds with a hyphen are one. */
const wordsWithin = (lines: readonly PdfLine[]): ReadonlySet<string> =>
  new Set(
    lines.flatMap(({ text }) =>
      (
        text
          .toLowerCase()
          .replaceAll("‐", "-")
          .match(/[\p{L}\p{M}-]+/gu) ?? []
      ).filter((word) => !word.endsWith("-")),
    ),
  );

/** The last word of a text and the first of another one, without marks around them. */
const wordsAt = (text: string, next: string): { readonly start: string; readonly end: string } => ({
  start: text
    .slice(text.lastIndexOf(" ") + 1)
    .replace(/^[^\p{L}]+/u, "")
    .replace(/[-‐\u00ad]$/u, ""),
  end: /^[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/u.exec(next)?.[0] ?? "",
});

interface Joined {
  readonly text: string;
  /** A word that was put together though its hyphen may be its own; null if that is certain. */
  readonly guessed: string | null;
}

/**
 * A word that is divided at the end of a line: `coun-` and `cil`. A hyphen before a capital or a digit is a real one, and so
 * is one that the document has in the same word within a line. If the document has neither form, it is most likely no part of it.
 */
const join = (text: string, next: string, printed: ReadonlySet<string>): Joined => {
  const last = text.at(-1) ?? "";
  if (/\p{L}[-\u00ad‐]$/u.test(text) && /^\p{Ll}/u.test(next)) {
    const { start, end } = wordsAt(text, next);
    const whole = `${start}${end}`;
    if (last === "\u00ad" || printed.has(whole.toLowerCase().replaceAll("‐", "-")))
      return { text: text.slice(0, -1) + next, guessed: null };
    if (printed.has(`${start}-${end}`.toLowerCase().replaceAll("‐", "-")))
      return { text: text + next, guessed: null };
    return { text: text.slice(0, -1) + next, guessed: whole };
  }
  if (/\p{L}[-‐–]$/u.test(text) && /^[\p{Lu}\p{N}]/u.test(next)) return { text: text + next, guessed: null };
  return { text: `${text} ${next}`, guessed: null };
};

/** Paragraphs put together from lines in reading order, and the words that were put together on a guess. */
export const paragraphsFrom = (
  lines: readonly PdfLine[],
): { readonly paragraphs: readonly string[]; readonly guessed: readonly string[] } => {
  const gaps = lines.flatMap((line, index) => {
    const gap = (lines[index - 1]?.y ?? 0) - line.y;
    return gap > 0 && gap < line.height * 3 ? [gap] : [];
  });
  const typicalGap = median(gaps);
  const paragraphs: string[] = [];
  const guessed = new Set<string>();
  const printed = wordsWithin(lines);
  let before: PdfLine | null = null;
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
      const joined = join(last, line.text, printed);
      paragraphs[paragraphs.length - 1] = joined.text;
      if (joined.guessed !== null) guessed.add(joined.guessed);
    } else paragraphs.push(line.text);
    before = line;
  }
  return { paragraphs, guessed: [...guessed] };
};
