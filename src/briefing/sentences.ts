import { quotedStretches } from "../article/rules/quotation-marks.ts";
import type { Paragraph } from "./text-units.ts";

// After a short word with a capital, such as `Mme`, `No` or an initial, a full stop may end an abbreviation.
const end = /(?<before>[\p{L}\p{M}\p{N}%)\]]*)(?<stop>[.!?…]+)[»”"’')\]]*\s+(?=[«“„"'‘¿¡(\p{Lu}\p{N}–—-])/gu;
const mayBeAbbreviation = /^(?:\p{Lu}\p{L}{0,2}|\p{L}|etc)?$/u;

/**
 * The sentences of a paragraph. It is divided only where a sentence surely ends, and never inside a quotation: one that
 * is too long still says what the source says, one that is cut may not.
 */
export const sentencesOf = (paragraph: Paragraph): readonly Paragraph[] => {
  const { source, start } = paragraph;
  const text = source.text.slice(start, paragraph.end);
  const quotations = quotedStretches(text, { start: 0, end: text.length, label: "body" });
  const sentences: Paragraph[] = [];
  let from = 0;
  for (const { 0: match, index, groups } of text.matchAll(end)) {
    const { before = "", stop = "" } = groups ?? {};
    if (stop === "." && mayBeAbbreviation.test(before)) continue;
    const at = index + match.length;
    const close = index + match.trimEnd().length;
    if (quotations.some(({ outer }) => outer.start < close && close < outer.end)) continue;
    sentences.push({ source, start: start + from, end: start + close });
    from = at;
  }
  return [...sentences, { source, start: start + from, end: paragraph.end }];
};
