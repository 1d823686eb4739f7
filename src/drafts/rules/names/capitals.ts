import { type ParsedArticle, tokenOf } from "../structure/article.ts";

/** Whether a token follows the one before it directly. */
export const adjacent = (article: ParsedArticle, index: number): boolean => {
  const gap = tokenOf(article, index).start - tokenOf(article, index - 1).end;
  return gap === 1 || (gap === 0 && tokenOf(article, index - 1).lower.endsWith("'"));
};

/** Whether a word has a capital that is not due to the start of its line. */
export const isCapital = (article: ParsedArticle, index: number): boolean => {
  const token = tokenOf(article, index);
  return token.type === "word" && token.capital && !token.first;
};

/** "Workers' Union", "Clair'Eau": an apostrophe inside a name. */
export const joinsCapitals = (article: ParsedArticle, index: number): boolean => {
  const [before, mark, next] = [index - 1, index, index + 1].map((at) => tokenOf(article, at));
  if (before === undefined || mark === undefined || next === undefined) return false;
  const isInside = mark.lower === "'" && mark.start === before.end && next.capital;
  return isInside && (next.start === mark.end || (before.lower.endsWith("s") && next.start === mark.end + 1));
};

/** Where a row of words with capitals ends, six at most. */
export const capitalRun = (article: ParsedArticle, from: number, limit: number): number => {
  let to = from;
  while (to < limit && to < from + 6) {
    if (tokenOf(article, to).capital && (to === from || adjacent(article, to))) to++;
    else if (to > from && to + 1 < limit && joinsCapitals(article, to)) to += 2;
    else break;
  }
  return to;
};
