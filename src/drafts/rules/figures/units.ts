import type { Qualifier } from "../../facts.ts";
import { type ParsedArticle, sliceOf, spanOf, tokenOf } from "../structure/article.ts";
import { type Numeral, readNumeral } from "./numerals.ts";

export interface Unit {
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** International symbols, which may touch their number. */
const unitSymbols = new Set(["ha", "km", "kg", "m", "cm", "kwh", "mw", "gw", "h"]);

/** The noun, sign or currency after a number: "%", "millions d'euros", "people". */
export const unitAfter = (article: ParsedArticle, at: number, to: number): Unit | null => {
  const { lexicon, tokens } = article;
  const percent = lexicon.percent.at(tokens, at);
  if (percent !== null) return { words: "%", from: at, to: at + percent.length };
  let from = at;
  while (from < to && lexicon.of.has(tokenOf(article, from).lower)) from++;
  const currency = lexicon.currencies.at(tokens, from);
  if (currency !== null) return { words: currency.value, from, to: from + currency.length };
  let end = from;
  while (end < to && end - from < lexicon.unitWords) {
    const token = tokenOf(article, end);
    if (
      token.type !== "word" ||
      lexicon.stops.has(token.lower) ||
      lexicon.verbs.at(tokens, end)?.value.form === "finite"
    )
      break;
    if (lexicon.numberWords.has(token.lower) || lexicon.auxiliaries.has(token.lower)) break;
    // A capital is a noun only for peoples ("Americans"): a name of anything else is no unit.
    if (token.capital && (end > from || lexicon.peopleEnding?.test(token.lower) !== true)) break;
    if (end > from && lexicon.unitEnd?.test(token.lower)) break;
    end++;
    if (lexicon.timeUnits.has(token.lower)) break;
  }
  if (end === from) return null;
  return { words: sliceOf(article, spanOf(article, from, end)), from, to: end };
};

/** The words up to the next stop: what is counted. */
export const countsAfter = (article: ParsedArticle, from: number, to: number): string => {
  let end = from;
  while (end < to && end - from < 12 && !/^[.,;:!?()«»“”"]$/.test(tokenOf(article, end).lower)) end++;
  return end > from ? sliceOf(article, spanOf(article, from, end)) : "";
};

export const qualifierBefore = (
  article: ParsedArticle,
  index: number,
  least: number,
): { qualifier: Qualifier; from: number } => {
  for (let from = Math.max(least, index - 3); from < index; from++) {
    const match = article.lexicon.qualifiers.at(article.tokens, from);
    if (match !== null && from + match.length === index) return { qualifier: match.value, from };
  }
  return { qualifier: "exactly", from: index };
};

/** A number that is part of a name, an address, a time or a law is none to count with. */
export const isLabel = (article: ParsedArticle, index: number, numeral: Numeral): boolean => {
  const { lexicon } = article;
  const before = tokenOf(article, index - 1);
  const token = tokenOf(article, index);
  const after = tokenOf(article, numeral.to);
  if (numeral.inWords) return lexicon.ordinalLeads.has(before.lower);
  if (lexicon.labels.has(before.lower) && before.end < token.start + 1) return true;
  const touchesBefore = before.end === token.start && index > 0;
  if (
    touchesBefore &&
    (/^[\p{L}@#_/+&=]/u.test(before.lower) ||
      (before.lower === "-" && tokenOf(article, index - 2).end === before.start))
  )
    return true;
  const last = tokenOf(article, numeral.to - 1);
  const touchesAfter = after.start === last.end;
  if (touchesAfter && /^[:/]$/.test(after.lower) && tokenOf(article, numeral.to + 1).start === after.end)
    return true;
  if (
    touchesAfter &&
    after.type === "word" &&
    !numeral.multiplied &&
    lexicon.currencies.at(article.tokens, numeral.to) === null &&
    !unitSymbols.has(after.lower)
  )
    return true;
  return lexicon.clockWords.has(after.lower) || (touchesAfter && lexicon.ordinalEndings.has(after.lower));
};

export const fractionAt = (
  article: ParsedArticle,
  index: number,
  numeral: Numeral,
): { value: number; to: number } | null => {
  const { lexicon, tokens } = article;
  for (const at of [numeral.to, numeral.to + 1]) {
    const outOf = lexicon.outOf.at(tokens, at);
    if (outOf === null) continue;
    if (at > numeral.to && tokenOf(article, numeral.to).type !== "word") continue;
    const whole = readNumeral(article.text, tokens, at + outOf.length, lexicon);
    if (whole === null || whole.value < numeral.value || whole.value > 1000 || whole.value === 0) continue;
    if (tokenOf(article, index).start > tokenOf(article, whole.to - 1).end) continue;
    return { value: Number(((100 * numeral.value) / whole.value).toPrecision(6)), to: whole.to };
  }
  return null;
};
