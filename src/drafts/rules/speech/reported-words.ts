import type { Span } from "../../../base/text/span.ts";
import { type ParsedArticle, spanOf, tokenOf } from "../structure/article.ts";
import type { Clause } from "./clause.ts";

/** The token at which the reported words of a clause begin; null if it has none of their own. */
export const reportedFrom = (
  article: ParsedArticle,
  clause: Clause,
  complement: number | null,
  /** The verb only reports: "said", and not "promised". */
  says: boolean,
): number | null => {
  if (clause.contentTo !== null) return clause.from;
  const { withoutThat } = article.lexicon;
  let start = complement;
  if (
    start === null &&
    clause.cue !== null &&
    says &&
    (withoutThat === "all" || withoutThat.has(tokenOf(article, clause.cue.from).lower))
  ) {
    start = clause.cue.to;
    while (/^[,:]$/.test(tokenOf(article, start).lower)) start++;
  }
  while (start !== null && /^[,:;]$/.test(tokenOf(article, start).lower)) start++;
  // "the union and the city said in a joint statement": where it was said, and not the reported words.
  const { prepositions, serialVerbs } = article.lexicon;
  if (
    complement === null &&
    start !== null &&
    !serialVerbs &&
    prepositions.has(tokenOf(article, start).lower)
  )
    start = null;
  return start;
};

/** A span without the punctuation at its end, which belongs to the sentence around it. */
export const trimmed = (article: ParsedArticle, from: number, to: number): Span => {
  let last = to;
  while (last > from + 1 && /^[.,;:]$/.test(tokenOf(article, last - 1).lower)) last--;
  return spanOf(article, from, last);
};
