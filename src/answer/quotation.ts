import { wordsOf } from "../base/text/fold.ts";
import { type QuotedStretch, quotedStretches } from "../base/text/quotation-marks.ts";
import type { Statement } from "../library/briefing/briefing.ts";
import { commonWords } from "../library/names/known-common-words.ts";

const mostWordsOfTerm = 4;

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

// A passage may begin or end within a quotation.
const closedBefore = /^[^«“„]*[»”]/u;

/** The words in quotation marks that are a speaker's own, as places in the passage; unclosed if it ends within them. */
const directStretches = (exact: string): readonly QuotedStretch[] =>
  quotedStretches(exact, { start: 0, end: exact.length }).filter(({ start, end, outer, closed }) => {
    // An inch mark opens nothing.
    if (start === end || (!closed && /["']/u.test(exact.charAt(outer.start)))) return false;
    return !isTerm(exact.slice(start, end), exact.slice(0, outer.start), exact.slice(outer.end));
  });

/** Whether a passage has a speaker's own words: words in quotation marks, as the source wrote them. */
export const isDirect = (exact: string): boolean =>
  closedBefore.test(exact) || directStretches(exact).length > 0;

/**
 * All that a passage quotes, each quotation whole and without its marks. Null if it quotes nothing, or if it begins
 * or ends within a quotation, so that there is no whole one.
 */
export const wholeQuotations = (exact: string): readonly string[] | null => {
  const stretches = directStretches(exact);
  if (stretches.length === 0 || closedBefore.test(exact) || stretches.some(({ closed }) => !closed))
    return null;
  return stretches.map(({ start, end }) => exact.slice(start, end));
};

const direct = new WeakMap<Statement, boolean>();

/** Whether a statement rests on the speaker's own words; else it was reported. It goes by the passages alone. */
export const isQuoted = (statement: Statement): boolean => {
  const known = direct.get(statement) ?? statement.passages.some(({ exact }) => isDirect(exact));
  direct.set(statement, known);
  return known;
};
