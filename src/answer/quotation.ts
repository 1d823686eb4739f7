import { wordsOf } from "../base/text/fold.ts";
import { type QuotedStretch, quotedStretches } from "../base/text/quotation-marks.ts";
import type { Span } from "../base/text/span.ts";
import type { Passage, Statement } from "../library/briefing/briefing.ts";
import { commonWords } from "../library/names/known-common-words.ts";

const mostWordsOfTerm = 4;

// A quotation may begin in an earlier paragraph.
const closedBefore = /^[^«“„]*[»”]/u;

/** Whether a passage has a speaker's own words, in quotation marks in the source. */
export const isDirect = (passage: Passage): boolean =>
  beginsWithin(passage) || directStretches(passage).length > 0;

/**
 * Whether words in quotation marks are a name or a term (un « Pacte numérique mondial ») rather than speech: a few words
 * without a sign that ends or divides a sentence, after an article, or with a capital if no speech is announced.
 */
const isTerm = (quoted: string, before: string, after: string): boolean => {
  if (/[.!?…,;:]/u.test(quoted) || wordsOf(quoted).length > mostWordsOfTerm) return false;
  const previous = wordsOf(before).at(-1)?.toLowerCase() ?? "";
  if (commonWords.determiners.has(previous) && !/[:,]\s*$/u.test(before)) return true;
  const announced = before.trim() === "" || /[:,]\s*$/u.test(before) || /^\s*,/u.test(after);
  return /^[\p{Lu}\p{N}]/u.test(quoted) && !announced;
};

/** The paragraphs that contain a passage. Its quotation marks may be outside of the passage itself. */
const paragraphsOf = ({ source: { text }, start, end }: Passage): Span => {
  const next = text.indexOf("\n", end);
  return {
    start: start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1,
    end: next < 0 ? text.length : next,
  };
};

/** The direct quotations that a passage contains, in full or in part, as positions in the source. */
const directStretches = (passage: Passage): readonly QuotedStretch[] => {
  const { text } = passage.source;
  const block = paragraphsOf(passage);
  return quotedStretches(text, block).filter(({ start, end, outer, closed }) => {
    // This may be an inch mark, which opens no quotation.
    if (start === end || (!closed && /["']/u.test(text.charAt(outer.start)))) return false;
    if (start >= passage.end || end <= passage.start) return false;
    return !isTerm(
      text.slice(start, end),
      text.slice(block.start, outer.start),
      text.slice(outer.end, block.end),
    );
  });
};

/** Whether the paragraphs of a passage begin inside a quotation that does not end before the passage. */
const beginsWithin = (passage: Passage): boolean => {
  const { text } = passage.source;
  const { start, end } = paragraphsOf(passage);
  const close = closedBefore.exec(text.slice(start, end))?.[0].length ?? 0;
  return start + close > passage.start + 1;
};

/** The part of a quotation that a passage contains; null if the passage cuts one of its sentences. */
const wholeSentences = ({ source: { text }, ...passage }: Passage, stretch: QuotedStretch): string | null => {
  if (!stretch.closed) return null;
  const start = Math.max(stretch.start, passage.start);
  const end = Math.min(stretch.end, passage.end);
  const beginsWhole = start === stretch.start || /[.!?…]["»”]?\s+$/u.test(text.slice(stretch.start, start));
  const endsWhole = end === stretch.end || /[.!?…]["»”]?\s*$/u.test(text.slice(start, end));
  return beginsWhole && endsWhole ? text.slice(start, end).trim() : null;
};

/**
 * The quotations in a passage, without the marks, which may be outside of it. Null if there are none, or if the passage cuts
 * a sentence of one.
 */
export const wholeQuotations = (passage: Passage): readonly string[] | null => {
  if (beginsWithin(passage)) return null;
  const quotations = directStretches(passage).map((stretch) => wholeSentences(passage, stretch));
  const whole = quotations.filter((each) => each !== null);
  return whole.length === 0 || whole.length < quotations.length ? null : whole;
};

const direct = new WeakMap<Statement, boolean>();

/** Whether a statement has the speaker's own words, and not reported speech. Only the passages' sources decide this. */
export const isQuoted = (statement: Statement): boolean => {
  const known = direct.get(statement) ?? statement.passages.some(isDirect);
  direct.set(statement, known);
  return known;
};
