import { type ParsedArticle, tokenOf } from "../structure/article.ts";

/** The token after "(MJS)" or "(D-NY)", which describe the name before them; `at` itself if no bracket opens there. */
export const afterBrackets = (article: ParsedArticle, at: number): number => {
  if (tokenOf(article, at).lower !== "(") return at;
  for (let end = at + 1; end < at + 8; end++) if (tokenOf(article, end).lower === ")") return end + 1;
  return at;
};
