import type { Qualifier } from "../../facts.ts";
import { type ParsedArticle, sliceOf, tokenOf } from "../structure/article.ts";

const sign = /^[$€£¥₫]$/;

/** "$", "US$", "USD" before a number: where it begins. */
export const currencyBefore = (
  article: ParsedArticle,
  index: number,
): { from: number; unit: string } | null => {
  const { lexicon, tokens } = article;
  const before = tokenOf(article, index - 1);
  if (sign.test(before.lower) && before.end <= tokenOf(article, index).start) {
    const letters = tokenOf(article, index - 2);
    const named = letters.capital && letters.end === before.start ? index - 2 : index - 1;
    return { from: named, unit: before.lower };
  }
  const words = sliceOf(article, before);
  const code = /^\p{Lu}{2,4}$/u.test(words) ? lexicon.currencies.at(tokens, index - 1) : null;
  return code?.length === 1 ? { from: index - 1, unit: code.value } : null;
};

/** "-5 °C": the sign touches its number, and nothing touches the sign. */
export const isNegative = (article: ParsedArticle, index: number, least: number): boolean => {
  const before = tokenOf(article, index - 1);
  return (
    index - 1 > least &&
    /^[-−]$/.test(before.lower) &&
    before.end === tokenOf(article, index).start &&
    tokenOf(article, index - 2).end < before.start
  );
};

export const qualifierAfter = (
  { lexicon, tokens }: ParsedArticle,
  at: number,
): { qualifier: Qualifier; to: number } | null => {
  const found = lexicon.qualifiersAfter.at(tokens, at);
  return found === null ? null : { qualifier: found.value, to: at + found.length };
};

export const qualifierBefore = (
  article: ParsedArticle,
  index: number,
  least: number,
): { qualifier: Qualifier; from: number } => {
  for (let from = Math.max(least, index - 4); from < index; from++) {
    const match = article.lexicon.qualifiers.at(article.tokens, from);
    if (match !== null && from + match.length === index) return { qualifier: match.value, from };
  }
  return { qualifier: "exactly", from: index };
};
