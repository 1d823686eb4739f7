import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { PhraseMatch } from "../structure/phrases.ts";
import { type Numeral, readNumeral } from "./numerals.ts";

/** A part of a whole, as a percentage. */
export interface Part {
  readonly value: number;
  /** The token after it. */
  readonly to: number;
}

/** "Seven out of ten", "un sur quatre": `numeral` is the first number. */
export const partOfNumber = (article: ParsedArticle, index: number, numeral: Numeral): Part | null => {
  const { lexicon, tokens } = article;
  for (const at of [numeral.to, numeral.to + 1]) {
    const small = at === numeral.to && lexicon.inSmall.has(tokenOf(article, at).lower);
    const length = lexicon.outOf.at(tokens, at)?.length ?? (small ? 1 : null);
    if (length === null) continue;
    if (at > numeral.to && tokenOf(article, numeral.to).type !== "word") continue;
    const whole = readNumeral(article.text, tokens, at + length, lexicon);
    if (whole === null || whole.value < numeral.value || whole.value > 1000 || whole.value === 0) continue;
    if (tokenOf(article, index).start > tokenOf(article, whole.to - 1).end) continue;
    if (small && !isSmallShare(article, numeral, whole)) continue;
    return { value: percentage(numeral.value, whole.value), to: whole.to };
  }
  return null;
};

const percentage = (part: number, whole: number): number => Number(((100 * part) / whole).toPrecision(6));

/** "A third" is no figure: 33.3333 % is not in the text. "A quarter" is 25 %. */
export const isExact = ({ value }: Part): boolean => Number.isInteger(Number((100 * value).toPrecision(6)));

/** "One in five", but not "three in five years" or "two in 2019". */
const isSmallShare = (article: ParsedArticle, numeral: Numeral, whole: Numeral): boolean => {
  const { timeUnits } = article.lexicon;
  return (
    numeral.value < 10 &&
    whole.value > 1 &&
    whole.value <= 100 &&
    (numeral.inWords || !whole.inWords) &&
    tokenOf(article, whole.to).type === "word" &&
    !timeUnits.has(tokenOf(article, whole.to).lower)
  );
};

/** "Two fifths", "trois cinquièmes", "hai phần năm": `numeral` is the number of parts. */
export const partsAfter = (article: ParsedArticle, numeral: Numeral): Part | null => {
  const { lexicon, tokens } = article;
  const next = tokenOf(article, numeral.to).lower;
  const ordinal = lexicon.denominators.get(next);
  if (ordinal !== undefined)
    return numeral.value < ordinal && numeral.value > 0
      ? { value: percentage(numeral.value, ordinal), to: numeral.to + 1 }
      : null;
  if (!lexicon.denominatorLinks.has(next)) return null;
  // Vietnamese "năm" means both "five" and "year", but only "five" here.
  const word = lexicon.numbers.numberWords.get(tokenOf(article, numeral.to + 1).lower);
  const whole = readNumeral(article.text, tokens, numeral.to + 1, lexicon);
  const value = word ?? whole?.value ?? 0;
  if (value <= numeral.value || value > 100) return null;
  return { value: percentage(numeral.value, value), to: whole?.to ?? numeral.to + 2 };
};

/** "A third of", "a quarter of a million", at a token: the part in percent, and the number after "of", if there is one. */
export const partPhrase = (
  article: ParsedArticle,
  index: number,
): (Part & { readonly multiplier: number | null }) | null => {
  const { lexicon, tokens } = article;
  const quarter = lexicon.quarter.at(tokens, index) ?? hyphenated(article, index);
  if (quarter === null) return null;
  const after = index + quarter.length;
  if (!lexicon.of.has(tokenOf(article, after).lower)) return null;
  for (const at of [after, after + 1, after + 2]) {
    const multiplier = lexicon.multipliers.at(tokens, at);
    if (multiplier !== null)
      return { value: quarter.value, multiplier: multiplier.value, to: at + multiplier.length };
  }
  return quarter.value === 50 ? null : { value: quarter.value, multiplier: null, to: after };
};

/** "Two-fifths" */
const hyphenated = ({ lexicon, tokens }: ParsedArticle, index: number): PhraseMatch<number> | null => {
  const [count, ordinal, ...more] = tokens[index]?.lower.split("-") ?? [];
  const part = lexicon.numbers.numberWords.get(count ?? "");
  const whole = lexicon.denominators.get(ordinal ?? "");
  if (part === undefined || whole === undefined || more.length > 0 || part >= whole) return null;
  return { value: percentage(part, whole), length: 1 };
};
