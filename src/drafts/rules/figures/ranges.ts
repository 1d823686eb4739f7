import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { currencyBefore } from "./beside-number.ts";
import type { FoundDate } from "./dates.ts";
import { type Numeral, readNumeral } from "./numerals.ts";

/** "€5-6 million", "from £2 to £3 million", "$5m-$6m": the second number of a range of money. */
export const rangeOfMoney = (
  article: ParsedArticle,
  first: Numeral,
  taken: (index: number) => FoundDate | null,
): { readonly value: number; readonly factor: number; readonly to: number } | null => {
  const { lexicon, tokens, text } = article;
  if (!lexicon.rangeWords.has(tokenOf(article, first.to).lower)) return null;
  const sign = first.to + 1;
  const at = readNumeral(text, tokens, sign, lexicon) === null ? sign + 1 : sign;
  const second = readNumeral(text, tokens, at, lexicon);
  if (second === null || taken(at) !== null) return null;
  if (at > sign && currencyBefore(article, at) === null) return null;
  return second.value > first.value
    ? { value: second.value, factor: sharedFactor(article, first, second), to: second.to }
    : null;
};

/** "5-6 million": the first number shares the multiplier of the second. */
export const sharedFactor = ({ lexicon, tokens }: ParsedArticle, first: Numeral, second: Numeral): number =>
  second.multiplied && !first.multiplied && first.value < 1000
    ? (lexicon.multipliers.at(tokens, second.to - 1)?.value ?? 1)
    : 1;
