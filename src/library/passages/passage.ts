import type { Span } from "../../base/text/span.ts";
import type { PassageSelector } from "../briefing/schema.ts";
import { nearestTo } from "./nearest.ts";
import { type Occurrences, occurrencesIn } from "./occurrences.ts";

// All marks of one row count as the same, because typesetters, translators and keyboards change them.
const doubleQuotes = '«»“”„‟"';
const singleQuotes = "‘’‚‛'";
// A space alone stays as it is, and most white space is that.
const variable = new RegExp(`[^\\S ]\\s*| \\s+|[${doubleQuotes}]|[${singleQuotes}]`, "gu");

/** A text in which allowed differences are removed, with the data to find the positions in the original text. */
export interface FoldedText {
  readonly original: string;
  readonly folded: string;
  /** Where a run of white space was shortened: from this folded index on, the original index is larger by `by`. */
  readonly shifts: readonly { readonly from: number; readonly by: number }[];
  /** Finds the positions of words in the folded text. */
  readonly occurrences: Occurrences;
}

/**
 * Removes the differences that a passage may have from the stored text: runs of white space (including line breaks and no-break
 * spaces), and the style of quotation marks and apostrophes. Nothing else: case and accents must match, and the spaces inside
 * « French » quotation marks must be there, in any width. The text must be in NFC.
 */
export const foldText = (original: string): FoldedText => {
  const shifts: { from: number; by: number }[] = [];
  let removed = 0;
  const folded = original.replaceAll(variable, (match, offset: number) => {
    if (doubleQuotes.includes(match)) return '"';
    if (singleQuotes.includes(match)) return "'";
    if (match.length > 1) {
      const from = offset - removed + 1;
      removed += match.length - 1;
      shifts.push({ from, by: removed });
    }
    return " ";
  });
  return { original, folded, shifts, occurrences: occurrencesIn(folded) };
};

/** The index in the original text for an index in the folded text. */
const originalIndex = ({ shifts }: FoldedText, index: number): number => {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((shifts[middle]?.from ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return index + (shifts[low - 1]?.by ?? 0);
};

/** The position of a passage, as indexes into the stored text, or why it was not found. */
export type Located =
  | { readonly located: "once"; readonly start: number; readonly end: number }
  /** The start of each occurrence. */
  | { readonly located: "several-times"; readonly starts: readonly number[] }
  /** `exact` is in the text, but never right between this prefix and this suffix. */
  | { readonly located: "elsewhere"; readonly starts: readonly number[] }
  /** With the most similar text, or null if nothing is similar. */
  | { readonly located: "nowhere"; readonly nearest: NearestText | null };

/** The text that is most similar to a passage, as indexes into the stored text. */
export interface NearestText {
  readonly start: number;
  readonly end: number;
  /** The start of the first word with a difference that is not allowed. */
  readonly differsAt: number;
  /** The passage from that word on. */
  readonly instead: string;
}

/** The indexes in the original text of a number of characters in the folded text. */
const stretchAt = (source: FoldedText, first: number, length: number): Span => ({
  start: originalIndex(source, first),
  // Compute the end from the last character, so that white space after the passage is not included.
  end: originalIndex(source, first + length - 1) + 1,
});

const foldWords = (words: string): string => foldText(words.normalize("NFC")).folded.trim();

/** Finds the passage of a selector. If `exact` occurs more than once, `prefix` and `suffix` decide. */
export const locatePassage = (source: FoldedText, selector: Omit<PassageSelector, "source">): Located => {
  const exact = foldWords(selector.exact);
  const prefix = foldWords(selector.prefix ?? "");
  const suffix = foldWords(selector.suffix ?? "");
  const { folded } = source;
  const all = exact === "" ? [] : source.occurrences(exact);
  const wanted = all.filter(
    (at) =>
      folded
        .slice(Math.max(at - prefix.length - 1, 0), at)
        .trimEnd()
        .endsWith(prefix) &&
      folded
        .slice(at + exact.length, at + exact.length + suffix.length + 1)
        .trimStart()
        .startsWith(suffix),
  );
  const [first, second] = wanted;
  if (first !== undefined && second === undefined) {
    return { located: "once", ...stretchAt(source, first, exact.length) };
  }
  const starts = (wanted.length > 0 ? wanted : all).map((at) => originalIndex(source, at));
  if (starts.length > 0) return { located: wanted.length > 0 ? "several-times" : "elsewhere", starts };
  return { located: "nowhere", nearest: nearestText(source, exact) };
};

/** All positions of a text, word for word. */
export const locateAll = (source: FoldedText, text: string): readonly Span[] => {
  const exact = foldWords(text);
  return exact === "" ? [] : source.occurrences(exact).map((at) => stretchAt(source, at, exact.length));
};

/** The first position of a text, word for word; null if it is not there. */
export const locateFirst = (source: FoldedText, text: string): Span | null =>
  locateAll(source, text)[0] ?? null;

const nearestText = (source: FoldedText, exact: string): NearestText | null => {
  const nearest = nearestTo(source.folded, exact);
  if (nearest === null) return null;
  const sameWords = exact.slice(0, nearest.same).lastIndexOf(" ") + 1;
  return {
    start: originalIndex(source, nearest.start),
    end: originalIndex(source, nearest.end - 1) + 1,
    differsAt: originalIndex(source, nearest.start + sameWords),
    instead: exact.slice(sameWords),
  };
};
