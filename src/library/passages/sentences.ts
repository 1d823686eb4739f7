import { quotedStretches } from "../../base/text/quotation-marks.ts";
import type { SourceParagraph } from "../search/text-units.ts";

/** A part of a text: `text.slice(start, end)`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

// After a short word with a capital, such as `Mme`, `No` or an initial, a full stop may end an abbreviation.
// Both patterns start only at the beginning of a run of their characters. Otherwise, each run would be read to its end from each position in it.
const end =
  /(?<![\p{L}\p{M}\p{N}%)\]])(?<before>[\p{L}\p{M}\p{N}%)\]]*)(?<![.!?…])(?<stop>[.!?…]+)[»”"’')\]]*\s+(?=[«“„"'‘¿¡(\p{Lu}\p{N}–—-])/gu;
const mayBeAbbreviation = /^(?:\p{Lu}\p{L}{0,2}|\p{L}|etc)?$/u;

/**
 * The sentences of a text. It is divided only where a sentence certainly ends, and never inside a quotation, because a piece that
 * is too long still has the right meaning, but one that is cut may not.
 */
export const sentencesIn = (text: string): readonly Stretch[] => {
  const quotations = quotedStretches(text, { start: 0, end: text.length });
  const sentences: Stretch[] = [];
  let from = 0;
  let quotation = 0;
  for (const { 0: match, index, groups } of text.matchAll(end)) {
    const { before = "", stop = "" } = groups ?? {};
    if (stop === "." && mayBeAbbreviation.test(before)) continue;
    const close = index + match.trimEnd().length;
    while ((quotations[quotation]?.outer.end ?? close) < close) quotation += 1;
    const around = quotations[quotation]?.outer;
    if (around !== undefined && around.start < close && close < around.end) continue;
    sentences.push({ start: from, end: close });
    from = index + match.length;
  }
  return [...sentences, { start: from, end: text.length }];
};

/** The sentences of a paragraph. */
export const sentencesOf = ({ source, start, end }: SourceParagraph): readonly SourceParagraph[] =>
  sentencesIn(source.text.slice(start, end)).map((sentence) => ({
    source,
    start: start + sentence.start,
    end: start + sentence.end,
  }));
