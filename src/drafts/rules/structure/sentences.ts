import type { QuotedStretch } from "../../../base/text/quotation-marks.ts";
import type { Span } from "../../../base/text/span.ts";
import type { Lexicon } from "../languages/lexicon.ts";
import { nothing, type Token } from "./tokens.ts";

/** Tokens from `from` up to, not including, `to`. */
export interface TokenStretch extends Span {
  readonly from: number;
  readonly to: number;
}

export interface Sentence extends TokenStretch {
  readonly block: number;
}

const ends = new Set([".", "!", "?", "…"]);
const closing = new Set(["»", "”", '"', "’", ")", "'", "]"]);

/** Two consonants at the end of an abbreviation, such as "Supt"; `usualEnding` has those that end whole words, such as "Marsh". */
const clipped = /[bcdfghjklmnpqrstvwxz]{2}$/;
const usualEnding =
  /(?:([bcdfglmnprstz])\1|[clrnstmwx]t|[cgst]h|sch|[lrnw]d|[lrnsc]k|[lrn]g|[lrn]c|[lrm]p|[lr]m|[rwl]n|[lr]f|[bcdfghklmnprtw]s|[nltr]z|nx|rl|rb|lb|wl|h[lnrm]|ft|mb)$/;

const longest = 400;

export const readSentences = (
  tokens: readonly Token[],
  range: TokenStretch,
  block: number,
  lexicon: Lexicon | null,
  quotes: readonly QuotedStretch[],
): Sentence[] => split(tokens, range.from, range.to, lexicon, quotes).map((found) => ({ ...found, block }));

/** A full stop after an abbreviation or an initial does not end a sentence. */
const isAbbreviation = (tokens: readonly Token[], index: number, lexicon: Lexicon | null): boolean => {
  const before = tokens[index - 1] ?? nothing;
  if (before.type !== "word" || before.end !== (tokens[index]?.start ?? -1)) return false;
  if (before.end - before.start === 1 && before.capital) return true;
  if (lexicon?.abbreviations.has(before.lower) === true) return true;
  return lexicon !== null && isShortTitle(tokens, index, lexicon);
};

/** "by Supt. Odell": a short abbreviated word with a capital, inside a sentence and before a name. */
const isShortTitle = (tokens: readonly Token[], index: number, lexicon: Lexicon): boolean => {
  const word = tokens[index - 1] ?? nothing;
  const next = tokens[index + 1] ?? nothing;
  if (!word.capital || !next.capital || word.lower.length > 5 || lexicon.functionWords.has(next.lower))
    return false;
  return clipped.test(word.lower) && !usualEnding.test(word.lower) && !lexicon.months.has(word.lower);
};

const starts = (token: Token): boolean =>
  token.capital ||
  token.type === "number" ||
  ["«", "“", '"', "„", "‘", "'", "-", "–", "—", "•", "(", "¿", "¡"].includes(token.lower);

const stretch = (tokens: readonly Token[], from: number, to: number): TokenStretch => ({
  from,
  to,
  start: (tokens[from] ?? nothing).start,
  end: (tokens[to - 1] ?? nothing).end,
});

/** Splits a run of tokens into sentences, and never inside a quotation. */
const split = (
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: Lexicon | null,
  quotes: readonly QuotedStretch[],
): TokenStretch[] => {
  const found: TokenStretch[] = [];
  let begin = from;
  let quote = 0;
  for (let index = from; index < to; index++) {
    const token = tokens[index] ?? nothing;
    while (quote < quotes.length && (quotes[quote]?.outer.end ?? 0) <= token.start) quote++;
    const inside = quotes[quote];
    // A very long run without an end is cut, so that the work on a sentence does not grow with the text.
    if (index - begin >= longest) {
      found.push(stretch(tokens, begin, index));
      begin = index;
    }
    const isEnd = ends.has(token.lower) || (token.type === "word" && token.lower.endsWith("."));
    if (!isEnd || (token.type !== "word" && isAbbreviation(tokens, index, lexicon))) continue;
    let next = index + 1;
    while (next < to && ends.has((tokens[next] ?? nothing).lower)) next++;
    if (inside !== undefined && inside.outer.start < token.start && token.start < inside.end) {
      // The last stop in a quotation also ends the sentence around it if a new one starts after the mark.
      if ((tokens[next] ?? nothing).start < inside.end) continue;
    }
    while (
      next < to &&
      closing.has((tokens[next] ?? nothing).lower) &&
      (tokens[next] ?? nothing).start === (tokens[next - 1] ?? nothing).end
    )
      next++;
    if (
      inside !== undefined &&
      inside.outer.start < token.start &&
      next < to &&
      (tokens[next] ?? nothing).start < inside.outer.end
    )
      next++;
    const after = tokens[next] ?? nothing;
    if (next < to && !(after.start > (tokens[next - 1] ?? nothing).end && starts(after))) continue;
    found.push(stretch(tokens, begin, next));
    begin = next;
    index = next - 1;
  }
  if (begin < to) found.push(stretch(tokens, begin, to));
  return found;
};

/** The sentences inside one quotation. */
export const sentencesWithin = (
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: Lexicon | null,
): TokenStretch[] => split(tokens, from, to, lexicon, []);
