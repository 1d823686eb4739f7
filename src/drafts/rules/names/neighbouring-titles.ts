import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { afterBrackets } from "./brackets.ts";
import { adjacent } from "./capitals.ts";
import { nameAt } from "./name-shape.ts";
import { isPlainWord, plainEnd } from "./plain-words.ts";
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

/** "Bakery owner Tom Hale", "acting borough manager Kwame Bell": in English, plain words before an office describe it. */
export const withNouns = (article: ParsedArticle, title: Title, least: number): Title => {
  const { lexicon, tokens } = article;
  if (!lexicon.capitalsBeforeTitle) return title;
  const describes = (at: number): boolean => {
    const { lower } = tokenOf(article, at);
    return (
      isPlainWord(article, at) &&
      adjacent(article, at + 1) &&
      !isOwnerOrArticle(article, at) &&
      !lexicon.functionWords.has(lower) &&
      lexicon.pastForm?.test(lower) !== true
    );
  };
  let from = title.from;
  while (from > Math.max(least, title.from - 3) && describes(from - 1)) from--;
  const { lower, capital } = tokenOf(article, from - 1);
  // The first word of the sentence has a capital.
  const isFirst = from - 1 === least && lexicon.verbs.at(tokens, least) === null && capital;
  if (isFirst && !lexicon.functionWords.has(lower))
    return lexicon.titlePrefixes.has(lower) || from === title.from ? { ...title, from: least } : title;
  return { ...title, from };
};

const isOwnerOrArticle = ({ lexicon, tokens }: ParsedArticle, index: number): boolean => {
  const { lower = "" } = tokens[index] ?? {};
  return (
    lexicon.articles.has(lower) || lexicon.possessives.has(lower) || lexicon.possessiveEndings.has(lower)
  );
};

/** How many words may be between a title and a name. */
const mostGap = 9;

/**
 * The title that ends at a token or a few words before it: "The Director of Information in the ministry, Dr Joel Oruche". Many words,
 * or words with capitals, are only after a title that opens the sentence: "Bergère dans le massif depuis 2004, Odile Sarrazin
 * publie …". In Vietnamese, they belong to the title: "Đại diện Hội Sinh viên trường, bạn Khuê".
 */
export const titleAcross = (
  article: ParsedArticle,
  { titleByEnd }: TitlePositions,
  least: number,
  covered: number,
  end: number,
): Title | undefined => {
  const { lexicon, tokens } = article;
  const belongs = lexicon.familyNames !== null;
  let capitals = false;
  for (let at = end; at > least && at >= Math.max(covered, end - mostGap); at--) {
    const title = titleByEnd.get(at);
    if (title !== undefined && (title.from === least || belongs || (!capitals && at >= end - 4)))
      return belongs ? { ...title, to: end } : title;
    const { type, capital } = tokenOf(article, at - 1);
    const isOpen = belongs
      ? capital || isPlainWord(article, at - 1)
      : lexicon.verbs.at(tokens, at - 1) === null;
    if (title !== undefined || type === "mark" || !isOpen) return undefined;
    capitals ||= capital;
  }
  return undefined;
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
  // "Tom Hale, not a doctor, …"
  if (article.lexicon.negations.has(tokenOf(article, from).lower)) return null;
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
    // "Nora Quill, a retired bus driver": in English, other words describe the office, but not in "a step the mayor welcomed".
    else if (
      !article.lexicon.capitalsBeforeTitle ||
      !isPlainWord(article, at) ||
      article.lexicon.articles.has(word.lower)
    )
      return null;
  }
  return null;
};

/** "…, chuyên gia giao thông, cho biết": between commas, a few plain words after a title belong to it. */
const wholeApposition = (article: ParsedArticle, title: Title): Title => {
  const to = plainEnd(article, title.to, 4);
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
