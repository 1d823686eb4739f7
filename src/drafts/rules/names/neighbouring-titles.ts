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
  let from = to + 1;
  for (let at = from; at <= to + 6; at++) {
    const title = positions.titleByStart.get(at);
    // "Luke Fabre, port director": without an article, nothing follows the office.
    const isClosed =
      at === to + 1 ||
      from > to + 1 ||
      (title !== undefined && /^[,.;)]$/.test(tokenOf(article, title.to).lower));
    if (title !== undefined && isClosed)
      return {
        title: wholeApposition(article, { ...title, from: Math.min(from, title.from) }),
        withArticle: from > to + 1,
      };
    const word = tokenOf(article, at);
    if (article.lexicon.beforeTitle.has(word.lower) && at === from) from++;
    // "Nora Quill, a retired bus driver": in English, other words describe the office.
    else if (!article.lexicon.capitalsBeforeTitle || !isPlainWord(article, at)) return null;
  }
  return null;
};

/** A word in small letters that neither begins a clause nor is a verb. */
const isPlainWord = ({ lexicon, tokens }: ParsedArticle, index: number): boolean => {
  const token = tokens[index];
  if (token === undefined || token.type !== "word" || token.capital) return false;
  const { lower } = token;
  return (
    lexicon.verbs.at(tokens, index) === null &&
    !lexicon.auxiliaries.has(lower) &&
    !lexicon.relatives.has(lower) &&
    !lexicon.subordinators.has(lower) &&
    !lexicon.complementizers.has(lower) &&
    !lexicon.conjunctions.has(lower) &&
    !lexicon.prepositions.has(lower)
  );
};

/** "…, chuyên gia giao thông, cho biết": between commas, a few plain words after a title belong to it. */
const wholeApposition = (article: ParsedArticle, title: Title): Title => {
  let to = title.to;
  while (to < title.to + 4 && isPlainWord(article, to)) to++;
  return /^[,.;)]$/.test(tokenOf(article, to).lower) ? { ...title, to } : title;
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
