import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { afterBrackets } from "./brackets.ts";
import { nameAt } from "./name-shape.ts";
import { isCandidate, type Title } from "./titles.ts";

/** The titles of an article, by their first and last tokens. */
export interface TitlePositions {
  readonly titleByEnd: ReadonlyMap<number, Title>;
  readonly titleByStart: ReadonlyMap<number, Title>;
}

/** "the lawyer for Mayor Tom Hale": the inner title belongs to the name, and the outer one to another person. */
export const innermost = (article: ParsedArticle, title: Title): Title => {
  const { lexicon, tokens } = article;
  if (isCandidate(article, title)) return title;
  let found = title;
  for (let at = title.headTo + 1; at < title.to; at++) {
    const match = lexicon.titles.at(tokens, at);
    if (match === null) continue;
    let before = at - 1;
    while (lexicon.articles.has(tokenOf(article, before).lower) && before > title.headTo) before--;
    const linked = lexicon.prepositions.has(tokenOf(article, before).lower) && before >= title.headTo;
    if (linked && at + match.length <= title.to)
      found = {
        ...title,
        from: at,
        headFrom: at,
        headTo: at + match.length,
        office: match.value,
        offices: [match.value],
      };
    at += match.length - 1;
  }
  return found;
};

/** Skips "," and an article: "X, the head of Y", "X, ancien ministre". */
export const titleAfter = (
  article: ParsedArticle,
  positions: TitlePositions,
  to: number,
): { title: Title; withArticle: boolean } | null => {
  const sign = tokenOf(article, to).lower;
  // "Nora Quill (D-NY), chair of …"
  const closed = sign === "(" ? afterBrackets(article, to) : to;
  if (closed > to && tokenOf(article, closed).lower === ",") {
    const after = titleAfter(article, positions, closed);
    if (after !== null) return after;
  }
  if (!/^[,()–—-]$/.test(sign)) return null;
  for (let at = to + 1; at <= to + 3; at++) {
    const title = positions.titleByStart.get(at);
    if (title !== undefined) return { title, withArticle: at > to + 1 };
    const word = tokenOf(article, at);
    if (!article.lexicon.beforeTitle.has(word.lower)) return null;
  }
  return null;
};

/** The name that follows a title directly, or between commas. */
export const nextName = (
  article: ParsedArticle,
  title: Title,
  limit: number,
): { adjacent: boolean; comma: boolean } => {
  let at = title.to;
  const comma = tokenOf(article, at).lower === ",";
  if (comma) at++;
  for (let step = 0; step < 2; step++) {
    const honorific = article.lexicon.honorifics.at(article.tokens, at);
    if (honorific === null) break;
    at += honorific.length;
    if (tokenOf(article, at).lower === ".") at++;
  }
  const to = at < limit ? nameAt(article, at, limit, false, false) : null;
  const named = to !== null && to - at >= 2;
  return { adjacent: named && !comma, comma: named && comma && /^[,.]$/.test(tokenOf(article, to).lower) };
};
