import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import { isFuture } from "./content.ts";

/** The lines in which a text says that it is a communiqué. */
const firstLines = 4;

/** A communiqué speaks for its publisher: what it says will be done is promised, and by no one whom it names. */
export const isRelease = ({ text, paragraphs, lexicon }: ParsedArticle): boolean =>
  paragraphs
    .slice(0, firstLines)
    .some(({ start, end }) => lexicon.release.test(text.slice(start, Math.min(end, start + 400))));

/** "Vingt agents seront recrutés": a future that nobody is said to promise. */
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
