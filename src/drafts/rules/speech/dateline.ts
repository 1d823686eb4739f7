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
  let hasAgency = false;
  for (let at = sentence.from; at < Math.min(sentence.to - 3, sentence.from + longest); at++) {
    const token = tokenOf(article, at);
    const previous = tokenOf(article, at - 1);
    // "Santa Clara, 9 feb (EFE).- El ministro": in Spanish, the dash follows the full stop without a space.
    const isApart = token.start > previous.end || previous.lower === ".";
    const isDash = /^[–—-]$/.test(token.lower) && isApart && tokenOf(article, at + 1).start > token.end;
    if (isDash && at > sentence.from) {
      const place = article.text.slice(sentence.start, tokenOf(article, sentence.from).end);
      const isPlace = place.length > 2 && place === place.toUpperCase();
      if (!isDated && !isPlace && !hasAgency) return sentence;
      return { ...sentence, from: at + 1, start: tokenOf(article, at + 1).start };
    }
    if (token.type === "number") isDated = true;
    if (token.lower === ")") hasAgency = true;
    if (article.lexicon.verbs.at(article.tokens, at) !== null) return sentence;
  }
  return sentence;
};
