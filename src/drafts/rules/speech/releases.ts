import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import { isFuture } from "./future.ts";

/** How many first lines may show that a text is a communiqué. */
const firstLines = 4;

/** Whether a text is a communiqué, which speaks for its publisher: its futures are promises, even without a named speaker. */
export const isRelease = ({ text, paragraphs, lexicon }: ParsedArticle): boolean =>
  paragraphs
    .slice(0, firstLines)
    .some(({ start, end }) => lexicon.release.test(text.slice(start, Math.min(end, start + 400))));

/** "Vingt agents seront recrutés": a future without a speaker who promises it. */
export const promisesIn = (article: ParsedArticle, { from, to }: Sentence): boolean => {
  const { lexicon, tokens } = article;
  for (let at = from; at < to; at++) {
    const { lower } = tokenOf(article, at);
    if (lexicon.conditionals.has(lower)) return false;
    if (lexicon.weakFuture.has(lower) || !isFuture(article, at)) continue;
    const next = tokenOf(article, at + (lexicon.future.at(tokens, at)?.length ?? 1)).lower;
    return (
      lexicon.passives.has(lower) ||
      lexicon.passives.has(next) ||
      !(lexicon.idleFuture.has(lower) || lexicon.idleFuture.has(next))
    );
  }
  return false;
};
