import { type ParsedArticle, type ParsedParagraph, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";

const longest = 16;

/** "LANSBURY, 12 November 2026 – The agency said": the first sentence without the place and the day before the dash. */
export const withoutDateline = (
  article: ParsedArticle,
  paragraph: ParsedParagraph,
  sentence: Sentence,
): Sentence => {
  if (sentence.from !== paragraph.from) return sentence;
  let isDated = false;
  for (let at = sentence.from; at < Math.min(sentence.to - 3, sentence.from + longest); at++) {
    const token = tokenOf(article, at);
    const previous = tokenOf(article, at - 1);
    if (isDash(article, at) && at > sentence.from) {
      const place = article.text.slice(sentence.start, tokenOf(article, sentence.from).end);
      const isPlace = place.length > 2 && place === place.toUpperCase();
      const bracket = previous.lower === "." ? at - 2 : at - 1;
      if (!isDated && !isPlace && !endsInAgency(article, sentence, bracket, at)) return sentence;
      return { ...sentence, from: at + 1, start: tokenOf(article, at + 1).start };
    }
    if (token.type === "number") isDated = true;
    if (article.lexicon.verbs.at(article.tokens, at) !== null) return sentence;
  }
  return sentence;
};

/** "Santa Clara, 9 feb (EFE).- El ministro": in Spanish, the dash follows the full stop without a space. */
const isDash = (article: ParsedArticle, at: number): boolean => {
  const [previous, token, next] = [tokenOf(article, at - 1), tokenOf(article, at), tokenOf(article, at + 1)];
  const isApart = token.start > previous.end || previous.lower === ".";
  return /^[–—-]$/.test(token.lower) && isApart && next.start > token.end;
};

/** "(Reuters) -", "(Chinhphu.vn) -", and not "Ann Lee (Labour) - the council's leader - said": two dashes enclose words. */
const endsInAgency = (article: ParsedArticle, sentence: Sentence, close: number, dash: number): boolean => {
  if (tokenOf(article, close).lower !== ")") return false;
  let open = close;
  while (open > sentence.from && tokenOf(article, open).lower !== "(") open--;
  const name = article.text.slice(tokenOf(article, open).end, tokenOf(article, close).start);
  if (!/^\p{Lu}|\./u.test(name)) return false;
  for (let at = dash + 1; at < sentence.to; at++) if (isDash(article, at)) return false;
  return true;
};
